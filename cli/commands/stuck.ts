/** `jalon stuck`: what does not move, why, and whom to call. */
import { WHAT_TO_DO } from '../../domain/stuckWords.ts';
import type { StuckList, StuckView } from '../../services/api/stuckViews.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';

export async function stuck({ api, words, print }: Output, { json }: { json?: true }): Promise<void> {
  const list = (await api.get('/v1/stuck')) as StuckList;
  if (json) return print(asJson(list));
  if (list.stuck.length === 0) return print(words.say('nothing'));
  const { say, language } = words;
  print(
    table(
      [say('project'), say('reason'), say('since'), say('call'), say('link')],
      list.stuck.map(({ project, reason, since, call, people, link }) => [project, reason, when(since, words), people.length > 0 ? people.map(({ name }) => name).join(', ') : call.join(', '), link ?? '']),
    ));
  for (const each of list.stuck) print(`\n${inWords(each)}\n  ${WHAT_TO_DO[each.reason].means[language]} ${WHAT_TO_DO[each.reason].act[language]}`);
}

const inWords = ({ project, title, task, detail }: StuckView): string => `${project}: ${title}${task === undefined ? '' : `, ${task}`}\n  ${detail}`.replace(/[^\P{Cc}\n]/gu, ' ');
