/** Waits until what is asked holds, without guessing how long that takes; fails by the last answer. */
import { expect } from 'vitest';

export const eventually = (check: () => void | Promise<void>, timeout = 15_000): Promise<void> =>
  expect.poll(async () => { await check(); return true; }, { timeout, interval: 50 }).toBe(true);
