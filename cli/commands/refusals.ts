/** `jalon refusals`: what was tried and refused, and why. */
import type { RefusalList } from '../../services/api/views.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';

export async function refusals({ api, words, print }: Output, { json, ...filters }: { project?: string; limit?: string; json?: true }): Promise<void> {
  const list = (await api.get('/v1/refusals', filters)) as RefusalList;
  if (json) return print(asJson(list));
  if (list.refusals.length === 0) return print(words.say('nothing'));
  const { say } = words;
  print(table([say('at'), say('project'), say('task'), say('reason'), say('error')], list.refusals.map(({ at, project, task, reason, detail }) => [when(at, words), project, task, reason, detail ?? ''])));
}
