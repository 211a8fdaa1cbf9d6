/** `jalon overlaps`: open projects of different departments that say much the same. */
import type { OverlapList, OverlapPairs } from '../../services/api/views.ts';
import { asJson } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';

export type OverlapsAsked = { least?: string; json?: true };

/** Of one project, or of the whole open portfolio. */
export async function overlaps(output: Output, project: string | undefined, { least, json }: OverlapsAsked): Promise<void> {
  const { api, print, words: { say } } = output;
  const path = project === undefined ? '/v1/overlaps' : `/v1/projects/${encodeURIComponent(project)}/overlaps`;
  const list = (await api.get(path, { least })) as OverlapList | OverlapPairs;
  if (json) return print(asJson(list));
  const rows =
    'pairs' in list
      ? list.pairs.map(({ one, other, score, words }) => [percent(score), one.project, one.department, other.project, other.department, words.join(', ')])
      : list.overlaps.map(({ project: other, department, score, words, title }) => [percent(score), other, department, words.join(', '), title]);
  if (rows.length === 0) return print(say('nothing'));
  const headings = 'pairs' in list ? [say('overlap'), say('project'), say('department'), say('project'), say('department'), say('inCommon')] : [say('overlap'), say('project'), say('department'), say('inCommon'), say('title')];
  print(table(headings, rows));
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
