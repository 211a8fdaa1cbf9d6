/** `jalon tasks`: what is asked of whom, the most pressing first. */
import type { TaskList } from '../../services/api/views.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';

export type TasksAsked = { of?: string; holder?: string; project?: string; limit?: string; json?: true };

export async function tasks({ api, words, print, warn }: Output, { json, ...filters }: TasksAsked): Promise<void> {
  const list = (await api.get('/v1/tasks', filters)) as TaskList;
  if (json) return print(asJson(list));
  if (list.tasks.length === 0) return print(words.say('nothing'));
  const { say, language } = words;
  print(
    table(
      [say('project'), say('task'), say('of'), say('holder'), say('due'), say('health'), say('question')],
      list.tasks.map(({ project, task, of, alsoOf, holder, dueAt, health, question }) => [project, task, [of, ...alsoOf].join(', '), holder ?? '', when(dueAt, words), health, question[language]]),
    ));
  if (list.next !== undefined) warn(say('more'));
}
