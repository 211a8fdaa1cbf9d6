import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthsAfter } from '../../domain/approvals.ts';
import type { Approval, Dossier } from '../../domain/dossier.ts';
import { instantOf, type Instant } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { policyForTests, termsForTests } from '../support/policyForTests.ts';
import { until } from '../support/until.ts';
import { openBench, play, type Bench, type Played } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const policy = { inService: { ...policyForTests().inService, renewalMonths: [24, 12, 6, 3, 1] } };
/** The server skips time, so it has a time of its own. */
const now = async (): Promise<Instant> => instantOf(await bench.env.currentTimeMs());
const approval = (name: string, givenAt: Instant, months: number): Approval => ({ name, of: `role:${name}`, givenAt, expiresAt: monthsAfter(givenAt, months, REAL_TIME) });
const beginning = (deployedAt: Instant, change: Partial<Dossier> = {}) => ({
  policy,
  dossier: { phase: 'in-service', rounds: { 'in-service': 1 }, attempt: 1, outcome: 'deployed', startedAt: deployedAt, deployedAt, ...change } satisfies Partial<Dossier>,
});
const isAsked = ({ factsOf }: Played, task: string) => factsOf('jalon.task.asked.v1').some(({ data }) => data['task'] === task);
const concluded = ({ factsOf }: Played) => factsOf('jalon.phase.concluded.v1').map(({ data }) => [data['result'], data['because']]);
const entered = (played: Played, round: number) => until(() => played.factsOf('jalon.phase.entered.v1').some(({ data }) => data['round'] === round), `round ${round} to be entered`);

test('some months after go-live, citizens and agents are asked apart whether it helped; then nothing is left', async () => {
  await play(bench, async (played) => {
    const { handle, asked, answer, factsOf } = played;
    await bench.env.sleep('170 days');
    expect(isAsked(played, 'in-service-1/review/citizens')).toBe(false);
    await bench.env.sleep('11 days');
    await asked('in-service-1/review/citizens');
    await asked('in-service-1/review/agents');
    await expect(answer('in-service-1/review/agents', 'service:desk', { helped: 3 })).rejects.toMatchObject({ cause: { type: 'not-allowed' } });
    await answer('in-service-1/review/citizens', 'service:desk', { helped: 3, heard: 120 });
    await answer('in-service-1/review/agents', 'service:recycling', { helped: 1, remark: 'twice the work' });
    expect(await handle.result()).toBe('deployed');
    expect(concluded(played)).toEqual([['looked-after', 'review: citizens helped 3 of 3, agents helped 1 of 3'], ['finished', 'nothing is left to look after']]);
    expect(factsOf('jalon.project.ended.v1')).toHaveLength(1);
  }, { ...beginning(await now()), recordAs: 'reviewed' });
});

test('a review to which nobody answers ends all the same, with its silence on record', async () => {
  await play(bench, async (played) => {
    expect(await played.handle.result()).toBe('deployed');
    expect(concluded(played)[0]).toEqual(['looked-after', 'review: citizens silent, agents silent']);
    expect(played.factsOf('jalon.task.lapsed.v1')).toHaveLength(2);
  }, beginning(await now()));
});

test('an approval of six months is called for after three of them, and again while nobody answers; renewed, later retired', async () => {
  const deployedAt = await now();
  await play(bench, async (played) => {
    const { handle, asked, answer, factsOf, dossier } = played;
    await bench.env.sleep('85 days');
    expect(isAsked(played, 'in-service-1/renewal/security')).toBe(false);
    await bench.env.sleep('10 days');
    await asked('in-service-1/renewal/security');
    expect(factsOf('jalon.approval.expiring.v1')).toHaveLength(1);
    await bench.env.sleep('60 days');
    await until(() => factsOf('jalon.approval.expiring.v1').length === 2, 'the call one month before it expires');
    await answer('in-service-1/renewal/security', 'role:security', { result: 'renewed', validMonths: 12 });
    await entered(played, 2);
    const [renewed] = (await dossier()).approvals;
    expect(factsOf('jalon.approval.given.v1').map(({ data }) => data)).toEqual([{ approval: 'security', expiresAt: renewed?.expiresAt }]);

    // Twelve months, of which the first call that is still ahead comes six months before the end.
    await bench.env.sleep('170 days');
    expect(isAsked(played, 'in-service-2/renewal/security')).toBe(false);
    await bench.env.sleep('20 days');
    await asked('in-service-2/renewal/security');
    await answer('in-service-2/renewal/security', 'role:security', { result: 'retired', reason: 'a regional service takes over' });
    expect(await handle.result()).toBe('deployed');
    expect(concluded(played)).toEqual([['looked-after', `renewal of security: until ${renewed?.expiresAt ?? ''}`], ['retired', 'renewal of security: a regional service takes over']]);
  }, { ...beginning(deployedAt, { reviewedAt: deployedAt, approvals: [approval('security', deployedAt, 6)] }), recordAs: 'renewed-and-retired' });
});

test('an approval that is silent keeps neither another from being called for nor the review from being asked', async () => {
  const deployedAt = await now();
  await play(bench, async (played) => {
    const { asked, answer, factsOf } = played;
    await bench.env.sleep('95 days');
    await asked('in-service-1/renewal/security');
    await bench.env.sleep('30 days');
    await asked('in-service-1/renewal/hosting');
    await answer('in-service-1/renewal/hosting', 'role:hosting', { result: 'renewed', validMonths: 36 });
    await bench.env.sleep('60 days');
    await asked('in-service-1/review/citizens');
    // A renewal that nobody answers is due on the day on which the approval expires at the latest, and then late.
    expect(factsOf('jalon.task.asked.v1').find(({ data }) => data['task'] === 'in-service-1/renewal/security')?.data['dueAt']).toBe(approval('security', deployedAt, 6).expiresAt);
    await answer('in-service-1/renewal/security', 'role:security', { result: 'renewed', validMonths: 36 });
    expect(concluded(played)).toEqual([]);
    await answer('in-service-1/review/citizens', 'service:desk', { helped: 2 });
    await answer('in-service-1/review/agents', 'service:recycling', { helped: 2 });
    await entered(played, 2);
    expect(concluded(played)).toHaveLength(1);
  }, {
    ...beginning(deployedAt, { approvals: [approval('security', deployedAt, 6), approval('hosting', deployedAt, 7)] }),
    policy: { ...policy, terms: { ...policyForTests().terms, renewal: { ...termsForTests, due: 400, reminders: [-30], escalation: [{ after: 30, step: 'tell', to: 'superior' }] } } },
  });
});

test('an approval whose every call was past at go-live is called for at once', async () => {
  const deployedAt = await now();
  await play(bench, async ({ asked, answer, handle }) => {
    await asked('in-service-1/renewal/security');
    await answer('in-service-1/renewal/security', 'role:security', { result: 'retired', reason: 'it was a trial' });
    expect(await handle.result()).toBe('deployed');
  }, beginning(deployedAt, { reviewedAt: deployedAt, approvals: [approval('security', monthsAfter(deployedAt, -6, REAL_TIME), 6)] }));
});
