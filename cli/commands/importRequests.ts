/** `jalon import`: files the requests of a file, and names each line that is at fault. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import { csvRequests } from '../../services/census/csvRequests.ts';
import { IMPORT_SOURCE } from '../../services/census/importSource.ts';
import { jsonLineRequests } from '../../services/census/jsonLineRequests.ts';
import type { ReadLine } from '../../services/census/readLine.ts';
import { fileFault, Refused, UsageFault } from './faults.ts';
import { faultInWords } from './import/faultInWords.ts';
import { fileInBatches, type Outcome, type Request } from './import/fileInBatches.ts';
import { asJson, counting } from './output.ts';
import type { Output } from './output.ts';

export const FORMATS = ['csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];
export type ImportAsked = { dryRun?: true; format?: Format; source?: string };
export type Imported = { filed: number; atFault: number; alreadyKnown: number; lines: readonly Outcome[] };

/** Exits as failed when a line is at fault; the others are filed all the same. @throws UsageFault, Refused */
export async function importRequests(output: Output, file: string, { dryRun, format = formatOf(file), source }: ImportAsked): Promise<void> {
  const { print, warn, isJson, words: { say, number } } = output;
  const read = linesOf(await textOf(file), format, source);
  const requests = read.filter((line): line is Request => line.is === 'request');
  const filed = dryRun ? requests.map(wouldBeFiled) : await fileAll(output, requests);
  const lines = [...read.flatMap((line) => faultyIn(line, output)), ...filed].toSorted((a, b) => a.line - b.line);

  for (const line of lines) {
    if (line.is === 'faulty') for (const fault of line.faults) warn(`${file}:${line.line}: ${fault}`);
    else if (!isJson) print(line.project);
  }
  const count = (is: Outcome['is']) => lines.filter((line) => line.is === is).length;
  const imported: Imported = { filed: count('filed'), atFault: count('faulty'), alreadyKnown: count('known'), lines };
  if (isJson) print(asJson(imported));
  warn(say(dryRun ? 'cli.wouldBeImported' : 'cli.imported', { filed: number(imported.filed), atFault: number(imported.atFault), known: number(imported.alreadyKnown) }));
  if (imported.atFault > 0) throw new Refused(422, 'lines-at-fault', say(dryRun ? 'cli.wouldNotBeFiled' : 'cli.notFiled', { faulty: number(imported.atFault), all: number(lines.length) }));
}

const fileAll = (output: Output, requests: readonly Request[]): Promise<Outcome[]> =>
  counting(output, output.words.say('cli.progress.filing'), requests.length, (advance) => fileInBatches(output.api, requests, (done) => advance({ done, total: requests.length })));

const faultyIn = (line: ReadLine, { words }: Output): Outcome[] => (line.is === 'faulty' ? [{ ...line, faults: line.faults.map((fault) => faultInWords(fault, words)) }] : []);

const wouldBeFiled = ({ line, event }: Request): Outcome => ({ line, is: 'filed', project: projectIdOf(event.source, event.subject) });

const formatOf = (file: string): Format => (extname(file).toLowerCase() === '.csv' ? 'csv' : 'jsonl');

function linesOf(text: string, format: Format, source: string | undefined): ReadLine[] {
  if (format === 'csv') return csvRequests(text, source ?? IMPORT_SOURCE);
  if (source !== undefined) throw new UsageFault({ key: 'cli.fail.source', values: { got: JSON.stringify(source) } });
  return jsonLineRequests(text);
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileFault(file, error);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageFault({ key: 'cli.fail.utf8', values: { file } });
  }
}
