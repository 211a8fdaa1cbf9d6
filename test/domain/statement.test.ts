import { expect, test } from 'vitest';
import type { Instant } from '../../domain/ids.ts';
import { publicKeyOf, sign, verify, type Stated, type Statement } from '../../domain/statement.ts';

const secretKey = '11'.repeat(32);
const other = '22'.repeat(32);
const at = '2026-12-01T09:00:00.000Z' as Instant;
const now = Date.parse('2026-12-01T09:01:00.000Z');
const stated: Stated = { id: 'a1', task: 'intake-1/triage', by: { id: 'coordinator-1' }, answer: { decision: 'accept', services: ['waste', 'desk'] } };
const made = sign('p1', stated, { keyId: 'api', secretKey, at });
const keys = { api: { publicKey: publicKeyOf(secretKey) } };

test('what was signed is believed, whatever order its names come in', () => {
  expect(verify('p1', stated, made, { keys }, now)).toEqual({ ok: true });
  expect(verify('p1', { ...stated, answer: { services: ['waste', 'desk'], decision: 'accept' } }, made, { keys }, now)).toEqual({ ok: true });
});

test('the first vector of RFC 8032, so that any other implementation can sign', () => {
  expect(publicKeyOf('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
});

test.each<[string, Partial<Stated>, Partial<Statement>, string]>([
  ['another answer', { answer: { decision: 'decline' } }, {}, 'the signature is not one of this answer'],
  ['another task', { task: 'intake-1/grid' }, {}, 'the signature is not one of this answer'],
  ['another answer’s id', { id: 'a2' }, {}, 'the signature is not one of this answer'],
  ['another person', { by: { id: 'coordinator-2' } }, {}, 'the signature is not one of this answer'],
  ['on behalf of somebody', { onBehalfOf: 'coordinator-2' }, {}, 'the signature is not one of this answer'],
  ['another moment', {}, { at: '2026-12-01T09:00:01.000Z' }, 'the signature is not one of this answer'],
  ['another key', {}, { keyId: 'nobody' }, 'no key nobody is known here'],
  ['a name that every object has', {}, { keyId: 'constructor' }, 'no key constructor is known here'],
  ['no signature', {}, { signature: 'yes' }, 'the signature is not one of this answer'],
  ['somebody else’s signature', {}, sign('p1', stated, { keyId: 'api', secretKey: other, at }), 'the signature is not one of this answer'],
  ['a signature for another project', {}, sign('p2', stated, { keyId: 'api', secretKey, at }), 'the signature is not one of this answer'],
])('%s is not', (_case, change, statement, detail) => {
  expect(verify('p1', { ...stated, ...change }, { ...made, ...statement }, { keys }, now)).toEqual({ ok: false, reason: 'statement-unverifiable', detail });
});

test.each([
  ['of eight days ago', '2026-11-23T09:00:00.000Z'],
  ['of tomorrow', '2026-12-02T09:00:00.000Z'],
  ['of no day', 'yesterday'],
])('a statement %s is too old, or too young', (_case, when) => {
  expect(verify('p1', stated, sign('p1', stated, { keyId: 'api', secretKey, at: when as Instant }), { keys }, now)).toMatchObject({ ok: false, reason: 'statement-too-old' });
});

test('a key that is no point of the curve verifies nothing, and does not throw', () => {
  expect(verify('p1', stated, made, { keys: { api: { publicKey: 'ff'.repeat(32) } } }, now)).toMatchObject({ ok: false, reason: 'statement-unverifiable' });
});

test('a department’s key speaks for its own seat alone', () => {
  const speaksFor = ['service:waste'];
  const own = { ...stated, by: { id: 'service:waste' } };
  const limited = { keys: { waste: { publicKey: publicKeyOf(secretKey), speaksFor } } };
  const signed = (said: Stated) => sign('p1', said, { keyId: 'waste', secretKey, at });
  expect(verify('p1', own, signed(own), limited, now)).toEqual({ ok: true });
  expect(verify('p1', stated, signed(stated), limited, now)).toMatchObject({ ok: false, detail: 'the key waste does not speak for whoever answers' });
  const forAnother = { ...own, onBehalfOf: 'role:dpo' };
  expect(verify('p1', forAnother, signed(forAnother), limited, now)).toMatchObject({ ok: false });
});
