import { expect, test } from 'vitest';
import { attributeList } from '../../domain/attributeList.ts';

const many = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index));

test.each([
  ['a few, each once', ['service:waste', 'service:waste', 'role:dpo'], ['service:waste', 'role:dpo']],
  ['nothing for an empty name', ['', 'role:dpo'], ['role:dpo']],
  ['none', [], []],
])('keeps %s', (_case, values, expected) => {
  expect(attributeList(values)).toEqual(expected);
});

test.each([
  ['thirty names of sixty letters', many(30, (index) => `service:${'x'.repeat(50)}${index}`)],
  ['one name of three thousand letters', ['x'.repeat(3_000)]],
  ['a hundred accents each', many(40, (index) => `${'é'.repeat(100)}${index}`)],
])('what the server would refuse is cut: %s', (_case, values) => {
  const kept = attributeList(values);
  expect(kept.length).toBeGreaterThan(0);
  expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(2_000);
});
