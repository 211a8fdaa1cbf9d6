/** `jalon dpia`: the impact assessment of a project, from and to a file of the CNIL's PIA tool. */
import { readFile, writeFile } from 'node:fs/promises';
import { Refused } from './apiClient.ts';
import { asJson } from './output.ts';
import type { Output } from './output.ts';
import { UsageFault } from './readAnswer.ts';

export type ImportedBy = { by: string; onBehalfOf?: string; json?: true };

const addressOf = (project: string): string => `/v1/projects/${encodeURIComponent(project)}/impact-assessment`;

/** Sent twice, the same file is one answer. @throws UsageFault, Refused */
export async function importAssessment({ api, print }: Output, project: string, file: string, { by, onBehalfOf, json }: ImportedBy): Promise<void> {
  const who = new URLSearchParams({ by, ...(onBehalfOf !== undefined && { onBehalfOf }) });
  const { status, body } = await api.post(`${addressOf(project)}?${who.toString()}`, await readJson(file));
  if (json) print(asJson(body));
  const { task } = body as { task: string };
  if (status === 202) throw new Refused(status, 'pending', 'the project does not reply for now; import the same file again to learn what became of it');
  if (!json) print(`accepted: ${task}`);
}

/** To a file, or to standard output. @throws UsageFault, Refused */
export async function exportAssessment({ api, print }: Output, project: string, file: string | undefined): Promise<void> {
  const text = JSON.stringify(await api.get(addressOf(project)));
  if (file === undefined) return print(text);
  await writeFile(file, `${text}\n`).catch((error: unknown) => {
    throw new UsageFault(`${file} cannot be written: ${(error as Error).message}`);
  });
  print(file);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageFault(`${file} cannot be read: ${(error as Error).message}`);
  });
  try {
    // Some editors begin a file with a mark of its byte order.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new UsageFault(`${file}: expected JSON as the PIA tool exports it, got ${(error as Error).message}`);
  }
}
