/** The requests of a year: those of all our cities, again and again under other references, several a week for its first months. */
import { requestEvent, type RequestEvent } from '../../domain/contracts/events.ts';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import type { ProjectId } from '../../domain/ids.ts';
import { censusOf, type Census, type KnownRequest } from '../census.ts';
import { chanceOf } from '../chance.ts';

/** `day` counts from the first of the year that is played. */
export type DatedRequest = { project: ProjectId; event: RequestEvent; day: number };
export type RequestsOfAYear = { dated: readonly DatedRequest[]; known: ReadonlyMap<string, KnownRequest> };

/** Days in which they come in, of a whole year: a project that begins later would not get far. */
const SHARE_OF_THE_YEAR = 0.3;

export function requestsOfAYear({ lines }: Census, { projects, days, seed }: { projects: number; days: number; seed: number }): RequestsOfAYear {
  const events = lines.flatMap(({ bytes }) => requestEvent.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? []);
  const [first, ...others] = Array.from({ length: Math.ceil(projects / events.length) }, (_, time) => events.map((event) => anew(event, time + 1))).flat().slice(0, projects);
  if (first === undefined) return { dated: [], known: new Map() };
  const order = [first, ...others].map((event) => ({ event, place: chanceOf(seed, event.source, event.subject, 'day').draw() })).toSorted((a, b) => a.place - b.place);
  return {
    dated: order.map(({ event }, index) => ({ project: projectIdOf(event.source, event.subject), event, day: Math.floor((index * days * SHARE_OF_THE_YEAR) / projects) })),
    known: censusOf(Buffer.from(order.map(({ event }) => `${JSON.stringify(event)}\n`).join(''))).requests,
  };
}

/** The first time as it is; then under another reference, and what it names as its like is the one of the same turn. */
function anew(event: RequestEvent, time: number): RequestEvent {
  if (time === 1) return event;
  const { overlaps, ...rest } = event.data;
  const like = overlaps as { subject?: unknown } | undefined;
  return {
    ...event,
    id: `${event.id}-${time}`,
    subject: `${event.subject}-${time}`,
    data: { ...rest, title: `${event.data.title} (${time})`, ...(like !== undefined && { overlaps: { ...like, subject: `${String(like.subject)}-${time}` } }) },
  };
}
