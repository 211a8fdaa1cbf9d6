/** `jalon dead-letters`: messages that could not be read, and where to find them. */
import type { DeadLetterList } from '../../services/api/views.ts';
import { table } from '../terminal/table.ts';
import { when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

export async function deadLetters(output: Output, { limit }: { limit?: string }): Promise<void> {
  const { api, words, page } = output;
  const { say } = words;
  const list = (await api.get('/v1/dead-letters', { limit })) as DeadLetterList;
  await tell(output, list, () =>
    list.count === 0 ? say('list.nothing') : table(
      [say('cli.at'), say('cli.topic'), say('cli.partition'), say('cli.offset'), say('cli.reason'), say('cli.error')],
      list.deadLetters.map(({ at, topic, partition, offset, reason, error }) => [when(at, words), topic, String(partition), String(offset), reason, error]), page));
}
