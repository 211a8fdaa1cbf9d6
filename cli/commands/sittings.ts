/** `jalon sittings` and `jalon pack`: the committee's agendas, and what its members read of one project. */
import type { PackView, SittingList } from '../../services/api/committeeViews.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';
import type { Language } from './wording.ts';

/** Words of the committee alone; the others are in `wording.ts`. */
const WORDS = {
  sitting: { fr: 'séance', en: 'sitting' },
  convening: { fr: 'convocation', en: 'convening' },
  flagships: { fr: 'projets phares', en: 'flagships' },
  path: { fr: 'parcours', en: 'path' },
  marks: { fr: 'caractères', en: 'marks' },
  themes: { fr: 'thèmes', en: 'themes' },
  estimate: { fr: 'estimation', en: 'estimate' },
  opinions: { fr: 'avis', en: 'opinions' },
  openConditions: { fr: 'conditions ouvertes', en: 'open conditions' },
  dataProtection: { fr: 'protection des données', en: 'data protection' },
  sourcing: { fr: 'faire ou faire faire', en: 'sourcing' },
  minutesSpent: { fr: 'minutes passées', en: 'minutes spent' },
  changed: { fr: 'ce qui a changé', en: 'what changed' },
  leftOut: { fr: 'non repris', en: 'left out' },
  department: { fr: 'service', en: 'department' },
  title: { fr: 'intitulé', en: 'title' },
} as const satisfies Record<string, Record<Language, string>>;

export async function sittings({ api, words, print }: Output, { json }: { json?: true }): Promise<void> {
  const list = (await api.get('/v1/sittings')) as SittingList;
  if (json) return print(asJson(list));
  const { say, language } = words;
  const rows = list.sittings.flatMap(({ sitting, at, agenda }) => agenda.map(({ project, convening, department, title }) => [sitting, when(at, words), project, String(convening), department, title]));
  print(rows.length === 0 ? say('nothing') : table([WORDS.sitting[language], say('at'), say('project'), WORDS.convening[language], say('department'), say('title')], rows));
  if (list.flagships.length > 0) print(`\n${WORDS.flagships[language].toUpperCase()}\n${list.flagships.map(({ project, title }) => `  ${project}  ${title}`).join('\n')}`);
}

export async function pack({ api, words, print }: Output, project: string, { json }: { json?: true }): Promise<void> {
  const view = (await api.get(`/v1/projects/${encodeURIComponent(project)}/pack`)) as PackView;
  if (json) return print(asJson(view));
  const { language } = words;
  const lines = Object.entries(view.pack).map(([name, value]) => `${wordFor(name, language)}: ${inWords(value, language)}`);
  print([`${view.project}, ${WORDS.sitting[language]} ${view.sitting} (${when(view.preparedAt, words)})`, ...lines].map(plain).join('\n'));
}

const wordFor = (name: string, language: Language): string => (Object.hasOwn(WORDS, name) ? WORDS[name as keyof typeof WORDS][language] : name);

/** A list is one line an entry; an object its values; words are in the reader's language. */
function inWords(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.every((each) => typeof each === 'string') ? value.join(', ') : value.map((each) => `\n  - ${inWords(each, language)}`).join('');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('fr' in value && 'en' in value) return String((value as Record<Language, unknown>)[language]);
  return Object.entries(value).map(([name, each]) => `${name} ${inWords(each, language)}`).join(', ');
}

/** Whatever a title holds, it moves no cursor. */
const plain = (line: string): string => line.replace(/(?!\n)[\p{Cc}\p{Cf}]+/gu, ' ');
