import { expect, test } from 'vitest';
import type { DeploymentStep } from '../../domain/policy.ts';
import { nextStep, stepsFor } from '../../domain/rollOut.ts';

const question = { fr: '?', en: '?' };
const step = (name: string, more: Partial<DeploymentStep> = {}): DeploymentStep => ({ name, of: 'role:deployer', question, ...more });
const forEach = step('roll-out', { each: 'service' });

test.each([
  ['a step for each service, where it stands', [step('pilot'), forEach, step('closing')], ['waste', 'desk'], ['pilot', 'roll-out/waste', 'roll-out/desk', 'closing']],
  ['none concerned: the step is none', [step('pilot'), forEach], [], ['pilot']],
  ['nothing else than a step for nobody', [forEach], [], []],
  ['a service named twice is rolled out once', [forEach], ['waste', 'waste'], ['roll-out/waste']],
])('%s', (_case, steps, services, expected) => {
  expect(stepsFor(steps, services).map(({ name }) => name)).toEqual(expected);
});

test('a step says for which service it is, and whether a system does it', () => {
  expect(stepsFor([step('environment', { bySystem: true }), forEach], ['waste'])).toEqual([
    { name: 'environment', of: 'role:deployer', question, bySystem: true },
    { name: 'roll-out/waste', of: 'role:deployer', question, bySystem: false, service: 'waste' },
  ]);
});

test.each([
  ['nothing is done', [], 'pilot'],
  ['the first is done', ['pilot'], 'roll-out/waste'],
  ['a service was added after the last step', ['pilot', 'roll-out/waste', 'closing'], 'roll-out/desk'],
  ['all are done', ['pilot', 'roll-out/waste', 'roll-out/desk', 'closing'], undefined],
])('next, when %s', (_case, done, expected) => {
  const steps = stepsFor([step('pilot'), forEach, step('closing')], ['waste', 'desk']);
  expect(nextStep(steps, steps.filter(({ name }) => done.includes(name)))?.name).toBe(expected);
});
