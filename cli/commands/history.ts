/** `jalon history`: all that happened to a project, fact by fact. */
import type { HistoryView } from '../../services/api/views.ts';
import { table } from '../terminal/table.ts';
import { factInWords, shortType, typeOf } from './factInWords.ts';
import { when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { namesInDirectory } from './seats.ts';

export type HistoryAsked = { type?: string; latest?: true; limit?: string };

export async function history(output: Output, project: string, { type, latest, limit }: HistoryAsked): Promise<void> {
  const view = (await output.api.get(`/v1/projects/${encodeURIComponent(project)}/history`, { type: typeOf(type), limit, sort: latest ? '-sequence' : undefined })) as HistoryView;
  await tell(output, view, () => inWords(view, output));
  if (view.next !== undefined) output.warn(output.words.say('cli.more'));
}

async function inWords({ history: facts }: HistoryView, output: Output): Promise<string> {
  const { words, page } = output;
  const { say } = words;
  if (facts.length === 0) return say('list.nothing');
  const around = { words, directory: await namesInDirectory(output) };
  return table(['#', say('cli.at'), say('cli.type'), say('cli.fact')], facts.map((fact) => [String(fact.sequence ?? ''), when(fact.time, words), shortType(fact.type), factInWords(fact, around)]), page);
}
