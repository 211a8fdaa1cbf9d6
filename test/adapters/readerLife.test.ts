import { expect, test } from 'vitest';
import { readerLife } from '../../adapters/readerLife.ts';

test('says how it reads, and since when', () => {
  let now = Date.UTC(2026, 0, 1);
  const life = readerLife(() => now);
  const says = () => life.health([]);
  expect(says()).toMatchObject({ isReading: false, says: 'starting since 2026-01-01T00:00:00.000Z: joining the group' });
  life.joined();
  expect(says()).toMatchObject({ isReading: true });
  now += 30_000;
  expect(says()).toMatchObject({ isReading: false, says: 'no sign from Kafka since 2026-01-01T00:00:00.000Z' });
  life.sign();
  expect(says()).toMatchObject({ isReading: true });
  life.away('broker gone');
  now += 5_000;
  life.away('still gone');
  expect(says()).toMatchObject({ isReading: false, says: 'away since 2026-01-01T00:00:30.000Z: still gone' });
  life.joined();
  expect(life.health([{ topic: 't', partition: 0, for: 'Temporal', since: 'noon', because: 'refused' }]).says).toBe('waiting for Temporal since noon: refused');
});
