import { expect, test } from 'vitest';
import { EXITS } from '../../../cli/exitCodes.ts';
import { CHANNELS, DELIVERY_STATES } from '../../../domain/delivery.ts';
import { PRIORITIES } from '../../../domain/dossier.ts';
import { JOURNEY, OUTCOMES, PHASES } from '../../../domain/journey.ts';
import { OPTIONS } from '../../../domain/kinds/sourcingKinds.ts';
import { MOTIONS } from '../../../domain/steering.ts';
import { STANDING_KINDS } from '../../../domain/taskKinds.ts';
import { WHY_STUCK } from '../../../services/api/stuckViews.ts';
import { ACCESSES } from '../../../services/identity/access.ts';
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

/** What the command line says by the domain's own codes. */
test.each<[string, readonly string[]]>([
  ['phase', PHASES],
  ['outcome', [...OUTCOMES, 'none']],
  ['health', ['ok', 'late', 'stuck']],
  ['result', [...new Set(Object.values(JOURNEY).flatMap((results) => Object.keys(results)))]],
  ['priority', PRIORITIES],
  ['stuck.reason', WHY_STUCK],
  ['motion', MOTIONS],
  ['option', OPTIONS],
  ['cli.delivery', DELIVERY_STATES],
  ['cli.channel', CHANNELS],
  ['cli.may', ACCESSES],
  ['cli.exit', EXITS],
])('every %s has its words', (area, codes) => {
  expect(codes.filter((code) => !Object.hasOwn(CATALOGUE, `${area}.${code}`))).toEqual([]);
});
