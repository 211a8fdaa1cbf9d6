/** `jalon import`: files the requests of a file, one CloudEvent a line, and names each line that is at fault. */
import { readFile } from 'node:fs/promises';
import { requestEvent } from '../../domain/contracts/events.ts';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import { faultsOf } from '../../services/faultsOf.ts';
import type { FiledView } from '../../services/api/views.ts';
import { Refused } from './apiClient.ts';
import { asJson } from './output.ts';
import type { Output } from './output.ts';
import { UsageFault } from './readAnswer.ts';

export type Imported = { line: number; project: string } | { line: number; error: string };

/** Exits as failed when a line is at fault; the others are filed all the same. @throws UsageFault, Refused */
export async function importRequests({ api, print, warn }: Output, file: string, { dryRun, json }: { dryRun?: true; json?: true }): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageFault(`${file} cannot be read: ${(error as Error).message}`);
  });
  const results: Imported[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const result = await fileOne(index + 1, line, dryRun ? undefined : (event) => api.post('/v1/requests', event));
    results.push(result);
    if ('error' in result) warn(`${file}:${result.line}: ${result.error}`);
    else if (!json) print(result.project);
  }
  if (json) print(asJson(results));
  const faulty = results.filter((result) => 'error' in result).length;
  if (faulty > 0) throw new Refused(422, 'lines-at-fault', `${faulty} of ${results.length} requests ${dryRun ? 'would not be' : 'were not'} filed`);
}

async function fileOne(line: number, text: string, post: ((event: unknown) => Promise<{ body: unknown }>) | undefined): Promise<Imported> {
  let event: unknown;
  try {
    event = JSON.parse(text) as unknown;
  } catch (error) {
    return { line, error: `expected JSON: ${(error as Error).message}` };
  }
  const checked = requestEvent.safeParse(event);
  if (!checked.success) return { line, error: faultsOf(checked.error, event) };
  if (post === undefined) return { line, project: projectIdOf(checked.data.source, checked.data.subject) };
  try {
    return { line, project: ((await post(event)).body as FiledView).project };
  } catch (error) {
    if (error instanceof Refused) return { line, error: error.message };
    throw error;
  }
}
