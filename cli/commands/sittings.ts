/** `jalon sittings` and `jalon pack`: the committee's agendas, and what its members read of one project. */
import type { PackView, SittingList } from '../../services/api/committeeViews.ts';
import type { Words } from '../../services/words/words.ts';
import { table, whole } from '../terminal/table.ts';
import { euros, labelled, until, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';
import type { SeatNames } from './seats.ts';

export async function sittings(output: Output): Promise<void> {
  const list = (await output.api.get('/v1/sittings')) as SittingList;
  await tell(output, list, () => listInWords(list, output));
}

async function listInWords({ sittings: found, flagships }: SittingList, output: Output): Promise<string> {
  const { words, page } = output;
  const { say } = words;
  const { department: named } = await seatNames(output);
  const rows = found.flatMap(({ sitting, at, agenda }) => agenda.map(({ project, convening, department, title }) => [sitting, when(at, words), project, String(convening), named(department), title]));
  const agendas = rows.length === 0 ? say('list.nothing') : table([say('cli.sitting'), say('cli.at'), whole(say('cli.project')), say('cli.convening'), say('cli.department'), say('cli.title')], rows, page);
  return flagships.length === 0 ? agendas : `${agendas}\n\n${page.paint('bold', say('cli.flagships').toUpperCase())}\n${flagships.map(({ project, title }) => `  ${project}  ${title}`).join('\n')}`;
}

export async function pack(output: Output, project: string): Promise<void> {
  const view = (await output.api.get(`/v1/projects/${encodeURIComponent(project)}/pack`)) as PackView;
  await tell(output, view, () => packInWords(view, output));
}

async function packInWords(view: PackView, output: Output): Promise<string> {
  const { words, page } = output;
  const seats = await seatNames(output);
  const lines = Object.entries(view.pack).map(([name, value]) => labelled(page.paint('bold', words.name('cli.pack', name)), plain(inWords(name, value, words, seats)), words));
  return [plain(words.say('cli.pack.heading', { project: view.project, sitting: view.sitting, at: when(view.preparedAt, words) })), ...lines].join('\n');
}

/** Codes whose words are the city's own; names of a pack's entries. */
const AREAS: Readonly<Record<string, string>> = { path: 'path', verdict: 'verdict', option: 'option' };

/** A list is one line an entry; an object its values; words are in the reader's language. */
function inWords(name: string, value: unknown, words: Words, seats: SeatNames): string {
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.every((each) => typeof each === 'string') ? value.join(', ') : value.map((each) => `\n  - ${inWords(name, each, words, seats)}`).join('');
  if (typeof value === 'boolean') return words.say(value ? 'cli.yes' : 'cli.no');
  if (typeof value !== 'object' || value === null) return leafInWords(name, value, words, seats);
  if (isWords(value)) return words.of(value);
  if (isRange(value)) return euros(value, words);
  return Object.entries(value).map(([each, of]) => `${words.name('cli.pack', each)} ${inWords(each, of, words, seats)}`).join(', ');
}

function leafInWords(name: string, value: unknown, words: Words, seats: SeatNames): string {
  const text = String(value);
  if (name === 'service' || name === 'department') return seats.department(text);
  if (name === 'owner') return seats.name(text);
  if (name === 'dueAt') return until(text, words);
  return AREAS[name] === undefined ? text : words.name(AREAS[name], text);
}

const isWords = (value: object): value is { fr: string; en: string } => 'fr' in value && 'en' in value;
const isRange = (value: object): value is { least: number; most: number } => 'least' in value && 'most' in value;

/** Whatever a title holds, it moves no cursor. */
const plain = (line: string): string => line.replace(/(?!\n)[\p{Cc}\p{Cf}]+/gu, ' ');
