import { afterAll, beforeAll, expect, test } from 'vitest';
import { stated } from '../../domain/because.ts';
import { goThrough, ordinary, type Said } from '../support/storyOfAProject.ts';
import { openBench, play, type Bench } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const results = () => bench.facts.filter((fact) => fact.type === 'jalon.phase.concluded.v1').map((fact) => `${String(fact.data['phase'])} ${String(fact.data['result'])}`);

test('on hold, everybody is told; resumed, only those who had not answered are asked again', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, factsOf, handle } = played;
    await goThrough(played, ordinary.intake, ordinary.consultation.slice(0, 2));
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await expect(answer('consultation-1/interview/desk', 'service:desk', { verdict: 'favourable' })).rejects.toMatchObject({ cause: { type: 'task-unknown' } });
    expect((await dossier()).openTasks).toEqual([]);
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'elections are over' });
    await asked('consultation-1/interview/desk');
    await answer('consultation-1/interview/desk', 'service:desk', { verdict: 'favourable' });
    await asked('dpo-review-1/screening');

    expect(factsOf('jalon.task.interrupted.v1').map((fact) => fact.data['task'])).toEqual(['consultation-1/interview/desk']);
    expect(factsOf('jalon.task.asked.v1').filter((fact) => fact.data['task'] === 'consultation-1/interview/waste')).toHaveLength(1);
    expect((await dossier()).minutesSpent).toEqual({ 'consultation-1': 105 });
    await answer('at-any-time/withdraw', 'service:recycling', { reason: 'done elsewhere' });
    expect(await handle.result()).toBe('withdrawn');
  }, { recordAs: 'hold-and-resume' });
});

test('withdrawn while on hold, it ends there', async () => {
  await play(bench, async ({ answer, asked, handle, factsOf }) => {
    await asked('intake-1/grid');
    await answer('at-any-time/hold', 'service:recycling', { reason: 'a vacancy' });
    await answer('at-any-time/withdraw', 'service:recycling', { reason: 'nobody was found' });
    expect(await handle.result()).toBe('withdrawn');
    expect(factsOf('jalon.project.ended.v1')[0]?.data).toEqual({ outcome: 'withdrawn', ...stated('nobody was found') });
  });
});

test('sent back, the earlier phase asks everybody anew, and an answer to the earlier round opens no later gate', async () => {
  await play(bench, async (played) => {
    const { answer, asked, handle } = played;
    await goThrough(played, ordinary.intake, ordinary.consultation);
    await asked('dpo-review-1/screening');
    await answer('at-any-time/send-back', 'role:coordinator', { phase: 'consultation', reason: 'a service was forgotten' });
    await asked('consultation-2/meeting');
    await expect(answer('consultation-1/meeting', 'role:coordinator', { attended: [], minutesSpent: 5 })).rejects.toMatchObject({ cause: { type: 'task-unknown' } });
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    expect(await handle.result()).toBe('withdrawn');
  });
});

test('an objection calls for a change and another round; at the policy’s limit, for arbitration', async () => {
  await play(bench, async (played) => {
    const { answer, asked, handle, factsOf } = played;
    const object = async (round: number) => {
      await goThrough(played, [
        [`consultation-${round}/meeting`, 'role:coordinator', { attended: [], minutesSpent: 30 }],
        [`consultation-${round}/interview/waste`, 'service:waste', { verdict: 'unfavourable', reason: 'no agent was asked' }],
        [`consultation-${round}/interview/desk`, 'service:desk', { verdict: 'favourable' }],
      ]);
    };
    await goThrough(played, ordinary.intake);
    await object(1);
    await asked('consultation-1/amendment');
    await answer('consultation-1/amendment', 'service:recycling', { decision: 'change', change: 'agents test it first' });
    await object(2);
    expect(factsOf('jalon.task.asked.v1').find((fact) => fact.data['task'] === 'consultation-2/meeting')?.data['about']).toMatchObject({ changed: 'agents test it first' });
    await asked('consultation-2/arbitration');
    await answer('consultation-2/arbitration', 'role:arbiter', { decision: 'stop', reason: 'the objection stands' });
    expect(await handle.result()).toBe('declined');
    expect(results()).toEqual(['intake accepted', 'consultation another-round', 'consultation stopped']);
  }, { recordAs: 'objection-and-arbitration' });
});

test('withdrawn between two steps of the deployment, what was done is undone first, in reverse', async () => {
  await play(bench, async (played) => {
    const { answer, asked, handle } = played;
    await goThrough(played, ordinary.intake, ordinary.consultation, ordinary.dpoReview, ordinary.sourcing, ordinary.steering, ordinary.deployment.slice(0, 4));
    await asked('deployment-1/step/go-live');
    await answer('at-any-time/withdraw', 'service:recycling', { reason: 'the provider is bankrupt' });
    await asked('deployment-1/undo/pilot');
    await expect(answer('at-any-time/hold', 'role:coordinator', { reason: 'wait' })).rejects.toMatchObject({ cause: { type: 'already-interrupted' } });
    await answer('deployment-1/undo/pilot', 'role:deployer', { result: 'undone' });
    await asked('deployment-1/undo/environment');
    await answer('deployment-1/undo/environment', 'role:deployer', { result: 'undone' });
    expect(await handle.result()).toBe('withdrawn');
  });
});

test('a failed step undoes those done and is tried again; past the limit the project is given up and its capacity freed', async () => {
  await play(bench, async (played) => {
    const { handle } = played;
    const build = { option: 'build', fails: [], scores: { citizens: 5 }, plan: [{ quarter: '2027-Q1', personDays: 30 }] };
    const attempt = (n: number) => [
      ...(n === 1 ? ordinary.deployment.slice(0, 1) : []),
      [`deployment-${n}/gate/security`, 'role:security', { result: 'done' }],
      [`deployment-${n}/step/environment`, 'role:deployer', { result: 'done' }],
      [`deployment-${n}/step/pilot`, 'role:deployer', { result: 'failed', reason: 'agents cannot sign in' }],
      [`deployment-${n}/step-failure/pilot`, 'role:coordinator', { decision: 'roll-back', reason: 'nobody could work' }],
      [`deployment-${n}/undo/environment`, 'role:deployer', { result: 'undone' }],
    ] satisfies Said[];
    await goThrough(played, ordinary.intake, ordinary.consultation, ordinary.dpoReview, [
      ['sourcing-1/comparison', 'role:it-department', { options: [build] }],
      ['sourcing-1/sourcing-decision', 'role:sourcing-lead', { option: 'build' }],
    ], ordinary.steering, attempt(1), attempt(2));
    expect(await handle.result()).toBe('abandoned');
    expect(results().slice(-2)).toEqual(['deployment try-again', 'deployment given-up']);
    expect(bench.capacity.released).toHaveLength(1);
  }, { recordAs: 'rolled-back-twice' });
});
