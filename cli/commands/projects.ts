/** `jalon projects`: where each project stands. */
import type { ProjectList } from '../../services/api/views.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';

export type ProjectsAsked = { phase?: string; health?: string; department?: string; outcome?: string; search?: string; limit?: string; json?: true };

export async function projects({ api, words, print, warn }: Output, { search, json, ...filters }: ProjectsAsked): Promise<void> {
  const list = (await api.get('/v1/projects', { ...filters, q: search })) as ProjectList;
  if (json) return print(asJson(list));
  if (list.projects.length === 0) return print(words.say('nothing'));
  const { say } = words;
  print(
    table(
      [say('project'), say('phase'), say('health'), say('outcome'), say('due'), say('waitingOn'), say('title')],
      list.projects.map(({ id, phase, round, health, outcome, dueAt, waitingOn, title }) => [id, round > 1 ? `${phase} (${round})` : phase, health, outcome ?? '', when(dueAt, words), waitingOn.join(', '), title]),
    ));
  if (list.next !== undefined) warn(say('more'));
}
