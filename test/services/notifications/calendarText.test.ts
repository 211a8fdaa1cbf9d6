import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Instant } from '../../../domain/ids.ts';
import { calendarText, type CalendarEntries } from '../../../services/notifications/calendar/calendarText.ts';
import { wordsIn } from '../../../services/words/words.ts';

const PARIS = [{ from: '2026-10-25T01:00:00.000Z' as Instant, minutes: 60 }, { from: '2027-03-28T01:00:00.000Z' as Instant, minutes: 120 }];
const task = { project: 'meals-1', title: 'Cantines ; et, « plus »\nencore', task: 'consultation-1/interview/legal', kind: 'interview', dueAt: '2026-12-31T23:00:00.000Z', sequence: 4, changedAt: '2026-11-24T10:00:00.000Z' };
const sitting = { sitting: '2027-04-07', at: '2027-04-07T12:00:00.000Z', agenda: ['Cantines', 'Éclairage'], sequence: 2, changedAt: '2026-11-25T10:00:00.000Z' };

const textOf = (own: Partial<CalendarEntries> = {}) => calendarText({ tasks: [task], sittings: [sitting], ...own }, { words: wordsIn('fr', PARIS), zone: PARIS, publicUrl: 'https://jalon.example.org' });
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

test('what is due is a whole day, the last on which an answer is in time; a sitting is a moment', () => {
  const [due, sits] = eventsIn(textOf());
  expect([due?.startDate.isDate, due?.startDate.toString(), due?.endDate.toString()]).toEqual([true, '2026-12-31', '2027-01-01']);
  expect(due?.summary.replaceAll('\u00A0', ' ')).toBe('À rendre : Quel est l’avis de votre service, pour les usagers et pour les agents ?');
  expect(due?.description).toContain('Cantines ; et, « plus »\nencore');
  expect(due?.description).toContain('https://jalon.example.org/projects/meals-1/tasks/consultation-1/interview/legal');
  expect([sits?.startDate.toJSDate().toISOString(), sits?.startDate.zone.tzid]).toEqual(['2027-04-07T12:00:00.000Z', 'UTC']);
  expect(sits?.description).toContain('– Cantines\n– Éclairage');
});

test.each([
  ['midnight in winter', '2026-12-31T23:00:00.000Z', '2026-12-31'],
  ['midnight in summer', '2027-06-30T22:00:00.000Z', '2027-06-30'],
  ['an hour of the day', '2027-01-05T09:00:00.000Z', '2027-01-05'],
  ['an hour of the night, when it is the day before in UTC', '2027-01-04T23:30:00.000Z', '2027-01-05'],
])('due at %s', (_case, dueAt, day) => {
  expect(eventsIn(textOf({ tasks: [{ ...task, dueAt }] }))[0]?.startDate.toString()).toBe(day);
});

test('the same thing keeps its identifier when it changes, and says that it has; two things never share one', () => {
  const [before] = eventsIn(textOf());
  const [after, other] = eventsIn(textOf({ tasks: [{ ...task, dueAt: '2027-01-31T23:00:00.000Z', sequence: 9, changedAt: '2026-12-01T10:00:00.000Z' }, { ...task, project: 'meals-2' }] }));
  expect(after?.uid).toBe(before?.uid);
  expect(other?.uid).not.toBe(before?.uid);
  expect([before?.sequence, after?.sequence]).toEqual([4, 9]);
  const modified = after?.component.getFirstPropertyValue('last-modified');
  expect(String(modified)).toBe('2026-12-01T10:00:00Z');
});

test('the same rows are the same text, each line within what RFC 5545 allows', () => {
  expect(textOf()).toBe(textOf());
  const long = textOf({ tasks: [{ ...task, title: 'é€𝄞'.repeat(80) }] });
  for (const line of long.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
