import { afterAll, beforeAll, expect, test } from 'vitest';
import { stated } from '../../domain/because.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Instant } from '../../domain/ids.ts';
import type { DeploymentStep, Gate, Policy } from '../../domain/policy.ts';
import { conditionForTests } from '../support/conditionForTests.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { goThrough, type Said } from '../support/storyOfAProject.ts';
import { until } from '../support/until.ts';
import { openBench, play, type Bench, type Played } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const question = { fr: '?', en: '?' };
const gates: Gate[] = [
  { name: 'security', of: 'role:security', question, expires: true },
  { name: 'staff-committee', of: 'role:human-resources', question, when: ['agents-work-changes'] },
];
const steps: DeploymentStep[] = [
  { name: 'environment', of: 'service:platform', question, bySystem: true },
  { name: 'pilot', of: 'role:deployer', question },
  { name: 'roll-out', of: 'role:deployer', question, each: 'service' },
];
const deployment = { ...policyForTests().deployment, gates, steps };
const beginning = (change: Partial<Dossier> = {}, policy: Partial<Policy> = {}) => ({
  policy: { deployment, ...policy },
  dossier: {
    phase: 'deployment', rounds: { deployment: 1 }, attempt: 1,
    dataProtection: { result: 'not-required', isAssessed: false, residualRisk: 'low', opinion: 'favourable' },
    ...change,
  } satisfies Partial<Dossier>,
});

const done = { result: 'done' };
const gate = (attempt: number): Said => [`deployment-${attempt}/gate/security`, 'role:security', { ...done, validMonths: 6 }];
const environment = (attempt: number): Said => [`deployment-${attempt}/step/environment`, 'service:platform', done];
const pilot = (attempt: number): Said => [`deployment-${attempt}/step/pilot`, 'role:deployer', done];
const rollOut = (attempt: number): Said[] => ['waste', 'desk'].map((service) => [`deployment-${attempt}/step/roll-out/${service}`, 'role:deployer', done]);
const undo = (attempt: number, step: string, by: string): Said => [`deployment-${attempt}/undo/${step}`, by, { result: 'undone' }];

const results = () => bench.facts.filter((fact) => fact.type === 'jalon.phase.concluded.v1').map((fact) => `${String(fact.data['phase'])} ${String(fact.data['result'])}`);
const settledGates = ({ factsOf }: Played) => factsOf('jalon.gate.settled.v1').map(({ data }) => `${String(data['gate'])} ${data['isPassed'] === true ? 'passed' : 'shut'}`);
const requested = ({ factsOf }: Played) => factsOf('jalon.deployment.step-requested.v1').map(({ data }) => `${String(data['action'])} ${String(data['task'])}`);
/** All facts of the deployment are out. */
const inService = ({ factsOf }: Played) => until(() => factsOf('jalon.phase.entered.v1').some(({ data }) => data['phase'] === 'in-service'), 'the service to be in operation');
const holdAndResume = async ({ answer }: Played) => {
  await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
  await answer('at-any-time/resume', 'role:coordinator', { reason: 'elections are over' });
};
const withdraw = ({ answer }: Played) => answer('at-any-time/withdraw', 'service:recycling', { reason: 'the provider is bankrupt' });

test('everything passes: each gate with its reason, a step by a system, then one for each service concerned', async () => {
  await play(bench, async (played) => {
    const { dossier, factsOf } = played;
    await goThrough(played, [gate(1), environment(1), pilot(1), ...rollOut(1)]);
    await inService(played);
    expect(await dossier()).toMatchObject({ outcome: 'deployed', phase: 'in-service', approvals: [{ name: 'security', of: 'role:security' }] });
    expect(results()).toEqual(['deployment in-operation']);
    expect(settledGates(played)).toEqual(['data-protection passed', 'team passed', 'staff-committee passed', 'conditions passed', 'security passed']);
    expect(factsOf('jalon.gate.settled.v1').find(({ data }) => data['gate'] === 'staff-committee')?.data['because']).toContain('not applicable');
    expect(factsOf('jalon.approval.given.v1')).toHaveLength(1);
    expect(factsOf('jalon.deployment.step-requested.v1').map(({ data, notify }) => [data['task'], data['action'], notify])).toEqual([['deployment-1/step/environment', 'do', ['platform']]]);
    expect(factsOf('jalon.project.deployed.v1')).toHaveLength(1);
  }, { ...beginning(), recordAs: 'deployed-service-by-service' });
});

test('a gate that is not passed is asked again in a second attempt; the mark of a project decides which are asked', async () => {
  await play(bench, async (played) => {
    const failed = { result: 'failed', reason: 'it sits in March' };
    await goThrough(played, [gate(1), ['deployment-1/gate/staff-committee', 'role:human-resources', failed], gate(2), ['deployment-2/gate/staff-committee', 'role:human-resources', done]]);
    await played.asked('deployment-2/step/environment');
    expect(results()).toEqual(['deployment try-again']);
    expect(settledGates(played).filter((each) => each.startsWith('staff-committee'))).toEqual(['staff-committee shut', 'staff-committee passed']);
    await withdraw(played);
  }, beginning({ marks: ['agents-work-changes'] }));
});

test('a condition is lifted after its date by whoever set it, another accepted by the controller', async () => {
  const late = conditionForTests({ dueAt: '2020-01-01T09:00:00.000Z' as Instant });
  const other = conditionForTests({ id: 'dpo-review-1/dpo-opinion/1', setBy: 'role:dpo' });
  await play(bench, async (played) => {
    const { asked, answer, dossier, factsOf } = played;
    await goThrough(played, [
      gate(1),
      [`deployment-1/condition/${late.id}`, 'service:waste', { result: 'lifted', document: 'https://example.org/1' }],
      [`deployment-1/condition/${other.id}`, 'role:dpo', { result: 'not-lifted', reason: 'the file is not there' }],
    ]);
    await asked(`deployment-1/condition-acceptance/${other.id}`);
    await expect(answer(`deployment-1/condition-acceptance/${other.id}`, 'role:dpo', { decision: 'accept', reason: 'so be it' })).rejects.toMatchObject({ cause: { type: 'not-allowed' } });
    await answer(`deployment-1/condition-acceptance/${other.id}`, 'role:controller', { decision: 'accept', reason: 'the risk is small' });
    await asked('deployment-1/step/environment');
    expect((await dossier()).conditions.map(({ state }) => state)).toEqual(['lifted', 'accepted']);
    expect(factsOf('jalon.condition.lifted.v1').map(({ data }) => data)).toEqual([{ condition: late.id, by: 'service:waste', isLate: true, document: 'https://example.org/1' }]);
    expect(factsOf('jalon.condition.accepted.v1').map(({ data }) => data)).toEqual([{ condition: other.id, by: 'role:controller', reason: 'the risk is small' }]);
    await withdraw(played);
  }, beginning({ conditions: [late, other] }));
});

test('a condition that is refused stays open and closes its gate', async () => {
  const condition = conditionForTests();
  const refused = (attempt: number): Said[] => [
    gate(attempt),
    [`deployment-${attempt}/condition/${condition.id}`, 'service:waste', { result: 'not-lifted', reason: 'no human answers' }],
    [`deployment-${attempt}/condition-acceptance/${condition.id}`, 'role:controller', { decision: 'refuse', reason: 'citizens come first' }],
  ];
  await play(bench, async (played) => {
    await goThrough(played, refused(1), refused(2));
    expect(await played.handle.result()).toBe('abandoned');
    expect(results()).toEqual(['deployment try-again', 'deployment given-up']);
    expect(settledGates(played).filter((each) => each.startsWith('conditions'))).toEqual(['conditions shut', 'conditions shut']);
  }, beginning({ conditions: [condition] }));
});

test('a step that fails is tried again as another task, by decision of a person, and succeeds', async () => {
  await play(bench, async (played) => {
    const { asked, factsOf } = played;
    await goThrough(played, [
      gate(1),
      ['deployment-1/step/environment', 'service:platform', { result: 'failed', reason: 'no disk left' }],
      ['deployment-1/step-failure/environment', 'role:coordinator', { decision: 'retry', reason: 'a disk was added' }],
      ['deployment-1/step/environment/2', 'service:platform', done],
    ]);
    await asked('deployment-1/step/pilot');
    expect(requested(played)).toEqual(['do deployment-1/step/environment', 'do deployment-1/step/environment/2']);
    expect(factsOf('jalon.task.asked.v1').find(({ data }) => data['task'] === 'deployment-1/step-failure/environment')?.data['about']).toEqual({ step: 'environment', reason: 'no disk left', attempt: 1, done: [] });
    await withdraw(played);
    await goThrough(played, [undo(1, 'environment', 'service:platform')]);
  }, beginning());
});

test('a failed step undoes all that is done in reverse, by decision of a person; past the limit the project is given up', async () => {
  const attempt = (n: number): Said[] => [
    gate(n), environment(n), pilot(n),
    [`deployment-${n}/step/roll-out/waste`, 'role:deployer', { result: 'failed', reason: 'agents cannot sign in' }],
    [`deployment-${n}/step-failure/roll-out/waste`, 'role:coordinator', { decision: 'roll-back', reason: 'it cannot be repaired' }],
    undo(n, 'pilot', 'role:deployer'), undo(n, 'environment', 'service:platform'),
  ];
  await play(bench, async (played) => {
    await goThrough(played, attempt(1), attempt(2));
    expect(await played.handle.result()).toBe('abandoned');
    expect(results()).toEqual(['deployment try-again', 'deployment given-up']);
    expect(played.factsOf('jalon.deployment.rolled-back.v1').map(({ data }) => data)).toEqual(
      [1, 2].map(() => ({ undone: ['pilot', 'environment'], because: 'roll-out/waste failed: it cannot be repaired', inWords: { fr: 'échec de roll-out/waste : it cannot be repaired', en: 'roll-out/waste failed: it cannot be repaired' }, stated: 'it cannot be repaired' })),
    );
    expect(requested(played).slice(0, 2)).toEqual(['do deployment-1/step/environment', 'undo deployment-1/undo/environment']);
  }, { ...beginning(), recordAs: 'rolled-back-by-decision' });
});

test('a condition that is lifted unasked while its author is being asked closes the question', async () => {
  const condition = conditionForTests();
  await play(bench, async (played) => {
    const { answer, asked, factsOf, dossier } = played;
    await goThrough(played, [gate(1)]);
    await asked(`deployment-1/condition/${condition.id}`);
    await answer(`at-any-time/lift-condition/${condition.id}`, 'service:waste', { document: 'https://example.org/1' });
    await asked('deployment-1/step/environment');
    expect((await dossier()).conditions.map(({ state }) => state)).toEqual(['lifted']);
    expect(factsOf('jalon.condition.lifted.v1')).toHaveLength(1);
    expect(factsOf('jalon.task.interrupted.v1').map(({ data }) => data['because'])).toEqual(['lifted']);
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
  }, beginning({ conditions: [condition] }));
});

test('twice on hold in the middle of the steps and resumed, what is done stays, no fact comes twice, and a system is told again what is open', async () => {
  const condition = conditionForTests();
  await play(bench, async (played) => {
    const { answer, asked, factsOf, dossier } = played;
    await goThrough(played, [gate(1), [`deployment-1/condition/${condition.id}`, 'service:waste', { result: 'lifted' }]]);
    await asked('deployment-1/step/environment');
    await holdAndResume(played);
    await answer('deployment-1/step/environment', 'service:platform', done);
    await asked('deployment-1/step/pilot');
    await holdAndResume(played);
    await answer('deployment-1/step/pilot', 'role:deployer', done);
    await goThrough(played, rollOut(1));
    await inService(played);
    expect((await dossier()).outcome).toBe('deployed');
    const once = ['jalon.gate.settled.v1', 'jalon.approval.given.v1', 'jalon.condition.lifted.v1', 'jalon.deployment.step-requested.v1', 'jalon.project.deployed.v1'];
    expect(once.map((type) => factsOf(type).length)).toEqual([5, 1, 1, 2, 1]);
    const timesAsked = (task: string) => factsOf('jalon.task.asked.v1').filter(({ data }) => data['task'] === task).length;
    expect(['gate/security', 'step/environment', 'step/pilot', 'step/roll-out/waste'].map((task) => timesAsked(`deployment-1/${task}`))).toEqual([1, 2, 2, 1]);
  }, { ...beginning({ conditions: [condition] }), recordAs: 'deployment-on-hold' });
});

test('on hold while a failed step is being undone, the undoing goes on where it was', async () => {
  await play(bench, async (played) => {
    const { answer, asked, factsOf } = played;
    await goThrough(played, [
      gate(1), environment(1), pilot(1),
      ['deployment-1/step/roll-out/waste', 'role:deployer', { result: 'failed', reason: 'agents cannot sign in' }],
      ['deployment-1/step-failure/roll-out/waste', 'role:coordinator', { decision: 'roll-back', reason: 'it cannot be repaired' }],
      undo(1, 'pilot', 'role:deployer'),
    ]);
    await asked('deployment-1/undo/environment');
    await holdAndResume(played);
    await answer('deployment-1/undo/environment', 'service:platform', { result: 'undone' });
    await asked('deployment-2/gate/security');
    expect(factsOf('jalon.deployment.rolled-back.v1').map(({ data }) => data['undone'])).toEqual([['pilot', 'environment']]);
    await withdraw(played);
  }, beginning());
});

test('withdrawn while on hold, what is done is undone too', async () => {
  await play(bench, async (played) => {
    await goThrough(played, [gate(1), environment(1)]);
    await played.asked('deployment-1/step/pilot');
    await played.answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await withdraw(played);
    await goThrough(played, [undo(1, 'environment', 'service:platform')]);
    expect(await played.handle.result()).toBe('withdrawn');
    expect(played.factsOf('jalon.deployment.rolled-back.v1')).toHaveLength(1);
  }, beginning());
});

test('withdrawn in the middle of the steps, what is done is undone first, the system’s part too', async () => {
  await play(bench, async (played) => {
    const { handle, factsOf } = played;
    await goThrough(played, [gate(1), environment(1), pilot(1)]);
    await played.asked('deployment-1/step/roll-out/waste');
    await withdraw(played);
    await goThrough(played, [undo(1, 'pilot', 'role:deployer'), undo(1, 'environment', 'service:platform')]);
    expect(await handle.result()).toBe('withdrawn');
    expect(requested(played)).toEqual(['do deployment-1/step/environment', 'undo deployment-1/undo/environment']);
    expect(factsOf('jalon.deployment.rolled-back.v1').map(({ data }) => data)).toEqual([{ undone: ['pilot', 'environment'], ...stated('the provider is bankrupt') }]);
  }, beginning());
});

test('withdrawn while a failed step is being undone, the undoing goes on to its end', async () => {
  await play(bench, async (played) => {
    const { answer, handle } = played;
    await goThrough(played, [
      gate(1), environment(1), pilot(1),
      ['deployment-1/step/roll-out/waste', 'role:deployer', { result: 'failed', reason: 'agents cannot sign in' }],
      ['deployment-1/step-failure/roll-out/waste', 'role:coordinator', { decision: 'roll-back', reason: 'it cannot be repaired' }],
    ]);
    await played.asked('deployment-1/undo/pilot');
    await answer('at-any-time/withdraw', 'service:recycling', { reason: 'enough' });
    await answer('deployment-1/undo/pilot', 'role:deployer', { result: 'undone' });
    await goThrough(played, [undo(1, 'environment', 'service:platform')]);
    expect(await handle.result()).toBe('withdrawn');
    expect(played.factsOf('jalon.deployment.rolled-back.v1')).toHaveLength(1);
  }, beginning());
});

test('a service added during the deployment is rolled out too', async () => {
  await play(bench, async (played) => {
    await goThrough(played, [gate(1), environment(1), pilot(1)]);
    await played.answer('at-any-time/add-service', 'role:coordinator', { service: 'roads', reason: 'it collects too' });
    await goThrough(played, rollOut(1));
    await played.asked('deployment-1/step/roll-out/roads');
    await played.answer('deployment-1/step/roll-out/roads', 'role:deployer', done);
    expect((await played.dossier()).outcome).toBe('deployed');
  }, beginning());
});
