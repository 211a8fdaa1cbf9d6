/** A calendar as text (RFC 5545), by ical-generator: of what it is given alone, so that the same rows are the same text, and a reader that has it is told so. */
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { addDays } from '../../../domain/calendar.ts';
import { lastDayOf, type Zone } from '../../../domain/cityTime.ts';
import type { Instant } from '../../../domain/ids.ts';
import { kindOf, TASK_KINDS } from '../../../domain/taskKinds.ts';
import { taskUrl } from '../../console/pages/myTasks.ts';
import type { Words } from '../../words/words.ts';

/** `sequence` grows and `changedAt` moves with each change, as calendars want it. */
type Versioned = { sequence: number; changedAt: string };
export type TaskEntry = Versioned & { project: string; title: string; task: string; kind: string; dueAt: string };
export type SittingEntry = Versioned & { sitting: string; at: string; agenda: readonly string[] };
export type CalendarEntries = { tasks: readonly TaskEntry[]; sittings: readonly SittingEntry[] };
export type CalendarAsked = { words: Words; zone: Zone; publicUrl: string };

/** A sitting takes an afternoon, as far as anybody knows before. */
const SITTING_MS = 3 * 3_600_000;
const REFRESH_S = 3_600;

export function calendarText({ tasks, sittings }: CalendarEntries, asked: CalendarAsked): string {
  const { words, publicUrl } = asked;
  const host = new URL(publicUrl).host;
  const calendar = ical({
    name: words.say('calendar.name'), prodId: { company: 'Jalon', product: 'Jalon', language: words.language.toUpperCase() }, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH_S,
    events: [...tasks.map((task) => ({ ...dueEvent(task, asked), id: `task.${task.project}.${encodeURIComponent(task.task)}@${host}` })), ...sittings.map((sitting) => ({ ...sittingEvent(sitting, asked), id: `sitting.${encodeURIComponent(sitting.sitting)}@${host}` }))],
  });
  return calendar.toString();
}

/** The whole of the last day on which an answer is in time; it takes nobody's time. */
function dueEvent({ project, title, task, kind, dueAt, ...version }: TaskEntry, { words, zone, publicUrl }: CalendarAsked): ICalEventData {
  const known = TASK_KINDS.find((each) => each === kind);
  const day = lastDayOf(dueAt as Instant, zone);
  const url = publicUrl + taskUrl(project, task);
  const question = known === undefined ? kind : words.of(kindOf(known).question);
  return {
    ...versioned(version), start: asDay(day), end: asDay(addDays(day, 1)), allDay: true, transparency: ICalEventTransparency.TRANSPARENT, class: ICalEventClass.PRIVATE,
    summary: kind === 'meeting' ? words.say('calendar.meeting', { title }) : words.say('calendar.due', { question }),
    description: [words.say('mail.project', { title }), question, url].join('\n'), url,
  };
}

/** In UTC, which is the same moment wherever it is read. */
const sittingEvent = ({ sitting, at, agenda, ...version }: SittingEntry, { words, publicUrl }: CalendarAsked): ICalEventData => ({
  ...versioned(version), start: new Date(at), end: new Date(Date.parse(at) + SITTING_MS),
  summary: words.say('calendar.sitting', { sitting }),
  description: [words.say('calendar.agenda'), ...agenda.map((title) => `– ${title}`), `${publicUrl}/sittings/${encodeURIComponent(sitting)}`].join('\n'), url: `${publicUrl}/sittings/${encodeURIComponent(sitting)}`,
});

const versioned = ({ sequence, changedAt }: Versioned): Pick<ICalEventData, 'sequence' | 'stamp' | 'lastModified'> => ({ sequence, stamp: new Date(changedAt), lastModified: new Date(changedAt) });

/** The library writes a day as it is in UTC. */
const asDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
