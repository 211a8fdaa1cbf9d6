import { describe, expect, test } from 'vitest';
import { within } from '../../../domain/kinds/taskTerms.ts';
import type { Instant, Seat } from '../../../domain/ids.ts';
import { chanceOf } from '../../../simulation/chance.ts';
import { mannerOf } from '../../../simulation/year/manner.ts';
import { staffOfAYear } from '../../../simulation/year/staffOfAYear.ts';
import { whoAnswers, type Asked } from '../../../simulation/year/whoAnswers.ts';
import type { Directory } from '../../../domain/directory.ts';
import { faultsOfDirectory } from '../../../domain/directoryRules.ts';
import { addDays } from '../../../domain/calendar.ts';

const NOW = Date.parse('2027-07-12T07:00:00.000Z');
const LEGAL: Seat = 'service:legal';
const SUMMER = { from: '2027-07-05T00:00:00.000Z' as Instant, until: '2027-07-26T00:00:00.000Z' as Instant };
const roll = { mandates: { head: [LEGAL], second: [LEGAL] }, departed: {}, substitutions: [{ principal: 'head', substitute: 'deputy', ...SUMMER }] };

describe('who answers', () => {
  test.each<[string, Asked, string[], object | undefined]>([
    ['a colleague who is there, where the head is away', { seats: [LEGAL] }, ['head'], { by: { id: 'second' } }],
    ['a substitute, where nobody who holds the seat is there', { seats: [LEGAL] }, ['head', 'second'], { by: { id: 'deputy' }, onBehalfOf: 'head' }],
    ['nobody, where the substitute is away too', { seats: [LEGAL] }, ['head', 'second', 'deputy'], undefined],
    ['whoever has it in hand', { seats: [LEGAL], holder: 'colleague' }, [], { by: { id: 'colleague' } }],
    ['the seat itself, where nobody holds it', { seats: ['service:archives'] }, [], { by: { id: 'service:archives' } }],
  ])('%s', (_case, asked, away, expected) => {
    expect(whoAnswers(asked, { roll, now: NOW, isAway: (person) => away.includes(person) }, [], chanceOf(1, 'x'))).toEqual(expected);
  });

  test('whoever leads the project leaves it to others', () => {
    expect(whoAnswers({ seats: [LEGAL] }, { roll, now: NOW, isAway: () => false }, ['second'], chanceOf(1, 'x'))).toEqual({ by: { id: 'head' } });
  });
});

test('where silence decides nothing, somebody answers in the end', () => {
  const manners = Array.from({ length: 300 }, (_, index) => mannerOf({ kind: 'triage', askedAt: NOW, dueAt: NOW + 10 * 86_400_000 }, within(10), chanceOf(index, 'manner')));
  expect(manners.filter(({ answerAt }) => answerAt === 'never')).toEqual([]);
});

test('a directory holds together on every day of a year in which people are away and leave', () => {
  const person = { name: 'Somebody', roles: [], services: [], notifications: 'at-once' } as const;
  const people = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`agent-${index}`, { ...person, roles: [`role-${index}`] }]));
  const directory: Directory = { version: '1', people, services: {}, substitutions: [], keys: {}, systems: {}, webhooks: {} };
  const staff = staffOfAYear(directory, { from: '2026-11-24', days: 365, seed: 7 });
  const days = Array.from({ length: 366 }, (_, index) => addDays('2026-11-24', index));
  expect(days.flatMap((day) => faultsOfDirectory(staff.directoryOn(day), day))).toEqual([]);
  expect([staff.departures.length, staff.absences.length > 2, days.some((day) => staff.isAway(staff.absences[0]?.person ?? '', day))]).toEqual([3, true, true]);
});
