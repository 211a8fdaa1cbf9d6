import { expect, test } from 'vitest';
import { inLanes } from '../../../services/intake/inLanes.ts';

type Item = { lane?: string; name: string };
const items = (...names: string[]): Item[] => names.map((name) => ({ lane: name.slice(0, 1), name }));
const always = () => true;

test('keeps the order within a lane and works on lanes at the same time', async () => {
  const log: string[] = [];
  const result = await inLanes(items('a1', 'b1', 'a2', 'b2'), {
    laneOf: ({ lane }) => lane, atOnce: 2, mayGoOn: always,
    work: async ({ name }) => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
    },
  });
  expect(result).toEqual({ done: 4 });
  expect(log.slice(0, 2)).toEqual(['a1 begins', 'b1 begins']);
  expect(log.indexOf('a1 ends')).toBeLessThan(log.indexOf('a2 begins'));
  expect(log.indexOf('b1 ends')).toBeLessThan(log.indexOf('b2 begins'));
});

test.each([
  ['the first', 'a1', 0],
  ['one in the middle', 'b1', 2],
  ['the last', 'c1', 4],
])('counts what is done before %s when it fails', async (_which, failing, done) => {
  const result = await inLanes(items('a1', 'a2', 'b1', 'a3', 'c1'), {
    laneOf: ({ lane }) => lane, atOnce: 1, mayGoOn: always,
    work: ({ name }) => (name === failing ? Promise.reject(new Error(name)) : Promise.resolve()),
  });
  expect(result.done).toBe(failing === 'b1' ? 2 : done);
  expect(result.trouble).toEqual(new Error(failing));
});

test('stops taking up more when it may not go on', async () => {
  let left = 2;
  const result = await inLanes(items('a1', 'a2', 'a3'), { laneOf: ({ lane }) => lane, atOnce: 4, mayGoOn: () => (left -= 1) >= 0, work: () => Promise.resolve() });
  expect(result).toEqual({ done: 2 });
});

test('nothing to do is all done', async () => {
  expect(await inLanes([], { laneOf: () => undefined, atOnce: 4, mayGoOn: always, work: () => Promise.resolve() })).toEqual({ done: 0 });
});
