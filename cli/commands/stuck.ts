/** `jalon stuck`: what does not move, why, and whom to call. */
import { WHAT_TO_DO } from '../../domain/stuckWords.ts';
import type { StuckList, StuckView } from '../../services/api/stuckViews.ts';
import { table, whole } from '../terminal/table.ts';
import { labelled, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';

export async function stuck(output: Output): Promise<void> {
  const list = (await output.api.get('/v1/stuck')) as StuckList;
  await tell(output, list, () => inWords(list, output));
}

async function inWords({ stuck: found }: StuckList, output: Output): Promise<string> {
  const { words, page } = output;
  const { say } = words;
  if (found.length === 0) return say('list.nothing');
  const seats = await seatNames(output);
  const listed = table(
    [whole(say('cli.project')), say('cli.reason'), say('cli.since'), say('cli.call'), whole(say('cli.link'))],
    found.map(({ project, reason, since, call, people, link }) => [project, { text: words.name('stuck.reason', reason), style: 'red' }, when(since, words), people.length > 0 ? people.map(({ name }) => name).join(', ') : seats.names(call), link ?? '']),
    page);
  return [listed, ...found.map((each) => `${page.paint('bold', headingOf(each, output))}\n  ${plain(each.detail)}\n  ${words.of(WHAT_TO_DO[each.reason].means)} ${words.of(WHAT_TO_DO[each.reason].act)}`)].join('\n\n');
}

const headingOf = ({ project, title, task }: StuckView, { words }: Output): string => plain(labelled(project, `${title}${task === undefined ? '' : `, ${task}`}`, words));

/** Whatever a title or a failure holds, it moves no cursor. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
