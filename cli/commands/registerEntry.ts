/** `jalon register-entry`: a draft of the entry in the record of processing (GDPR art. 30), for a person to complete. */
import type { RegisterEntry } from '../../domain/registerEntry.ts';
import type { WordKey, Words } from '../../services/words/words.ts';
import { labelled, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';

type EntryWord = Extract<WordKey, `cli.entry.${string}`> extends `cli.entry.${infer Name}` ? Name : never;
type Line = [word: EntryWord, value: string];

export async function registerEntry(output: Output, project: string): Promise<void> {
  const entry = (await output.api.get(`/v1/projects/${encodeURIComponent(project)}/register-entry`)) as RegisterEntry;
  await tell(output, entry, () => inWords(entry, output));
}

async function inWords(entry: RegisterEntry, output: Output): Promise<string> {
  const { words, page: { paint } } = output;
  const say = (word: EntryWord): string => words.say(`cli.entry.${word}`);
  const { department } = await seatNames(output);
  const lines = [...processingLines(entry, words), ...reviewLines(entry, words)];
  const views = entry.processing?.viewsOfPeople;
  if (views !== undefined) lines.push(['viewsOfPeople', views.asked === 'yes' ? views.text : labelled(say('notAsked'), views.text, words)]);
  return [
    paint('bold', say('draft')),
    `${entry.title} (${entry.project})\n  ${labelled(say('department'), department(entry.department), words)}`,
    ...(lines.length === 0 ? [] : [lines.map(([word, value]) => `  ${labelled(say(word), value, words)}`).join('\n')]),
    `${paint('bold', say('toComplete').toUpperCase())}\n${entry.toComplete.map((each) => `  ${words.name('cli.entry', each)}`).join('\n')}`,
  ].join('\n\n');
}

function processingLines({ processing }: RegisterEntry, words: Words): Line[] {
  if (processing === null) return [];
  const { purposes, legalBasis, people, data, recipients, processors, transfers, location, retention, security } = processing;
  return [
    ['purposes', purposes], ['legalBasis', legalBasis], ['people', people], ['data', data], ['recipients', recipients],
    ...processors.map(({ name, contract }): Line => ['processors', labelled(name, contract, words)]),
    ['transfers', transfers], ['location', location], ['retention', retention],
    ...(security === undefined ? [] : [['security', security] as Line]),
  ];
}

function reviewLines({ assessment, opinion, conditions, authority, decision }: RegisterEntry, words: Words): Line[] {
  const risk = assessment?.residualRisk === null || assessment?.residualRisk === undefined ? '' : `; ${labelled(words.say('cli.entry.residualRisk'), assessment.residualRisk, words)}`;
  return [
    ...(assessment === null ? [] : [['assessment', `${assessment.result} (${assessment.because}; ${assessment.rule})${risk}`] as Line]),
    ...(opinion === null ? [] : [['opinion', opinion.reason === null ? opinion.opinion : labelled(opinion.opinion, opinion.reason, words)] as Line]),
    ...conditions.map(({ text, state, dueAt }): Line => ['condition', `${text} (${words.name('condition', state)}, ${when(dueAt, words)})`]),
    ...(authority === null ? [] : [['authority', labelled(authority.advice, authority.because, words)] as Line]),
    ...(decision === null ? [] : [['decision', labelled(decision.decision, decision.because, words)] as Line, ['reviewAt', when(decision.reviewAt, words)] as Line]),
  ];
}
