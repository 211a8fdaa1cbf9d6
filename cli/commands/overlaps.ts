/** `jalon overlaps`: open projects of different departments that say much the same. */
import type { OverlapList, OverlapPairs } from '../../services/api/views.ts';
import { table, whole } from '../terminal/table.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';

/** Of one project, or of the whole open portfolio. */
export async function overlaps(output: Output, project: string | undefined, { least }: { least?: string }): Promise<void> {
  const path = project === undefined ? '/v1/overlaps' : `/v1/projects/${encodeURIComponent(project)}/overlaps`;
  const list = (await output.api.get(path, { least })) as OverlapList | OverlapPairs;
  await tell(output, list, () => inWords(list, output));
}

async function inWords(list: OverlapList | OverlapPairs, output: Output): Promise<string> {
  const { page, words: { say, percent } } = output;
  if (('pairs' in list ? list.pairs : list.overlaps).length === 0) return say('list.nothing');
  const { department: named } = await seatNames(output);
  const [share, project, department, common, title] = [say('cli.overlap'), whole(say('cli.project')), say('cli.department'), say('cli.inCommon'), say('cli.title')];
  return 'pairs' in list
    ? table([share, project, department, project, department, common], list.pairs.map(({ one, other, score, words }) => [percent(score), one.project, named(one.department), other.project, named(other.department), words.join(', ')]), page)
    : table([share, project, department, common, title], list.overlaps.map((other) => [percent(other.score), other.project, named(other.department), other.words.join(', '), other.title]), page);
}
