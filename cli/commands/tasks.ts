/** `jalon tasks`: what is asked of whom, the most pressing first. */
import type { TaskList } from '../../services/api/views.ts';
import { table, whole } from '../terminal/table.ts';
import { healthInWords, until } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';

export type TasksAsked = { of?: string; holder?: string; project?: string; limit?: string };

export async function tasks(output: Output, filters: TasksAsked): Promise<void> {
  const list = (await output.api.get('/v1/tasks', filters)) as TaskList;
  await tell(output, list, () => inWords(list, output));
  if (list.next !== undefined) output.warn(output.words.say('cli.more'));
}

async function inWords({ tasks: found }: TaskList, output: Output): Promise<string> {
  const { words, page } = output;
  const { say } = words;
  if (found.length === 0) return say('list.nothing');
  const seats = await seatNames(output);
  return table(
    [whole(say('cli.project')), whole(say('cli.task')), say('cli.of'), say('cli.holder'), whole(say('cli.due')), say('cli.health'), say('cli.question')],
    found.map(({ project, task, of, alsoOf, holder, dueAt, health, question }) => [project, task, seats.names([of, ...alsoOf]), holder ?? '', until(dueAt, words), healthInWords(health, words), words.of(question)]),
    page);
}
