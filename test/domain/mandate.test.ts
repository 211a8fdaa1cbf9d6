import { describe, expect, test } from 'vitest';
import type { Holder } from '../../domain/dossier.ts';
import type { Instant } from '../../domain/ids.ts';
import { permissionOf, type Openness } from '../../domain/mandate.ts';
import type { Roll, Substitution } from '../../domain/roll.ts';
import { rollForTests } from '../support/rollForTests.ts';

const at = (day: string) => `${day}T00:00:00.000Z` as Instant;
const now = Date.parse('2026-12-15T12:00:00.000Z');
const holiday: Substitution = { principal: 'dpo-1', substitute: 'deputy-1', from: at('2026-12-10'), until: at('2026-12-20') };
const opinion: Openness = { seats: ['role:dpo'], kind: 'dpo-opinion', barred: ['lead-1'] };
const holder = (by: string, more: Partial<Holder> = {}): Holder => ({ by, since: at('2026-12-14'), how: 'claimed', ...more });

type Case = [string, { by: string; onBehalfOf?: string }, Partial<Openness>, Partial<Roll>, string | object];
const decide = ({ by, onBehalfOf }: Case[1], open: Partial<Openness>, roll: Partial<Roll>) => {
  const permission = permissionOf({ id: 'a', task: 't', by: { id: by }, ...(onBehalfOf !== undefined && { onBehalfOf }), answer: {} }, { ...opinion, ...open }, { register: 'p', roll: rollForTests({ substitutions: [holiday], ...roll }), now });
  return permission.ok ? permission.from : permission.reason;
};
const substitute = { by: 'deputy-1', onBehalfOf: 'dpo-1' };

describe('absence', () => {
  test.each<Case>([
    ['a substitute answers in the period, and both names are kept', substitute, {}, {}, { by: 'deputy-1', onBehalfOf: 'dpo-1', signed: false }],
    ['not before it', substitute, {}, { substitutions: [{ ...holiday, from: at('2026-12-16') }] }, 'substitution-unknown'],
    ['not after it: its end is not included', substitute, {}, { substitutions: [{ ...holiday, until: '2026-12-15T12:00:00.000Z' as Instant }] }, 'substitution-unknown'],
    ['not in their own name', { by: 'deputy-1' }, {}, {}, 'not-allowed'],
    ['not for somebody else', { by: 'deputy-1', onBehalfOf: 'dpo-2' }, {}, { mandates: { 'dpo-2': ['role:dpo'] } }, 'substitution-unknown'],
    ['not for more than the scope, by seat', substitute, {}, { substitutions: [{ ...holiday, seats: ['service:legal'] }] }, 'substitution-unknown'],
    ['within the scope, by seat', substitute, {}, { substitutions: [{ ...holiday, seats: ['role:dpo'] }] }, { by: 'deputy-1', onBehalfOf: 'dpo-1', signed: false }],
    ['not for more than the scope, by kind', substitute, {}, { substitutions: [{ ...holiday, kinds: ['screening'] }] }, 'substitution-unknown'],
    ['not for what the principal lacks', substitute, { seats: ['role:controller'] }, {}, 'not-allowed'],
    ['no chain: whoever stands in for the substitute does not stand in for the principal', { by: 'third-1', onBehalfOf: 'deputy-1' }, {}, { substitutions: [holiday, { ...holiday, principal: 'deputy-1', substitute: 'third-1' }] }, 'not-allowed'],
    ['not where their own part in the project forbids it', substitute, { barred: ['deputy-1'] }, {}, 'conflict-of-interest'],
    ['not where the principal’s part forbids it', substitute, { barred: ['dpo-1'] }, {}, 'conflict-of-interest'],
    ['whoever has left answers nothing', { by: 'dpo-1' }, {}, { departed: { 'dpo-1': 'dpo-2' } }, 'departed'],
    ['nor does a substitute who has left', substitute, {}, { departed: { 'deputy-1': null } }, 'departed'],
    ['nor anybody for whoever has left', substitute, {}, { departed: { 'dpo-1': null } }, 'not-allowed'],
  ])('%s', (_case, who, open, roll, expected) => expect(decide(who, open, roll)).toEqual(expected));
});

describe('in whose hands a task is', () => {
  const two = { mandates: { 'dpo-1': ['role:dpo'], 'dpo-2': ['role:dpo'] } } as const;
  test.each<Case>([
    ['whoever holds it answers', { by: 'dpo-1' }, { holder: holder('dpo-1') }, two, { by: 'dpo-1', signed: false }],
    ['another candidate does not', { by: 'dpo-2' }, { holder: holder('dpo-1') }, two, 'held-by-another'],
    ['nor the seat itself', { by: 'role:dpo' }, { holder: holder('dpo-1') }, two, 'held-by-another'],
    ['a substitute of whoever holds it does', substitute, { holder: holder('dpo-1') }, two, { by: 'deputy-1', onBehalfOf: 'dpo-1', signed: false }],
    ['a delegate answers without a seat, for whoever delegated', { by: 'agent-7' }, { holder: holder('agent-7', { how: 'delegated', from: 'dpo-1' }) }, {}, { by: 'agent-7', onBehalfOf: 'dpo-1', signed: false }],
    ['whoever holds it and has lost the seat does not', { by: 'dpo-1' }, { holder: holder('dpo-1') }, { mandates: {} }, 'not-allowed'],
    ['nor a delegate of somebody who has', { by: 'agent-7' }, { holder: holder('agent-7', { how: 'delegated', from: 'dpo-1' }) }, { mandates: {} }, 'not-allowed'],
    ['nor a delegate of somebody who has left', { by: 'agent-7' }, { holder: holder('agent-7', { how: 'delegated', from: 'dpo-1' }) }, { departed: { 'dpo-1': null } }, 'not-allowed'],
    ['a delegate who leads the project does not', { by: 'lead-1' }, { holder: holder('lead-1', { how: 'delegated', from: 'dpo-1' }) }, {}, 'conflict-of-interest'],
  ])('%s', (_case, who, open, roll, expected) => expect(decide(who, open, roll)).toEqual(expected));
});

test('names that every object has hold no seat', () => {
  for (const by of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) expect(decide({ by }, {}, {})).toBe('not-allowed');
});
