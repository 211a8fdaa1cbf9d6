import { describe, expect, test } from 'vitest';
import { found, stated } from '../../domain/because.ts';
import { committeeAfter, committeeRegister, ENROL, flagshipsLeft, LEAVE, NAME_FLAGSHIP, openCommittee, placeOf, type CommitteeState } from '../../domain/committee.ts';
import type { Condition } from '../../domain/dossier.ts';
import type { AnswerId, Instant, Seat, TaskId } from '../../domain/ids.ts';
import { MS_PER_DAY } from '../../domain/pace.ts';
import { PACK_LIMIT, packOf } from '../../domain/pack.ts';
import { receive } from '../../domain/reception.ts';
import { dossierForTests } from '../support/dossierForTests.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';

type Ask = { task: TaskId; answer: object; at?: string; id?: string; by?: string };
const NOW = '2026-11-24T09:00:00.000Z';
const sittings = { first: '2026-01-13T13:00:00.000Z', everyDays: 28, agenda: 2, msPerDay: MS_PER_DAY };
const enrol = (project: string, change: object = {}, at = NOW): Ask => ({ task: ENROL, answer: { project, from: at, ...sittings, ...change }, at });
const name = (project: string, limit = 4): Ask => ({ task: NAME_FLAGSHIP, answer: { project, limit } });
const leave = (project: string): Ask => ({ task: LEAVE, answer: { project } });

/** Says it all to the committee, as its desk would, and gives what was refused. */
function told(asks: readonly Ask[], start: CommitteeState = openCommittee(rollForTests())): { state: CommitteeState; refused: string[]; details: string[] } {
  let state = start;
  const refused: string[] = [];
  const details: string[] = [];
  for (const [index, { task, answer, at = NOW, id = `a${index}`, by = 'service:jalon' }] of asks.entries()) {
    const receipt = receive(committeeRegister(state), { id, task, by: { id: by }, answer }, 0);
    if (receipt.is === 'refused') {
      refused.push(receipt.reason);
      details.push(receipt.detail);
    }
    if (receipt.is === 'new') state = committeeAfter(state, receipt, { accepted: true, id: id as AnswerId, task, at: at as Instant });
  }
  return { state, refused, details };
}
const agenda = (state: CommitteeState) => Object.fromEntries(state.places.map(({ project, sitting }) => [project, sitting]));

describe('agendas', () => {
  test.each<[string, Ask[], Record<string, string>]>([
    ['the next sitting', [enrol('a')], { a: '2026-12-15' }],
    ['an agenda that is full: the next one', [enrol('a'), enrol('b'), enrol('c')], { a: '2026-12-15', b: '2026-12-15', c: '2027-01-12' }],
    ['two that take the last place in the same instant: one has it', [enrol('a'), enrol('b', {}, NOW), enrol('c', {}, NOW)], { a: '2026-12-15', b: '2026-12-15', c: '2027-01-12' }],
    ['several full agendas in a row', ['a', 'b', 'c', 'd', 'e'].map((project) => enrol(project)), { a: '2026-12-15', b: '2026-12-15', c: '2027-01-12', d: '2027-01-12', e: '2027-02-09' }],
    ['a sitting that is now', [enrol('a', {}, '2026-12-15T13:00:00.000Z')], { a: '2026-12-15' }],
    ['a sitting that has just begun', [enrol('a', {}, '2026-12-15T13:00:00.001Z')], { a: '2027-01-12' }],
    ['asked for earlier and heard after the sitting: the one that is to come', [{ ...enrol('a'), at: '2026-12-20T09:00:00.000Z' }], { a: '2027-01-12' }],
    ['not before a named sitting', [enrol('a', { notBefore: '2027-02-09' })], { a: '2027-02-09' }],
    ['not before one that is over', [enrol('a', { notBefore: '2026-10-20' })], { a: '2026-12-15' }],
    ['not before a sitting whose agenda is full', [enrol('a', { notBefore: '2027-01-12' }), enrol('b', { notBefore: '2027-01-12' }), enrol('c', { notBefore: '2027-01-12' })], { a: '2027-01-12', b: '2027-01-12', c: '2027-02-09' }],
    ['not before a day that the city no longer sits on', [enrol('a', { notBefore: '2027-01-05' })], { a: '2027-01-12' }],
    ['a later place replaces the earlier one', [enrol('a'), enrol('b'), enrol('a', { notBefore: '2027-01-12' }), enrol('c')], { a: '2027-01-12', b: '2026-12-15', c: '2026-12-15' }],
    ['whoever leaves makes room', [enrol('a'), enrol('b'), leave('a'), enrol('c')], { b: '2026-12-15', c: '2026-12-15' }],
    ['who has no place leaves all the same', [enrol('a'), leave('b')], { a: '2026-12-15' }],
    ['the same ask twice', [{ ...enrol('a'), id: 'x' }, { ...enrol('a'), id: 'x' }, enrol('b')], { a: '2026-12-15', b: '2026-12-15' }],
    ['accelerated: a sitting every 56 seconds', [enrol('a', { msPerDay: 2_000 }, '2026-01-13T13:00:30.000Z')], { a: '2026-01-13T13:00:56Z' }],
    ['a sitting that is over is kept for one more, then dropped', [enrol('a'), enrol('b', {}, '2027-01-11T09:00:00.000Z'), enrol('c', {}, '2027-01-12T13:00:01.000Z')], { b: '2027-01-12', c: '2027-02-09' }],
  ])('%s', (_case, asks, expected) => {
    const { state, refused } = told(asks);
    expect({ agenda: agenda(state), refused }).toEqual({ agenda: expected, refused: [] });
  });

  test('the figure in force comes with the ask: a city that shortens its agendas takes nobody’s place away', () => {
    const { state } = told([enrol('a'), enrol('b'), enrol('c', { agenda: 1 })]);
    expect(agenda(state)).toEqual({ a: '2026-12-15', b: '2026-12-15', c: '2027-01-12' });
  });
});

describe('flagships', () => {
  const four = ['a', 'b', 'c', 'd'].map((project) => name(project));
  test.each<[string, Ask[], string[], string[]]>([
    ['four of four', four, ['a', 'b', 'c', 'd'], []],
    ['the fifth', [...four, name('e')], ['a', 'b', 'c', 'd'], ['flagships-full']],
    ['two that take the last name in the same instant', [...four.slice(0, 3), name('d'), name('e')], ['a', 'b', 'c', 'd'], ['flagships-full']],
    ['one that is named already is named', [...four, name('a')], ['b', 'c', 'd', 'a'], []],
    ['one that ends makes room', [...four, leave('a'), name('e')], ['b', 'c', 'd', 'e'], []],
    ['a policy that allows none', [name('a', 0)], [], ['flagships-full']],
    ['a policy that now allows fewer names no more, and takes no name away', [...four, leave('a'), name('e', 3)], ['b', 'c', 'd'], ['flagships-full']],
    ['one that is named keeps its name under a smaller limit', [...four, name('b', 2)], ['a', 'c', 'd', 'b'], []],
  ])('%s', (_case, asks, flagships, refusals) => {
    const { state, refused } = told(asks);
    expect({ flagships: state.flagships, refused }).toEqual({ flagships, refused: refusals });
  });

  test('a refusal says how many of how many, and which', () => {
    expect(told([...four, name('e')]).details).toEqual(['4 of 4 flagships are named: a, b, c, d']);
  });

  test.each([[4, 'e', 0], [4, 'a', 1], [6, 'e', 2], [2, 'e', 0]])('of %i allowed, with four named, %s may count on %i', (limit, project, left) => {
    expect(flagshipsLeft(told(four).state, limit, project)).toBe(left);
  });
});

describe('who may ask, and what', () => {
  test.each<[string, Ask, string]>([
    ['a department', { ...enrol('a'), by: 'service:recycling' }, 'not-allowed'],
    ['another task', { task: 'at-any-time/dissolve' as TaskId, answer: {} }, 'task-unknown'],
    ['a day that does not exist', enrol('a', { from: '2026-99-99T00:00:00Z' }), 'answer-malformed'],
    ['a first sitting that does not exist', enrol('a', { first: '2026-99-99T00:00:00Z' }), 'answer-malformed'],
    ['no days between sittings', enrol('a', { everyDays: 0 }), 'answer-malformed'],
    ['a pace beyond reason', enrol('a', { msPerDay: Number.MIN_VALUE }), 'answer-malformed'],
    ['not before what is no sitting', enrol('a', { notBefore: 'next month' }), 'sitting-unknown'],
    ['a limit that is none', name('a', 1.5), 'answer-malformed'],
  ])('%s is refused', (_case, ask, reason) => {
    const { state, refused } = told([ask]);
    expect({ refused, places: state.places, flagships: state.flagships }).toEqual({ refused: [reason], places: [], flagships: [] });
  });

  test('the farthest dates and the shortest steps that are let in throw nothing', () => {
    const far = { from: '9999-12-31T23:59:59.999Z', first: '2000-01-01T00:00:00Z', everyDays: 0.001, msPerDay: 1_000, agenda: 1 };
    const { state, refused } = told([enrol('a', far), enrol('b', far), enrol('c', { ...far, everyDays: 10_000, msPerDay: MS_PER_DAY })]);
    expect(refused).toEqual([]);
    expect(placeOf(state, 'b')?.at).toBe('+010000-01-01T00:00:00.000Z');
  });

  test.each([
    ['more often than once a millisecond', { everyDays: 0.001, msPerDay: 1 }],
    ['since before anybody sat', { first: '0000-01-01T00:00:00Z' }],
  ])('sittings %s are refused, for nobody could count them', (_case, change) => {
    expect(told([enrol('a', change)]).refused).toEqual(['calendar-unfit']);
  });

  test('thousands of asks leave a state of bounded size', () => {
    const { state } = told(Array.from({ length: 2_000 }, (_, index) => (index % 2 === 0 ? enrol(`p${index}`) : leave(`p${index - 1}`))));
    expect(Object.keys(state.replies)).toHaveLength(500);
    expect(state.places).toEqual([]);
  });
});

describe('the pack', () => {
  const condition = (index: number, state: Condition['state'] = 'open'): Condition => ({
    id: `c${index}`, text: `condition ${index}`, owner: 'service:recycling' as Seat, setBy: 'role:dpo' as Seat, dueAt: NOW as Instant, setIn: 'dpo-review-1/dpo-opinion' as TaskId, state,
  });
  const role = { fr: 'chef de file', en: 'leader' };

  test('says what a member needs to know, and of opinions the last', () => {
    const pack = packOf(dossierForTests({
      request: { title: 'A chatbot', department: 'recycling', themes: ['waste', 'other'] },
      policy: policyForTests({ themes: { waste: { role, services: ['waste'] } } }),
      marks: ['personal-data'], minutesSpent: { 'consultation-1': 60, 'consultation-2': 30 },
      opinions: [{ service: 'desk', round: 1, verdict: 'unfavourable', isLate: false }, { service: 'desk', round: 2, verdict: 'favourable', isLate: true }],
      conditions: [condition(1), condition(2, 'lifted')],
      sourcing: { option: 'reuse', ...found({ fr: 'première du classement', en: 'first in the ranking' }), plan: [], decidedIn: 'sourcing-1' },
      changed: { ...stated('a human channel stays'), since: NOW as Instant },
    }));
    expect(pack).toEqual({
      title: 'A chatbot', department: 'recycling', path: 'full', marks: ['personal-data'],
      themes: [{ theme: 'waste', role }, { theme: 'other' }],
      opinions: [{ service: 'desk', verdict: 'favourable', isLate: true }],
      openConditions: [{ text: 'condition 1', owner: 'service:recycling', dueAt: NOW }],
      sourcing: { option: 'reuse', because: 'first in the ranking', inWords: { fr: 'première du classement', en: 'first in the ranking' } }, minutesSpent: 90, changed: 'a human channel stays',
    });
  });

  const long = 'x'.repeat(2_000);
  test.each<[string, Parameters<typeof dossierForTests>[0]]>([
    ['sixty conditions', { conditions: Array.from({ length: 60 }, (_, index) => ({ ...condition(index), text: long })) }],
    ['thirty services and forty themes', { request: { title: long, department: long, themes: Array.from({ length: 40 }, (_, index) => `${index}${long}`) }, opinions: Array.from({ length: 30 }, (_, index) => ({ service: `${index}${long}`, round: 1, verdict: 'with-reservations', isLate: false })) }],
    ['control characters, each of which takes six', { request: { title: '\u0000'.repeat(500), department: '\u0001'.repeat(200), themes: ['\u0002'.repeat(500)] } }],
    ['every text at its longest', { changed: { ...found({ fr: '"'.repeat(2_000), en: '"'.repeat(2_000) }), since: NOW as Instant }, sourcing: { option: 'reuse', ...found({ fr: '"'.repeat(2_000), en: '"'.repeat(2_000) }), plan: [], decidedIn: 's' }, dataProtection: { result: long, isAssessed: true, residualRisk: 'high', opinion: '"'.repeat(2_000) }, conditions: [{ ...condition(1), text: long }] }],
  ])('keeps to its limit with %s', (_case, change) => {
    expect(JSON.stringify(packOf(dossierForTests(change))).length).toBeLessThanOrEqual(PACK_LIMIT);
  });

  test('counts what found no room', () => {
    const pack = packOf(dossierForTests({ conditions: Array.from({ length: 60 }, (_, index) => ({ ...condition(index), text: long })) }));
    expect(pack.openConditions.length + (pack.leftOut?.['openConditions'] ?? 0)).toBe(60);
  });
});
