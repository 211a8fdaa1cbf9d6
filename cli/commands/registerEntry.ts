/** `jalon register-entry`: a draft of the entry in the record of processing (GDPR art. 30), for a person to complete. */
import type { RegisterEntry } from '../../domain/registerEntry.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import type { Language, Wording } from './wording.ts';

const WORDS = {
  draft: { fr: 'Projet de fiche du registre des traitements (RGPD, art. 30)', en: 'Draft entry of the record of processing (GDPR art. 30)' },
  department: { fr: 'service', en: 'department' },
  purposes: { fr: 'finalités', en: 'purposes' },
  legalBasis: { fr: 'base légale (art. 6)', en: 'legal basis (art. 6)' },
  people: { fr: 'personnes concernées', en: 'people concerned' },
  data: { fr: 'données', en: 'data' },
  recipients: { fr: 'destinataires', en: 'recipients' },
  processors: { fr: 'sous-traitants (contrat de l’art. 28)', en: 'processors (contract of art. 28)' },
  transfers: { fr: 'transferts', en: 'transfers' },
  location: { fr: 'lieu des données', en: 'location of the data' },
  retention: { fr: 'durées de conservation', en: 'retention' },
  security: { fr: 'sécurité', en: 'security' },
  viewsOfPeople: { fr: 'avis des personnes concernées', en: 'views of the people concerned' },
  notAsked: { fr: 'non demandé', en: 'not asked' },
  assessment: { fr: 'analyse d’impact (AIPD)', en: 'impact assessment (DPIA)' },
  residualRisk: { fr: 'risque résiduel', en: 'residual risk' },
  opinion: { fr: 'avis du DPD', en: 'DPO’s opinion' },
  condition: { fr: 'condition', en: 'condition' },
  authority: { fr: 'avis de l’autorité de contrôle', en: 'advice of the supervisory authority' },
  decision: { fr: 'décision du responsable', en: 'controller’s decision' },
  reviewAt: { fr: 'prochain examen', en: 'next review' },
  toComplete: { fr: 'à compléter', en: 'to be completed' },
} as const satisfies Record<string, Record<Language, string>>;

export async function registerEntry({ api, words, print }: Output, project: string, { json }: { json?: true }): Promise<void> {
  const entry = (await api.get(`/v1/projects/${encodeURIComponent(project)}/register-entry`)) as RegisterEntry;
  print(json ? asJson(entry) : inWords(entry, words));
}

function inWords(entry: RegisterEntry, words: Wording): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][words.language];
  const lines = [...processingLines(entry), ...reviewLines(entry, words, say('residualRisk'))];
  const views = entry.processing?.viewsOfPeople;
  if (views !== undefined) lines.push(['viewsOfPeople', views.asked === 'yes' ? views.text : `${say('notAsked')}: ${views.text}`]);
  return [
    say('draft'),
    `${entry.title} (${entry.project})\n  ${say('department')}: ${entry.department}`,
    ...(lines.length === 0 ? [] : [lines.map(([word, value]) => `  ${say(word)}: ${value}`).join('\n')]),
    `${say('toComplete').toUpperCase()}\n${entry.toComplete.map((each) => `  ${each}`).join('\n')}`,
  ].join('\n\n');
}

type Line = [word: keyof typeof WORDS, value: string];

function processingLines({ processing }: RegisterEntry): Line[] {
  if (processing === null) return [];
  const { purposes, legalBasis, people, data, recipients, processors, transfers, location, retention, security } = processing;
  return [
    ['purposes', purposes], ['legalBasis', legalBasis], ['people', people], ['data', data], ['recipients', recipients],
    ...processors.map(({ name, contract }): Line => ['processors', `${name}: ${contract}`]),
    ['transfers', transfers], ['location', location], ['retention', retention],
    ...(security === undefined ? [] : [['security', security] as Line]),
  ];
}

function reviewLines({ assessment, opinion, conditions, authority, decision }: RegisterEntry, words: Wording, residualRisk: string): Line[] {
  const risk = assessment?.residualRisk === null || assessment?.residualRisk === undefined ? '' : `; ${residualRisk}: ${assessment.residualRisk}`;
  return [
    ...(assessment === null ? [] : [['assessment', `${assessment.result} (${assessment.because}; ${assessment.rule})${risk}`] as Line]),
    ...(opinion === null ? [] : [['opinion', opinion.reason === null ? opinion.opinion : `${opinion.opinion}: ${opinion.reason}`] as Line]),
    ...conditions.map(({ text, state, dueAt }): Line => ['condition', `${text} (${state}, ${when(dueAt, words)})`]),
    ...(authority === null ? [] : [['authority', `${authority.advice}: ${authority.because}`] as Line]),
    ...(decision === null ? [] : [['decision', `${decision.decision}: ${decision.because}`] as Line, ['reviewAt', when(decision.reviewAt, words)] as Line]),
  ];
}
