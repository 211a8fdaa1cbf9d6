/** A census: request events one a line, with what its lines say of themselves before anybody has looked at them. */
import { readFile } from 'node:fs/promises';
import { listCities, loadCity } from '../cities/loadCity.ts';
import { readCloudEvent } from '../domain/contracts/cloudEvent.ts';
import { requestEvent, type RequestEvent } from '../domain/contracts/events.ts';
import { projectIdOf } from '../domain/contracts/projectId.ts';
import type { OwnRequest } from './leaning.ts';

/** `project` is undefined where the line is no request event, and so ends among the dead letters. */
export type CensusLine = { bytes: Buffer; project: string | undefined };
export type KnownRequest = OwnRequest & { department: string; involved: readonly string[]; providers: readonly string[] };
export type Census = { lines: readonly CensusLine[]; requests: ReadonlyMap<string, KnownRequest> };

const NEWLINE = 0x0a;

/** Without a file: the projects of one city, or of all. Lines are kept as they are, byte by byte; empty ones are no line. */
export async function readCensus(file: string | undefined, city?: string): Promise<Census> {
  const bytes = file === undefined ? Buffer.from(projectsOf(city === undefined ? listCities() : [city])) : await readFile(file);
  return censusOf(bytes);
}

export function censusOf(bytes: Buffer): Census {
  const requests = new Map<string, KnownRequest>();
  const lines = linesOf(bytes).map((line): CensusLine => {
    const event = requestIn(line);
    if (event === undefined) return { bytes: line, project: undefined };
    const project = projectIdOf(event.source, event.subject);
    if (!requests.has(project)) requests.set(project, knownOf(event));
    return { bytes: line, project };
  });
  for (const { overlapsWith = '' } of requests.values()) {
    const other = requests.get(overlapsWith);
    if (other !== undefined) requests.set(overlapsWith, { ...other, isOverlapped: true });
  }
  return { lines, requests };
}

const projectsOf = (cities: readonly string[]): string => cities.flatMap((city) => loadCity(city).projects).map((event) => `${JSON.stringify(event)}\n`).join('');

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, from);
    const to = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(from, to);
    if (line.toString('latin1').trim() !== '') lines.push(line);
    from = to + 1;
  }
  return lines;
}

function requestIn(line: Buffer): RequestEvent | undefined {
  const read = readCloudEvent({ value: line });
  const checked = read.ok ? requestEvent.safeParse(read.event) : undefined;
  return checked?.success === true ? checked.data : undefined;
}

/** Our own examples say what a department knows: that nothing digital is wanted, whose project asks for the same, whom it works with. */
function knownOf({ data }: RequestEvent): KnownRequest {
  const { department, lead, requestedBy } = data;
  const { source, subject } = fieldsOf(data['overlaps']);
  const { providers } = data;
  return {
    department,
    isNotDigital: Object.values(fieldsOf(data['grid'])).includes('not-possible'),
    overlapsWith: typeof source === 'string' && typeof subject === 'string' ? projectIdOf(source, subject) : undefined,
    isOverlapped: false,
    involved: [lead, requestedBy].filter((actor) => actor !== undefined),
    providers: Array.isArray(providers) ? providers.filter((each) => typeof each === 'string') : [],
    isFlagship: data['flagship'] === true,
  };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
