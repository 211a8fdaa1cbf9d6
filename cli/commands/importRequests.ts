/** `jalon import`: files the requests of a file, and names each line that is at fault. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import { csvRequests } from '../../services/census/csvRequests.ts';
import { IMPORT_SOURCE } from '../../services/census/importSource.ts';
import { jsonLineRequests } from '../../services/census/jsonLineRequests.ts';
import { lineFaultInWords } from '../../services/census/readLine.ts';
import type { ReadLine } from '../../services/census/readLine.ts';
import { step } from '../progress.ts';
import { Refused } from './apiClient.ts';
import { fileInBatches, type Outcome, type Request } from './import/fileInBatches.ts';
import { asJson } from './output.ts';
import type { Output } from './output.ts';
import { UsageFault } from './readAnswer.ts';

export const FORMATS = ['csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];
export type ImportAsked = { dryRun?: true; format?: Format; source?: string; json?: true };
export type Imported = { filed: number; atFault: number; alreadyKnown: number; lines: readonly Outcome[] };

/** Exits as failed when a line is at fault; the others are filed all the same. @throws UsageFault, Refused */
export async function importRequests({ api, print, warn, words: { say } }: Output, file: string, { dryRun, format = formatOf(file), source, json }: ImportAsked): Promise<void> {
  const read = linesOf(await textOf(file), format, source);
  const requests = read.filter((line): line is Request => line.is === 'request');
  const filed = dryRun ? requests.map(wouldBeFiled) : await step(`file ${requests.length} requests`, (detail) => fileInBatches(api, requests, (done) => detail(`${done} of ${requests.length}`)));
  const lines = [...read.flatMap(inWords), ...filed].toSorted((a, b) => a.line - b.line);

  for (const line of lines) {
    if (line.is === 'faulty') for (const fault of line.faults) warn(`${file}:${line.line}: ${fault}`);
    else if (!json) print(line.project);
  }
  const count = (is: Outcome['is']) => lines.filter((line) => line.is === is).length;
  const imported: Imported = { filed: count('filed'), atFault: count('faulty'), alreadyKnown: count('known'), lines };
  if (json) print(asJson(imported));
  warn(`${say(dryRun ? 'wouldBeFiled' : 'filed')}: ${imported.filed}, ${say('atFault')}: ${imported.atFault}, ${say('alreadyKnown')}: ${imported.alreadyKnown}`);
  if (imported.atFault > 0) throw new Refused(422, 'lines-at-fault', `${imported.atFault} of ${lines.length} requests ${dryRun ? 'would not be' : 'were not'} filed`);
}

const inWords = (line: ReadLine): Outcome[] => (line.is === 'faulty' ? [{ ...line, faults: line.faults.map(lineFaultInWords) }] : []);

const wouldBeFiled = ({ line, event }: Request): Outcome => ({ line, is: 'filed', project: projectIdOf(event.source, event.subject) });

const formatOf = (file: string): Format => (extname(file).toLowerCase() === '.csv' ? 'csv' : 'jsonl');

function linesOf(text: string, format: Format, source: string | undefined): ReadLine[] {
  if (format === 'csv') return csvRequests(text, source ?? IMPORT_SOURCE);
  if (source !== undefined) throw new UsageFault(`--source is for CSV: each JSON line bears its own; got ${JSON.stringify(source)}`);
  return jsonLineRequests(text);
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageFault(`${file} cannot be read: ${(error as Error).message}`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageFault(`${file}: expected text in UTF-8, got bytes that are not; a spreadsheet saves it as "CSV UTF-8"`);
  }
}
