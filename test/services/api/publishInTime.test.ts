import { expect, test } from 'vitest';
import { Away } from '../../../adapters/away.ts';
import { publishInTime } from '../../../services/api/publishInTime.ts';

const patience = 20;

test.each<[string, () => Promise<void>, unknown]>([
  ['takes it', () => Promise.resolve(), 'sent'],
  ['refuses it', () => Promise.reject(new TypeError('no')), TypeError],
  ['takes the connection and says nothing', () => new Promise(() => undefined), Away],
  ['refuses it when nobody waits any more', () => new Promise((_resolve, reject) => void setTimeout(() => reject(new TypeError('late')), 2 * patience)), Away],
])('a broker that %s', async (_case, publish, told) => {
  const outcome = await publishInTime(publish, patience)([]).then(() => 'sent', (error: Error) => error.constructor);
  expect(outcome).toBe(told);
});
