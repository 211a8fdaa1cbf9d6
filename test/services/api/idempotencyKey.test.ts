import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idempotencyKey } from '../../../services/api/idempotencyKey.ts';

const key = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme-ascii' }).filter((text) => /^[^\p{Cc}]+$/u.test(text));
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

test('whatever stands in the quotes of a structured field is the id', () => {
  fc.assert(fc.property(key, (text) => {
    expect(idempotencyKey(quoted(text), undefined)).toEqual({ ok: true, id: text });
    expect(idempotencyKey(quoted(text), text)).toEqual({ ok: true, id: text });
  }));
});

test('without a header the id in the body counts, or none', () => {
  expect(idempotencyKey(undefined, 'a1')).toEqual({ ok: true, id: 'a1' });
  expect(idempotencyKey(undefined, undefined)).toEqual({ ok: true, id: undefined });
});

test('never two: a header and another id in the body', () => {
  fc.assert(fc.property(key, key, (header, id) => {
    fc.pre(header !== id);
    expect(idempotencyKey(quoted(header), id)).toMatchObject({ ok: false, reason: 'idempotency-key-differs' });
  }));
});
