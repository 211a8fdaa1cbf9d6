/** `jalon register`: the public register, or one project of it, as every citizen sees it. */
import type { EntryView, RegisterList } from '../../services/register/registerViews.ts';
import { table, whole } from '../terminal/table.ts';
import { labelled } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

export type RegisterAsked = { search?: string; theme?: string; phase?: string; outcome?: string };

export async function register(output: Output, project: string | undefined, { search, ...filters }: RegisterAsked): Promise<void> {
  if (project !== undefined) {
    const entry = (await output.api.get(`/v1/register/${encodeURIComponent(project)}`)) as EntryView;
    return tell(output, entry, () => entryInWords(entry, output));
  }
  const list = (await output.api.get('/v1/register', { ...filters, q: search })) as RegisterList;
  await tell(output, list, () => listInWords(list, output));
  if (list.next !== undefined) output.warn(output.words.say('cli.moreJson'));
}

function listInWords({ projects }: RegisterList, { words, page }: Output): string {
  const { say } = words;
  if (projects.length === 0) return say('list.nothing');
  return table(
    [whole(say('cli.project')), say('cli.phase'), say('cli.outcome'), say('cli.since'), say('cli.theme'), say('cli.title')],
    projects.map(({ id, phase, outcome, since, themes, title }) => [id, words.name('phase', phase), outcome === null ? '' : words.name('outcome', outcome), words.day(since), themes.map(({ name }) => words.of(name)).join(', '), title]), page);
}

type Band = { least: number; most: number | null };

function entryInWords({ id, title, themes, phase, outcome, since, decisions, maker, cost, datasets }: EntryView, { words, page }: Output): string {
  const { say } = words;
  const band = ({ least, most }: Band): string => (most === null ? say('cli.above', { least: words.euros(least) }) : `${words.euros(least)} – ${words.euros(most)}`);
  const known: [string, string][] = [
    [say('cli.project'), id],
    [say('cli.phase'), `${words.name('phase', phase)}, ${say('cli.since')} ${words.day(since)}`],
    [say('cli.outcome'), outcome === null ? '' : words.name('outcome', outcome)],
    [say('cli.theme'), themes.map(({ name }) => words.of(name)).join(', ')],
    [say('cli.maker'), maker === null ? '' : [words.name('option', maker.option), ...(maker.team === null ? [] : [words.of(maker.team)]), ...maker.parties.map((party) => party.id)].join(', ')],
    [say('cli.estimate'), cost === null ? '' : `${say('cli.oneOff')} ${band(cost.oneOff)}, ${say('cli.yearly')} ${band(cost.yearly)}`],
    [say('cli.datasets'), datasets.map(({ name, opening }) => `${name} (${words.name('opening', opening)})`).join(', ')],
  ];
  const decided = decisions.map(({ at, phase: of, result, reason, decidedBy }) => `  ${words.day(at)}  ${labelled(words.name('phase', of), words.name('result', result), words)}${reason === null ? '' : `. ${reason}`}${decidedBy === null ? '' : ` (${words.of(decidedBy)})`}`);
  return [
    page.paint('bold', title),
    known.filter(([, value]) => value !== '').map(([name, value]) => `  ${labelled(name, value, words)}`).join('\n'),
    ...(decided.length === 0 ? [] : [`${page.paint('bold', say('cli.decisions').toUpperCase())}\n${decided.join('\n')}`]),
  ].join('\n\n');
}
