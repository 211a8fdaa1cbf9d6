import { expect, test } from 'vitest';
import type { ZoneShift } from '../../domain/cityTime.ts';
import { zoneOf } from '../../cities/zoneOf.ts';
import { digestDue, digestOf, type AskedOfOne } from '../../domain/digest.ts';
import type { Instant } from '../../domain/ids.ts';

const zone = zoneOf('Europe/Paris') as ZoneShift[];
const closedDays = ['2026-11-11'];

test.each([
  ['at seven in the morning in the city, in winter', '2026-11-24T06:00:00.000Z', '2026-11-24'],
  ['not before', '2026-11-24T05:59:00.000Z', undefined],
  ['at seven in summer, an hour earlier in UTC', '2026-07-01T05:00:00.000Z', '2026-07-01'],
  ['not on a Sunday', '2026-11-22T09:00:00.000Z', undefined],
  ['not on a closed day', '2026-11-11T09:00:00.000Z', undefined],
])('a digest is due %s', (_case, now, day) => {
  expect(digestDue(now as Instant, { zone, closedDays })).toBe(day);
});

const task = (name: string, change: Partial<AskedOfOne> = {}): AskedOfOne => ({ project: 'p', task: name, kind: 'interview', dueAt: '2027-01-01T00:00:00.000Z', health: 'ok', priority: 'normal', followUpOn: null, ...change });

test('what is late comes first, then what is due within three days, urgent or to be brought up today, then the rest; nothing is no digest', () => {
  const tasks = [task('rest'), task('urgent', { priority: 'urgent' }), task('again', { followUpOn: '2026-11-24' }), task('soon', { dueAt: '2026-11-26T00:00:00.000Z' }), task('stuck', { health: 'stuck', dueAt: '2026-11-01T00:00:00.000Z' })];
  const digest = digestOf(tasks, '2026-11-24', '2026-11-24T06:00:00.000Z' as Instant);
  expect([digest?.late, digest?.dueSoon, digest?.others].map((each) => each?.map((one) => one.task))).toEqual([['stuck'], ['soon', 'urgent', 'again'], ['rest']]);
  expect(digestOf([], '2026-11-24', '2026-11-24T06:00:00.000Z' as Instant)).toBeUndefined();
});
