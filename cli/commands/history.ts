/** `jalon history`: all that happened to a project, fact by fact. */
import { table } from '../terminal/table.ts';
import { factInWords, typeOf } from './factInWords.ts';
import { when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import type { HistoryView } from './viewsToCome.ts';

export type HistoryAsked = { type?: string; latest?: true; limit?: string };

export async function history(output: Output, project: string, { type, latest, limit }: HistoryAsked): Promise<void> {
  const { api, words, page } = output;
  const { say } = words;
  const view = (await api.get(`/v1/projects/${encodeURIComponent(project)}/history`, { type: typeOf(type), limit, sort: latest ? '-sequence' : undefined })) as HistoryView;
  await tell(output, view, () => {
    const rows = view.history.map((fact) => [String(fact.sequence ?? ''), when(fact.time, words), ...Object.values(factInWords(fact))]);
    return rows.length === 0 ? say('list.nothing') : table(['#', say('cli.at'), say('cli.fact'), say('cli.subject'), say('cli.reason')], rows, page);
  });
  if (view.next !== undefined) output.warn(say('cli.more'));
}
