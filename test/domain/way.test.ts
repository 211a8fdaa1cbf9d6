import { expect, test } from 'vitest';
import type { Instant } from '../../domain/ids.ts';
import { wayOf, type Imagined } from '../../domain/way.ts';
import { policyForTests } from '../support/policyForTests.ts';

const words = { fr: 'x', en: 'x' };
const policy = policyForTests({
  themes: { data: { role: words, services: ['open-data'] } },
  deployment: {
    ...policyForTests().deployment,
    gates: [{ name: 'security', of: 'role:security', question: words }, { name: 'contract', of: 'role:procurement', question: words, when: ['outsourced'] }],
    steps: [{ name: 'go-live', of: 'role:deployer', question: words }, { name: 'roll-out', of: 'role:deployer', question: words, each: 'service' }],
  },
});
const best = { citizens: 'score-3', agents: 'score-3', data: 'score-3', digital: 'possible' };
const imagined = (change: Partial<Imagined> = {}): Imagined => ({ answers: best, marks: [], themes: [], services: [], ...change });
const now = '2026-11-23T10:00:00.000Z' as Instant;

test.each<[string, Partial<Imagined>, object]>([
  ['the best of answers: light, and no committee', {}, { path: 'light', because: [], isDigital: true, committee: { isAsked: false, sittings: [] } }],
  ['one bad answer: full, with the reason, and three sittings', { answers: { ...best, agents: 'score-0' } }, { path: 'full', because: ['agents: score-0'], committee: { isAsked: true, sittings: [{ name: '2026-12-15' }, { name: '2027-01-12' }, { name: '2027-02-09' }] } }],
  ['no answer at all: full, and all unknown', { answers: {} }, { path: 'full', unknowns: ['citizens', 'agents', 'data', 'digital'] }],
  ['no digital use is possible', { answers: { ...best, digital: 'not-possible' } }, { isDigital: false, marks: ['not-digital'] }],
  ['services of a theme', { themes: ['data'] }, { services: ['open-data'], steps: [{ name: 'go-live' }, { name: 'roll-out/open-data' }] }],
  ['services that are named', { themes: ['data'], services: ['legal'] }, { services: ['legal'] }],
  ['the services of the policy where nothing is said', {}, { services: ['waste', 'desk'], rounds: { least: 1, most: 2 } }],
  ['a gate that does not apply, with the reason', {}, { gates: [{ gate: { name: 'security' } }], gatesLeftOut: [{ gate: 'contract', because: 'not applicable: only for projects marked outsourced' }] }],
  ['a mark that comes out later opens its gate', { marks: ['outsourced'] }, { gates: [{ gate: { name: 'security' } }, { gate: { name: 'contract' } }], gatesLeftOut: [] }],
])('%s', (_case, change, expected) => {
  expect(wayOf(policy, imagined(change), now)).toMatchObject(expected);
});

test('tasks come in the order of the phases, those of the committee only where it is asked', () => {
  const phasesOf = (answers: Imagined['answers']) => [...new Set(wayOf(policy, imagined({ answers }), now).tasks.map(({ phase }) => phase))];
  expect(phasesOf(best)).toEqual(['intake', 'consultation', 'dpo-review', 'sourcing', 'deployment', 'in-service']);
  expect(phasesOf({})).toEqual(['intake', 'consultation', 'dpo-review', 'sourcing', 'steering', 'deployment', 'in-service']);
  expect(wayOf(policy, imagined(), now).tasks).toContainEqual({ phase: 'intake', kind: 'triage', due: 10, lapseAfter: 'never' });
});
