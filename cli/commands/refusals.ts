/** `jalon refusals`: what was tried and refused, and why. */
import type { RefusalList } from '../../services/api/views.ts';
import { table, whole } from '../terminal/table.ts';
import { when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

export async function refusals(output: Output, filters: { project?: string; limit?: string }): Promise<void> {
  const { api, words, page } = output;
  const { say } = words;
  const list = (await api.get('/v1/refusals', filters)) as RefusalList;
  await tell(output, list, () =>
    list.refusals.length === 0 ? say('list.nothing') : table(
      [say('cli.at'), whole(say('cli.project')), say('cli.task'), say('cli.reason'), say('cli.error')],
      list.refusals.map(({ at, project, task, reason, detail }) => [when(at, words), project, task, reason, detail ?? '']), page));
}
