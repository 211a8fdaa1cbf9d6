/** `jalon projects`: where each project stands. */
import type { ProjectList } from '../../services/api/views.ts';
import { table, whole } from '../terminal/table.ts';
import { healthInWords, phaseInWords, until } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';

export type ProjectsAsked = { phase?: string; health?: string; department?: string; outcome?: string; search?: string; limit?: string };

export async function projects(output: Output, { search, ...filters }: ProjectsAsked): Promise<void> {
  const list = (await output.api.get('/v1/projects', { ...filters, q: search })) as ProjectList;
  await tell(output, list, () => inWords(list, output));
  if (list.next !== undefined) output.warn(output.words.say('cli.more'));
}

async function inWords({ projects: found }: ProjectList, output: Output): Promise<string> {
  const { words, page } = output;
  const { say } = words;
  if (found.length === 0) return say('list.nothing');
  const seats = await seatNames(output);
  return table(
    [whole(say('cli.project')), say('cli.phase'), say('cli.health'), say('cli.outcome'), whole(say('cli.due')), say('cli.waitingOn'), say('cli.title')],
    found.map(({ id, phase, round, health, outcome, dueAt, waitingOn, title }) => [id, phaseInWords(phase, round, words), healthInWords(health, words), outcome === null ? '' : words.name('outcome', outcome), until(dueAt, words), seats.names(waitingOn), title]),
    page);
}
