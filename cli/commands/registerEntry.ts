/** `jalon register-entry`: a draft of the entry in the record of processing (GDPR art. 30), for a person to complete. */
import type { RegisterEntry } from '../../domain/registerEntry.ts';
import type { WordKey, Words } from '../../services/words/words.ts';
import { whyInWords } from '../../services/words/whyInWords.ts';
import { labelled, until, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';

/** With the words of the document that the DPO reads. */
type Line = [word: WordKey, value: string];

export async function registerEntry(output: Output, project: string): Promise<void> {
  const entry = (await output.api.get(`/v1/projects/${encodeURIComponent(project)}/register-entry`)) as RegisterEntry;
  await tell(output, entry, () => inWords(entry, output));
}

async function inWords(entry: RegisterEntry, output: Output): Promise<string> {
  const { words, page: { paint } } = output;
  const { say } = words;
  const { department } = await seatNames(output);
  const lines = [...processingLines(entry, words), ...reviewLines(entry, words)];
  const views = entry.processing?.viewsOfPeople;
  if (views !== undefined) lines.push(['doc.protection.views', views.asked === 'yes' ? views.text : labelled(say('cli.entry.notAsked'), views.text, words)]);
  return [
    paint('bold', say('doc.entry')),
    `${entry.title} (${entry.project})\n  ${labelled(say('portfolio.column.department'), department(entry.department), words)}`,
    ...(lines.length === 0 ? [] : [lines.map(([word, value]) => `  ${labelled(say(word), value, words)}`).join('\n')]),
    `${paint('bold', say('doc.entry.missing').toUpperCase())}\n${entry.toComplete.map((each) => `  ${nameOfField(each, words)}`).join('\n')}`,
  ].join('\n\n');
}

/** What is missing is a field of the processing, or somebody by their role. */
const nameOfField = (name: string, words: Words): string => words.name('role', words.name('doc.entry', name));

function processingLines({ processing }: RegisterEntry, words: Words): Line[] {
  if (processing === null) return [];
  const { purposes, legalBasis, people, data, recipients, processors, transfers, location, retention, security } = processing;
  return [
    ['doc.entry.purposes', purposes], ['doc.entry.legalBasis', legalBasis], ['doc.entry.people', people], ['doc.entry.data', data], ['doc.entry.recipients', recipients],
    ...processors.map(({ name, contract }): Line => ['doc.entry.processors', labelled(name, contract, words)]),
    ['doc.entry.transfers', transfers], ['doc.entry.location', location], ['doc.entry.retention', retention],
    ...(security === undefined ? [] : [['doc.entry.security', security] as Line]),
  ];
}

function reviewLines({ assessment, opinion, conditions, authority, decision }: RegisterEntry, words: Words): Line[] {
  const risk = assessment?.residualRisk === null || assessment?.residualRisk === undefined ? '' : `; ${labelled(words.say('cli.entry.residualRisk'), assessment.residualRisk, words)}`;
  return [
    ...(assessment === null ? [] : [['cli.entry.assessment', `${assessment.result} (${whyInWords(assessment, words)}; ${assessment.rule})${risk}`] as Line]),
    ...(opinion === null ? [] : [['doc.dpoOpinion', opinion.reason === null ? opinion.opinion : labelled(opinion.opinion, opinion.reason, words)] as Line]),
    ...conditions.map(({ text, state, dueAt }): Line => ['cli.entry.condition', `${text} (${words.name('condition', state)}, ${until(dueAt, words)})`]),
    ...(authority === null ? [] : [['doc.protection.advice', labelled(authority.advice, whyInWords(authority, words), words)] as Line]),
    ...(decision === null ? [] : [['cli.entry.decision', labelled(decision.decision, whyInWords(decision, words), words)] as Line, ['cli.entry.reviewAt', when(decision.reviewAt, words)] as Line]),
  ];
}
