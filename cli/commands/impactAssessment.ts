/** `jalon dpia`: the impact assessment of a project, from and to a file of the CNIL's PIA tool. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileFault, Refused, UsageFault } from './faults.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { actorIn } from './whoActs.ts';

export type ImportedBy = { by?: string; onBehalfOf?: string };

const addressOf = (project: string): string => `/v1/projects/${encodeURIComponent(project)}/impact-assessment`;

/** Sent twice, the same file is one answer. @throws UsageFault, Refused */
export async function importAssessment(output: Output, project: string, file: string, { by, onBehalfOf }: ImportedBy): Promise<void> {
  const { api, words, isJson } = output;
  const actor = actorIn(output, by).by?.id;
  const who = new URLSearchParams({ ...(actor !== undefined && { by: actor }), ...(onBehalfOf !== undefined && { onBehalfOf }) });
  const { status, body } = await api.post(`${addressOf(project)}?${who.toString()}`, await readJson(file));
  const isPending = status === 202;
  if (isJson || !isPending) await tell(output, body, () => words.say('cli.accepted', { task: (body as { task: string }).task }));
  if (isPending) throw new Refused(status, 'pending', words.say('cli.pendingFile'));
}

/** To a file, or to standard output. @throws UsageFault, Refused */
export async function exportAssessment(output: Output, project: string, file: string | undefined): Promise<void> {
  const text = JSON.stringify(await output.api.get(addressOf(project)));
  if (file === undefined) return output.print(text);
  await writeFile(file, `${text}\n`).catch((error: unknown) => {
    throw new UsageFault({ key: 'cli.fail.fileWritten', values: { file, because: (error as Error).message } });
  });
  await tell(output, { file }, () => file);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileFault(file, error);
  });
  try {
    // Some editors begin a file with a mark of its byte order.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new UsageFault({ key: 'cli.fail.pia', values: { file, got: (error as Error).message } });
  }
}
