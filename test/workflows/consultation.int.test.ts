import { afterAll, beforeAll, expect, test } from 'vitest';
import { found } from '../../domain/because.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { goThrough, ordinary } from '../support/storyOfAProject.ts';
import { openBench, play, type Bench } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const inConsultation = { phase: 'consultation', rounds: { intake: 1, consultation: 1 }, attempt: 1 } as const;
const [meeting, waste, desk] = ordinary.consultation;

test('a service and a provider that join while the others are heard are heard with them; the provider decides nothing', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, factsOf } = played;
    await goThrough(played, [meeting, waste]);
    await answer('at-any-time/add-service', 'role:coordinator', { service: 'legal', reason: 'there is a contract' });
    await answer('at-any-time/invite', 'service:recycling', { party: 'acme', role: 'provider', reason: 'it runs the telephone desk' });
    await asked('consultation-1/contribution/acme');
    await expect(answer('consultation-1/interview/legal', 'party:acme', { verdict: 'favourable' })).rejects.toMatchObject({ cause: { type: 'party-decides-nothing' } });
    await goThrough(played, [
      ['consultation-1/contribution/acme', 'party:acme', { text: 'We can answer at night.', minutesSpent: 30 }],
      desk,
      ['consultation-1/interview/legal', 'service:legal', { verdict: 'favourable', minutesSpent: 15 }],
    ]);
    await asked('dpo-review-1/screening');
    expect((await dossier()).minutesSpent).toEqual({ 'consultation-1': 60 + 45 + 30 + 15 });
    expect(factsOf('jalon.time.recorded.v1')[0]?.data).toEqual({ round: 'consultation-1', minutes: 150, total: 150 });
    expect(factsOf('jalon.opinion.recorded.v1').map((fact) => `${String(fact.data['service'])} ${String(fact.data['verdict'])}`)).toEqual(['waste favourable', 'desk with-reservations', 'legal favourable']);
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
  }, { dossier: inConsultation });
});

test('a reservation becomes a condition of the service that made it, which alone lifts it', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, factsOf } = played;
    await goThrough(played, [meeting, waste, desk]);
    await asked('dpo-review-1/screening');
    expect((await dossier()).conditions).toMatchObject([{ id: 'consultation-1/interview/desk/1', text: 'a human channel must stay', owner: 'service:recycling', setBy: 'service:desk', state: 'open' }]);
    const lift = 'at-any-time/lift-condition/consultation-1/interview/desk/1';
    await expect(answer(lift, 'service:recycling', {})).rejects.toMatchObject({ cause: { type: 'not-allowed' } });
    await bench.env.sleep('61 days');
    await answer(lift, 'service:desk', { document: 'counters/plan' });
    await expect(answer(lift, 'service:desk', {})).rejects.toMatchObject({ cause: { type: 'condition-settled' } });
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    await played.handle.result();
    expect(factsOf('jalon.condition.lifted.v1')[0]?.data).toMatchObject({ by: 'service:desk', isLate: true, document: 'counters/plan' });
  }, { dossier: inConsultation });
});

test('where silence counts for nothing and nobody speaks, the named role arbitrates', async () => {
  const { consultation } = policyForTests();
  await play(bench, async (played) => {
    const { answer, asked, handle } = played;
    await goThrough(played, [meeting]);
    await bench.env.sleep('19 days');
    await asked('consultation-1/arbitration');
    await answer('consultation-1/arbitration', 'role:first-deputy', { decision: 'stop', reason: 'nobody wants it' });
    expect(await handle.result()).toBe('declined');
  }, { dossier: inConsultation, policy: { consultation: { ...consultation, silence: 'abstention', arbiter: 'role:first-deputy' } } });
});

test('a clock stopped by a hold goes on with the time that was left', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier } = played;
    await asked('consultation-1/meeting');
    await bench.env.sleep('4 days');
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await bench.env.sleep('100 days');
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'they are over' });
    const [task] = (await dossier()).openTasks;
    const daysLeft = (Date.parse(task?.dueAt ?? '') - (await bench.env.currentTimeMs())) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(5.9);
    expect(daysLeft).toBeLessThan(6.1);
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
  }, { dossier: inConsultation });
});

test('another policy is taken up when the phase is over, and both acts are on record; one that is not there changes nothing', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, factsOf } = played;
    bench.policies.found = { is: 'not-found', ...found({ fr: 'la version 3 n’est pas là', en: 'expected version 3 of test, got 2' }) };
    await asked('consultation-1/meeting');
    await answer('at-any-time/adopt-policy', 'role:coordinator', { policy: 'test', version: '3', reason: 'the council voted' });
    await goThrough(played, [meeting, waste, desk]);
    await asked('dpo-review-1/screening');
    expect(factsOf('jalon.policy.kept.v1')[0]?.data).toMatchObject({ policy: 'test 1', because: 'expected version 3 of test, got 2' });
    bench.policies.found = { is: 'found', policy: policyForTests({ version: '2' }) };
    await answer('at-any-time/adopt-policy', 'role:coordinator', { policy: 'test', version: '2', reason: 'the council voted' });
    expect((await dossier()).policy.version).toBe('1');
    await answer('at-any-time/send-back', 'role:coordinator', { phase: 'consultation', reason: 'other rules' });
    await asked('consultation-2/meeting');
    expect((await dossier()).policy.version).toBe('2');
    expect(factsOf('jalon.policy.adopted.v1')[0]?.data).toEqual({ from: 'test 1', to: 'test 2', reason: 'the council voted' });
    expect(factsOf('jalon.task.asked.v1').at(-1)?.data['about']).toMatchObject({ previously: 'consultation-1/meeting', changed: 'other rules' });
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
  }, { dossier: inConsultation });
});
