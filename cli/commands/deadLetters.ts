/** `jalon dead-letters`: messages that could not be read, and where to find them. */
import type { DeadLetterList } from '../../services/api/views.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';

export async function deadLetters({ api, words, print }: Output, { limit, json }: { limit?: string; json?: true }): Promise<void> {
  const list = (await api.get('/v1/dead-letters', { limit })) as DeadLetterList;
  if (json) return print(asJson(list));
  if (list.count === 0) return print(words.say('nothing'));
  const { say } = words;
  print(
    table(
      [say('at'), say('topic'), say('partition'), say('offset'), say('reason'), say('error')],
      list.deadLetters.map(({ at, topic, partition, offset, reason, error }) => [when(at, words), topic, String(partition), String(offset), reason, error]),
    ));
}
