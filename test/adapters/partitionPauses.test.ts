import { expect, test } from 'vitest';
import { Away } from '../../adapters/away.ts';
import { partitionPauses } from '../../adapters/partitionPauses.ts';

test('waits longer at each failure, and remembers since when and for what', () => {
  const pauses = partitionPauses();
  const failures = Array.from({ length: 7 }, () => pauses.note('t', 0, new Away('Temporal', new Error('refused'))));
  expect(failures.map(({ waitMs }) => waitMs)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  expect(failures.map(({ isFirst }) => isFirst)).toEqual([true, false, false, false, false, false, false]);
  expect(new Set(failures.map(({ waiting }) => waiting.since)).size).toBe(1);
  expect(pauses.all()).toMatchObject([{ topic: 't', partition: 0, for: 'Temporal', because: 'Temporal does not answer (refused)' }]);
});

test('a partition that went on begins anew, and others are left alone', () => {
  const pauses = partitionPauses();
  pauses.note('t', 0, new Error('bug'));
  pauses.note('t', 1, new Error('bug'));
  expect(pauses.clear('t', 0)).toMatchObject({ for: 'an error of ours' });
  expect(pauses.clear('t', 0)).toBeUndefined();
  expect(pauses.all()).toHaveLength(1);
  expect(pauses.note('t', 0, new Error('bug')).waitMs).toBe(500);
});
