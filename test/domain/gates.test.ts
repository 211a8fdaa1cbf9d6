import { expect, test } from 'vitest';
import { found, stated } from '../../domain/because.ts';
import type { Condition, Dossier } from '../../domain/dossier.ts';
import { conditionsGate, gatesFor } from '../../domain/gates.ts';
import type { GridQuestion, Mark } from '../../domain/grid.ts';
import type { Gate } from '../../domain/policy.ts';
import { conditionForTests } from '../support/conditionForTests.ts';
import { dossierForTests } from '../support/dossierForTests.ts';
import { policyForTests } from '../support/policyForTests.ts';

const words = { fr: '?', en: '?' };
const gate = (name: string, when?: readonly Mark[]): Gate => ({ name, of: 'role:security', question: words, ...(when !== undefined && { when }) });
const work: GridQuestion = { name: 'work', family: 'fit', for: 'agents', question: words, choices: [{ value: 'much', score: 1, words, marks: ['agents-work-changes'] }, { value: 'none', score: 3, words }] };

const { deployment, intake } = policyForTests();
const policy = policyForTests({
  deployment: { ...deployment, gates: [gate('security'), gate('contract', ['outsourced']), gate('staff-committee', ['agents-work-changes', 'flagship'])] },
  intake: { ...intake, grid: [...intake.grid, work] },
});
const gatesOf = (change: Partial<Dossier>) => gatesFor(dossierForTests({ policy, ...change }));

test.each([
  ['no mark: only what is for every project', {}, { security: 'for every project' }],
  ['a mark that a gate is for', { marks: ['outsourced'] }, { security: 'for every project', contract: 'the project is marked outsourced' }],
  ['one of two marks is enough', { marks: ['flagship'] }, { 'security': 'for every project', 'staff-committee': 'the project is marked flagship' }],
  ['both marks', { marks: ['flagship', 'agents-work-changes'] }, { 'security': 'for every project', 'staff-committee': 'the project is marked agents-work-changes, flagship' }],
  ['a mark that no gate is for', { marks: ['personal-data'] }, { security: 'for every project' }],
  ['a question still unknown that may give the mark', { unknowns: ['work'] }, { 'security': 'for every project', 'staff-committee': 'it is still unknown whether the project is agents-work-changes' }],
  ['a question still unknown that gives no such mark', { unknowns: ['citizens'] }, { security: 'for every project' }],
] as const)('%s', (_case, change, expected) => {
  const { toAsk, settled } = gatesOf(change);
  expect(Object.fromEntries(toAsk.map((each) => [each.gate.name, each.because]))).toEqual(expected);
  // Each gate is either asked or settled, never both and never neither.
  expect([...toAsk.map((each) => each.gate.name), ...settled.map((each) => each.gate)].toSorted()).toEqual(['contract', 'data-protection', 'security', 'staff-committee', 'team']);
});

test('a gate that does not apply says for whom it would', () => {
  const { settled } = gatesOf({});
  expect(settled.find((each) => each.gate === 'staff-committee')).toEqual({
    gate: 'staff-committee', isPassed: true,
    ...found({ fr: 'sans objet : seulement pour les projets qui portent la marque « change le travail des agents » ou « projet phare »', en: 'not applicable: only for projects marked agents-work-changes or flagship' }),
  });
});

const reviewed = { result: 'required-35-3', isAssessed: true, residualRisk: 'medium', opinion: 'favourable' } as const;
const sourcing = (plan: readonly { quarter: string; personDays: number }[]) => ({ option: 'build', ...stated('first'), plan, decidedIn: 'sourcing-1' });
test.each([
  ['no review was held', {}, 'data-protection', false, 'no data-protection review was held'],
  ['the review was held', { dataProtection: reviewed }, 'data-protection', true, 'the review was held: impact assessment required-35-3, residual risk medium, opinion favourable'],
  ['not built in-house', {}, 'team', true, 'not applicable: only for projects marked in-house'],
  ['in-house, over two quarters', { marks: ['in-house'], sourcing: sourcing([{ quarter: '2027-Q1', personDays: 40 }, { quarter: '2027-Q2', personDays: 20 }]) }, 'team', true, 'reserved: 40 person-days in 2027-Q1, 20 person-days in 2027-Q2'],
  ['in-house, and nothing was decided', { marks: ['in-house'] }, 'team', false, 'no person-days are reserved'],
  ['in-house, and nothing is reserved', { marks: ['in-house'], sourcing: sourcing([]) }, 'team', false, 'no person-days are reserved'],
  ['in-house, and the plan is of no days', { marks: ['in-house'], sourcing: sourcing([{ quarter: '2027-Q1', personDays: 0 }]) }, 'team', false, 'no person-days are reserved'],
] as const)('settled by the engine: %s', (_case, change, name, isPassed, because) => {
  expect(gatesOf(change).settled.find((each) => each.gate === name)).toMatchObject({ gate: name, isPassed, because });
});

const states = (...given: Condition['state'][]) => given.map((state, index) => conditionForTests({ id: `c${index}`, state }));
test.each([
  ['none was ever set', states(), true, 'no condition was set'],
  ['all are lifted', states('lifted', 'lifted'), true, '2 lifted, 0 accepted'],
  ['one is lifted and one accepted', states('lifted', 'accepted'), true, '1 lifted, 1 accepted'],
  ['one is still open', states('lifted', 'open'), false, 'neither lifted nor accepted: c1'],
])('conditions: %s', (_case, conditions, isPassed, because) => {
  expect(conditionsGate(conditions)).toMatchObject({ gate: 'conditions', isPassed, because });
});
