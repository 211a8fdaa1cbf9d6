import { describe, expect, test } from 'vitest';
import { found, stated, type Because } from '../../domain/because.ts';
import { loadCity } from '../../cities/loadCity.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Outcome, Phase } from '../../domain/journey.ts';
import type { DecidingFact, DecidingTask } from '../../domain/publicDecisions.ts';
import { isListed, publicEntry } from '../../domain/publicEntry.ts';
import type { EntryRules, KnownProject } from '../../domain/publicEntry.ts';
import { hiddenPeople } from '../../domain/withoutPeople.ts';
import { personForTests, smallDirectory } from '../support/directoryForTests.ts';

const { publication } = loadCity('default');
const words = (text: string) => ({ fr: text, en: text });
const inTerm = { from: '2026-03-28', until: '2032-03-31' };
const directory = smallDirectory({
  people: {
    'mayor-1': personForTests({ name: 'Solveig Enfonction', roles: ['adjoint-numerique'], elected: inTerm }),
    'deputy-1': personForTests({ name: 'Anna Première', roles: ['deputy'], elected: inTerm }),
    'deputy-2': personForTests({ name: 'Bruno Second', roles: ['deputy'], elected: inTerm }),
    'agent-1': personForTests({ name: 'Gwenaëlle Secrétan', roles: ['adjoint-finances'] }),
  },
});
const rules: EntryRules = { publication, directory, people: hiddenPeople(directory, '2026-11-24'), zone: [], themes: { data: { role: words('produces and publishes'), services: ['data'] } } };

const AT = '2026-11-24T10:00:00.000Z' as Instant;
const project = (own: Partial<KnownProject> = {}): KnownProject => ({
  id: 'meals-12345678', title: 'School meals', themes: ['data', 'secret'], phase: 'steering', outcome: null, furthest: 'steering', movedAt: AT, estimate: undefined, parties: [], datasets: [], ...own,
});
const concluded = (phase: Phase, result: string, why: string | Because, at = AT): DecidingFact => ({ type: 'jalon.phase.concluded.v1', at, data: { phase, round: 1, result, ...(typeof why === 'string' ? stated(why) : why) } });
const sourced = (option: string, because = 'a reason'): DecidingFact => ({ type: 'jalon.sourcing.decided.v1', at: AT, data: { option, ...stated(because), differs: false } });
const contract = (isPassed = true): DecidingFact => ({ type: 'jalon.gate.settled.v1', at: AT, data: { gate: 'contract', isPassed, because: 'secret' } });
const voted = (own: object, at = AT): DecidingFact => ({
  type: 'jalon.committee.decided.v1', at,
  data: { sitting: 's', convening: 1, motion: 'go', verdict: 'carried', because: 'secret', for: [], against: [], abstaining: [], aside: [], absent: [], body: words('the council'), ...own },
});
const entry = (own: Partial<KnownProject>, facts: DecidingFact[] = [], tasks: DecidingTask[] = [], change: Partial<EntryRules> = {}) => publicEntry(project(own), facts, tasks, { ...rules, ...change });

test.each<[string, Phase, Outcome | null, boolean]>([
  ['still in intake', 'intake', null, false],
  ['declined in intake', 'intake', 'declined', false],
  ['found not to be digital', 'intake', 'notDigital', true],
  ['accepted', 'consultation', null, true],
  ['refused by the committee', 'steering', 'refused', true],
  ['in operation', 'in-service', 'deployed', true],
])('%s', (_case, furthest, outcome, expected) => {
  expect(isListed({ furthest, outcome }, publication)).toBe(expected);
});

describe('decisions', () => {
  test.each<[string, DecidingFact[], DecidingTask[], object]>([
    ['a result without its reason, where the city publishes none', [concluded('intake', 'accepted', 'light path: secret')], [], { result: 'accepted', reason: null, decidedBy: null }],
    ['a refusal with its reason, and who decided', [concluded('intake', 'declined', 'no need is shown')], [{ task: 'intake-1/triage', kind: 'triage', of: 'role:coordinator' }], { reason: 'no need is shown', decidedBy: { en: 'The coordination of digital projects' } }],
    ['a seat that the city does not name', [concluded('intake', 'declined', 'no need is shown')], [{ task: 'intake-1/triage', kind: 'triage', of: 'role:secret' }], { decidedBy: { en: 'The administration' } }],
    ['who answered last, of the same round', [concluded('intake', 'declined', 'x')], [{ task: 'intake-1/triage', kind: 'triage', of: 'role:secret' }, { task: 'intake-1/triage/again-2', kind: 'triage', of: 'role:coordinator' }, { task: 'intake-2/triage', kind: 'triage', of: 'role:dpo' }], { decidedBy: { en: 'The coordination of digital projects' } }],
    ['services that agreed', [concluded('consultation', 'agreed', found(words('1 favourable, 0 with reservations, 0 silent')))], [], { reason: null, decidedBy: { en: 'The departments consulted' } }],
    ['objections, of whom is not said', [concluded('consultation', 'another-round', 'objection of legal; the proposal changes')], [], { reason: null }],
    ['the review of the DPO', [concluded('dpo-review', 'cleared', 'secret')], [{ task: 'dpo-review-1/dpo-opinion', kind: 'dpo-opinion', of: 'role:dpo' }, { task: 'dpo-review-1/controller-decision', kind: 'controller-decision', of: 'role:controller' }], { reason: null, decidedBy: { en: 'The data controller' } }],
    ['an option, with the reason of whoever chose it', [sourced('reuse', 'a free software does it'), concluded('sourcing', 'to-committee', 'reuse: secret')], [], { option: 'reuse', reason: 'a free software does it' }],
    ['a reason that names somebody', [concluded('intake', 'declined', 'as Gwenaëlle Secrétan wrote')], [], { reason: 'as […] wrote' }],
  ])('%s', (_case, facts, tasks, expected) => {
    expect(entry({}, facts, tasks).decisions).toMatchObject([expected]);
  });

  test('what is not concluded is no decision, and a result that nobody knows is none', () => {
    expect(entry({}, [sourced('reuse'), voted({}), concluded('intake', 'secret', 'secret')]).decisions).toEqual([]);
  });
});

describe('votes', () => {
  const votersOf = (own: object, at?: Instant, change?: Partial<EntryRules>) => entry({}, [voted(own, at), concluded('steering', 'go', 'x')], [], change).decisions[0]?.votes[0];

  test.each<[string, string, object]>([
    ['a member who is elected and was in office is named beside their role', 'adjoint-numerique', { role: { fr: 'Adjoint au numérique' }, name: 'Solveig Enfonction' }],
    ['by their own identifier too', 'mayor-1', { role: { fr: 'Adjoint au numérique' }, name: 'Solveig Enfonction' }],
    ['a role that two hold names neither', 'deputy', { role: publication.bodies.member, name: null }],
    ['whoever is not elected is not named', 'adjoint-finances', { role: { fr: 'Adjoint aux finances' }, name: null }],
    ['not even by their identifier', 'agent-1', { role: publication.bodies.member, name: null }],
    ['somebody whom the directory does not know', 'secret', { role: publication.bodies.member, name: null }],
  ])('%s', (_case, member, expected) => {
    expect(votersOf({ for: [member] })?.for).toMatchObject([expected]);
  });

  test('before the term there is no name; where the city names nobody, neither', () => {
    expect(votersOf({ for: ['adjoint-numerique'] }, '2026-03-27T10:00:00.000Z' as Instant)?.for[0]?.name).toBeNull();
    expect(votersOf({ for: ['adjoint-numerique'] }, AT, { publication: { ...publication, names: 'nobody' } })?.for[0]?.name).toBeNull();
  });

  test('who stepped aside or did not come is counted, not named', () => {
    expect(votersOf({ aside: ['adjoint-numerique'], absent: ['deputy', 'agent-1'] })).toMatchObject({ aside: 1, absent: 2, for: [] });
    expect(JSON.stringify(votersOf({ aside: ['adjoint-numerique'] }))).not.toContain('Enfonction');
  });
});

test.each<[string, Partial<KnownProject>, DecidingFact[], object | null]>([
  ['not before a choice', {}, [], null],
  ['the city’s own team', {}, [sourced('build')], { option: 'build', team: publication.bodies.team, parties: [] }],
  ['nobody, where nothing is made', {}, [sourced('do-not-digitise')], null],
  ['a partner', { parties: [{ id: 'institute', role: 'partner' }, { id: 'firm', role: 'provider' }] }, [sourced('partner')], { parties: [{ id: 'institute', role: 'partner' }] }],
  ['no provider before a contract', { parties: [{ id: 'firm', role: 'provider' }] }, [sourced('outsource'), contract(false)], { option: 'outsource', parties: [] }],
  ['a provider after it', { parties: [{ id: 'firm', role: 'provider' }] }, [sourced('outsource'), contract()], { parties: [{ id: 'firm', role: 'provider' }] }],
  ['no provider by the contract of an earlier choice', { parties: [{ id: 'firm', role: 'provider' }] }, [sourced('outsource'), contract(), sourced('outsource')], { parties: [] }],
  ['no person of the directory', { parties: [{ id: 'agent-1', role: 'partner' }] }, [sourced('partner')], { parties: [] }],
  ['not of a project that has not come so far', { furthest: 'dpo-review' }, [sourced('build')], null],
])('who makes it: %s', (_case, own, facts, expected) => {
  const { maker } = entry(own, facts);
  if (expected === null) expect(maker).toBeNull();
  else expect(maker).toMatchObject(expected);
});

test('only themes that the city has named are public, with the authority’s role by the policy in force', () => {
  expect(entry({}).themes).toEqual([{ theme: 'data', name: publication.themes['data'], role: words('produces and publishes') }]);
  expect(entry({}, [], [], { publication: { ...publication, fields: {} } }).themes).toEqual([]);
});

test('data are named by their opening, costs lie between bounds, each from its own phase on', () => {
  const known = { datasets: [{ name: 'Counts', value: 'secret', opening: 'yes' }, { name: 'Closed', value: 'secret', opening: 'no' }, { name: 'secret', value: '', opening: 'secret' }], estimate: { oneOff: { least: 12_345, most: 23_456 }, yearly: { least: 0, most: 0 } } };
  const opened = { ...publication, datasets: ['yes'] as const, fields: { ...publication.fields, cost: 'sourcing' as const } };
  expect(entry(known, [], [], { publication: opened })).toMatchObject({ datasets: [{ name: 'Counts', opening: 'yes' }], cost: { oneOff: { least: 10_000, most: 40_000 } } });
  expect(entry({ ...known, furthest: 'dpo-review' }, [], [], { publication: opened }).cost).toBeNull();
  expect(entry({ ...known, furthest: 'intake' }).datasets).toEqual([]);
});
