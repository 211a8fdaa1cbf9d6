import { expect, test } from 'vitest';
import { STANDING_KINDS } from '../../../domain/taskKinds.ts';
import { CATALOGUE } from '../../../services/words/catalogue.ts';
import { COMMAND_HELP } from '../../../services/words/commandHelp.ts';
import { START_HELP } from '../../../services/words/commandHelp/startHelp.ts';
import { HELP_TOPICS } from '../../../services/words/helpTopics.ts';

type Spoken = Readonly<Record<'fr' | 'en', string>>;
/** What an act is about is the domain’s own question. */
const isAct = (path: string): boolean => STANDING_KINDS.some((kind) => kind === path);
const helps = [...Object.entries(COMMAND_HELP), ['jalon', { ...START_HELP, about: CATALOGUE['cli.about'] }] as const];
const spoken: [string, Spoken][] = [
  ...Object.entries(CATALOGUE).filter(([key]) => key.startsWith('cli.')),
  ...helps.flatMap(([path, { about, needs, examples, next }]) => [...(isAct(path) ? [] : [about]), ...(needs ? [needs] : []), ...(next ? [next] : []), ...examples.flatMap(({ shows }) => (shows ? [shows] : []))].map((each, index): [string, Spoken] => [`${path} ${index}`, each])),
  ...Object.entries(HELP_TOPICS).flatMap(([topic, { title, text }]): [string, Spoken][] => [[topic, title], [topic, text]]),
];
/** What one types is typed as it stands, and what an example shows may hold the API's own English. */
const prose = (text: string): string => text.split('\n').filter((line) => !/^\s*\$ |^census\.csv:|^\{/.test(line)).join('\n');

test.each(spoken)('%s is said in both languages, in French with its own typography', (_key, { fr, en }) => {
  expect(fr.trim()).not.toBe('');
  expect(en.trim()).not.toBe('');
  expect(prose(fr)).not.toMatch(/ [:;?!»]|« |\p{L}'\p{L}/u);
});

const namesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();
test.each(Object.entries(CATALOGUE).filter(([key]) => key.startsWith('cli.')))('%s is filled with the same values in both', (_key, { fr, en }) => {
  expect(namesIn(fr)).toEqual(namesIn(en));
});
