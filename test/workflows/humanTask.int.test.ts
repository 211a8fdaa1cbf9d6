/** The human task in time: in whose hands it is, what escalation does, who is told of the city's changes, and what an operator may do. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../domain/ids.ts';
import { publicKeyOf, sign } from '../../domain/statement.ts';
import { goThrough, ordinary } from '../support/storyOfAProject.ts';
import { policyForTests, termsForTests } from '../support/policyForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';
import { until } from '../support/until.ts';
import { openBench, play, type Bench, type Played } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const WASTE = 'consultation-1/interview/waste';
const roll = rollForTests({
  mandates: { 'anne': ['service:waste'], 'bruno': ['service:waste'], 'coordinator-1': ['role:coordinator'], 'operator-1': ['role:operator'], 'operator-2': ['role:operator'], 'dpo-1': ['role:dpo'] },
  substitutions: [{ principal: 'anne', substitute: 'sam', from: '2020-01-01T00:00:00.000Z' as Instant, until: '2090-01-01T00:00:00.000Z' as Instant, kinds: ['interview'] }],
});
const favourable = { verdict: 'favourable' };
const toInterviews = (played: Played) => goThrough(played, ordinary.intake, ordinary.consultation.slice(0, 1));
const onTask = (act: string) => `at-any-time/${act}/${WASTE}`;
const withdraw = (played: Played) => played.answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
const task = async ({ dossier }: Played) => (await dossier()).openTasks.find(({ id }) => id === WASTE);

test('claimed, delegated and answered for whoever delegated it; comments and priorities are facts and close nothing', async () => {
  await play(bench, async (played) => {
    const { answer, factsOf } = played;
    await toInterviews(played);
    await played.asked(WASTE);
    await answer(onTask('claim'), 'anne', {});
    await expect(answer(WASTE, 'bruno', favourable)).rejects.toMatchObject({ cause: { type: 'held-by-another' } });
    await answer(onTask('comment'), 'bruno', { text: 'the night shift was not asked', document: 'minutes/7' });
    await answer(onTask('prioritise'), 'coordinator-1', { priority: 'urgent' });
    await answer(onTask('delegate'), 'anne', { to: 'zoe', reason: 'she knows the trucks' });
    expect(await task(played)).toMatchObject({ holder: { by: 'zoe', how: 'delegated', from: 'anne' }, priority: 'urgent' });
    await expect(answer(WASTE, 'anne', favourable)).rejects.toMatchObject({ cause: { type: 'held-by-another' } });
    await answer(WASTE, 'zoe', favourable);
    const accepted = () => factsOf('jalon.answer.accepted.v1').map(({ data }) => data).find((data) => data['task'] === WASTE);
    await until(() => accepted() !== undefined, 'the answer to be told');
    expect(accepted()).toMatchObject({ by: 'zoe', onBehalfOf: 'anne', signed: false });
    await withdraw(played);
    expect(factsOf('jalon.task.commented.v1')).toHaveLength(1);
  }, { roll });
});

test('on hold and resumed, a task is in the hands in which it was, with the time that was left', async () => {
  await play(bench, async (played) => {
    await toInterviews(played);
    await played.asked(WASTE);
    await played.answer(onTask('claim'), 'anne', {});
    await bench.env.sleep('4 days');
    await played.answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await bench.env.sleep('30 days');
    await played.answer('at-any-time/resume', 'role:coordinator', { reason: 'they are over' });
    await until(async () => (await task(played)) !== undefined, 'the task to be asked again');
    expect(await task(played)).toMatchObject({ holder: { by: 'anne' }, due: 'given' });
    await withdraw(played);
  }, { roll });
});

test('escalated step by step: the superior is told, may answer too, then answers in its place; only past the last step it is stuck', async () => {
  const escalation = [{ after: 1, step: 'tell' }, { after: 2, step: 'add' }, { after: 4, step: 'hand-over' }] as const;
  const terms = { ...policyForTests().terms, triage: { ...termsForTests, reminders: [-3, 3], escalation: escalation.map((each) => ({ ...each, to: 'superior' as const })) } };
  await play(bench, async (played) => {
    const { answer, dossier, factsOf } = played;
    await goThrough(played, ordinary.intake.slice(0, 3));
    await played.asked('intake-1/triage');
    const now = async () => (await dossier()).openTasks[0];
    await bench.env.sleep('12 days');
    expect(await now()).toMatchObject({ of: 'role:coordinator', also: ['role:boss'], health: 'late' });
    await bench.env.sleep('3 days');
    expect(await now()).toMatchObject({ of: 'role:boss', also: [], health: 'stuck' });
    expect(factsOf('jalon.task.escalated.v1').map(({ data, notify }) => [data['step'], data['to'], notify])).toEqual([['tell', 'role:boss', ['boss']], ['add', 'role:boss', ['boss']], ['hand-over', 'role:boss', ['boss']]]);
    expect(factsOf('jalon.task.reminded.v1').filter(({ data }) => data['task'] === 'intake-1/triage')).toHaveLength(2);
    await expect(answer('intake-1/triage', 'role:coordinator', { decision: 'accept' })).rejects.toMatchObject({ cause: { type: 'not-allowed' } });
    await answer('intake-1/triage', 'role:boss', { decision: 'accept' });
    await withdraw(played);
  }, { policy: { terms, superiors: { 'role:coordinator': 'role:boss' } }, roll });
});

test('given more time, reminded by an operator, brought up again on a day, asked of another service, and skipped by two people', async () => {
  await play(bench, async (played) => {
    const { answer, factsOf } = played;
    await toInterviews(played);
    await played.asked(WASTE);
    const before = (await task(played))?.dueAt as Instant;
    const day = (days: number) => new Date(Date.parse(before) + days * 86_400_000).toISOString().slice(0, 10);
    await answer(onTask('extend'), 'anne', { until: day(10), reason: 'the annual closure' });
    expect(await task(played)).toMatchObject({ due: 'given', extensions: 1, health: 'ok', dueBecause: { en: 'extended: the annual closure' } });
    await answer(onTask('nudge'), 'operator-1', { reason: 'the mayor asks' });
    await answer(onTask('follow-up'), 'anne', { on: day(1) });
    await bench.env.sleep('12 days');
    expect(factsOf('jalon.task.reminded.v1').filter(({ data }) => data['task'] === WASTE).map(({ data }) => data['because'])).toEqual(['the mayor asks', 'follow-up']);
    expect(factsOf('jalon.task.late.v1').filter(({ data }) => data['task'] === WASTE)).toHaveLength(0);
    await answer(onTask('reassign'), 'operator-1', { to: 'service:fleet', reason: 'it is about trucks' });
    expect(await task(played)).toMatchObject({ of: 'service:fleet' });
    await answer(onTask('skip'), 'operator-1', { reason: 'nobody is there any more' });
    await expect(answer(onTask('confirm-skip'), 'operator-1', { reason: 'me again' })).rejects.toMatchObject({ cause: { type: 'second-person-needed' } });
    await answer(onTask('confirm-skip'), 'operator-2', { reason: 'indeed' });
    await until(() => factsOf('jalon.task.skipped.v1').length === 1, 'the skip to be told');
    expect(factsOf('jalon.task.skipped.v1').map(({ data }) => [data['proposedBy'], data['by']])).toEqual([['operator-1', 'operator-2']]);
    await answer('consultation-1/interview/desk', 'service:desk', favourable);
    await played.asked('dpo-review-1/screening');
    await withdraw(played);
  }, { roll });
});

test('the city changes while a project is open: who has left loses what they held, a newcomer answers, a closed day moves a due date', async () => {
  const terms = { ...policyForTests().terms, interview: { ...termsForTests, days: 'working' as const, due: 8 } };
  await play(bench, async (played) => {
    const { answer, factsOf } = played;
    await toInterviews(played);
    await played.asked(WASTE);
    await answer(onTask('claim'), 'anne', {});
    const before = await task(played);
    const closed = new Date(Date.parse(before?.askedAt as string) + 86_400_000);
    while (closed.getUTCDay() === 0 || closed.getUTCDay() === 6) closed.setUTCDate(closed.getUTCDate() + 1);
    await expect(answer(WASTE, 'newcomer', favourable)).rejects.toMatchObject({ cause: { type: 'not-allowed' } });
    const { anne: _left, ...others } = roll.mandates;
    const now = { ...roll, version: 'test-2', madeAt: '2026-02-01T00:00:00.000Z', mandates: { ...others, newcomer: ['service:waste'] as const }, departed: { anne: 'newcomer' }, closedDays: [...roll.closedDays, closed.toISOString().slice(0, 10)] };
    const adopt = () => answer('at-any-time/adopt-roll', 'service:jalon', { roll: now });
    await expect(answer('at-any-time/adopt-roll', 'role:coordinator', { roll: now })).rejects.toMatchObject({ cause: { type: 'not-allowed' } });
    await adopt();
    await adopt();
    expect(factsOf('jalon.roll.adopted.v1')).toHaveLength(1);
    const after = await task(played);
    expect(after).toMatchObject({ holder: { by: 'newcomer' } });
    expect(Date.parse(after?.dueAt as string)).toBeGreaterThan(Date.parse(before?.dueAt as string));
    expect(after?.dueBecause?.en).toMatch(/^8 working days; .* (is a closed day|are closed days)$/);
    await until(() => factsOf('jalon.task.rescheduled.v1').length === 2, 'both interviews to be told of their new date');
    await answer(WASTE, 'newcomer', favourable);
    expect(Object.keys((await played.dossier()).replies)).not.toContain('roll');
    await withdraw(played);
  }, { policy: { terms }, roll });
});

test('where only signed answers are taken: a signature vouches for one answer, once the key is known; refusals are told outside the history', async () => {
  const secretKey = '33'.repeat(32);
  const keys = { api: { publicKey: publicKeyOf(secretKey) } };
  await play(bench, async (played) => {
    const { handle } = played;
    const project = handle.workflowId.slice('project/'.length);
    await played.asked('intake-1/grid');
    const said = { id: 's1', task: 'at-any-time/withdraw', by: { id: 'role:coordinator' }, answer: { reason: 'enough' } };
    const statement = sign(project, said, { keyId: 'api', secretKey, at: new Date(await bench.env.currentTimeMs()).toISOString() as Instant });
    const update = (sent: object) => handle.executeUpdate('answer', { args: [sent] });
    await expect(update(said)).rejects.toMatchObject({ cause: { type: 'statement-missing' } });
    await expect(update({ ...said, answer: { reason: 'another one' }, statement })).rejects.toMatchObject({ cause: { type: 'statement-unverifiable' } });
    const { events = [] } = await handle.fetchHistory();
    expect((events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes != null)).toEqual([]);
    await until(() => bench.refusals.length >= 2, 'the refusals to be told');
    expect(bench.refusals.map(({ register, task: of, reason }) => [register, of, reason])).toEqual([[project, 'at-any-time/withdraw', 'statement-missing'], [project, 'at-any-time/withdraw', 'statement-unverifiable']]);
    expect(await update({ ...said, statement })).toMatchObject({ accepted: true });
    expect(await handle.result()).toBe('withdrawn');
    expect(played.factsOf('jalon.answer.accepted.v1').map(({ data }) => data['signed'])).toEqual([true]);
  }, { roll: { ...roll, keys, acceptUnsigned: false } });
});

test('a hold that lasts longer than the policy lets it is stuck, and told once', async () => {
  await play(bench, async (played) => {
    await played.asked('intake-1/grid');
    await played.answer('at-any-time/hold', 'role:coordinator', { reason: 'the budget' });
    await bench.env.sleep('29 days');
    expect(played.factsOf('jalon.project.stalled.v1')).toHaveLength(0);
    await bench.env.sleep('40 days');
    expect(played.factsOf('jalon.project.stalled.v1')).toHaveLength(1);
    expect((await played.dossier()).hold?.stuckSince).toBeDefined();
    await played.answer('at-any-time/resume', 'role:coordinator', { reason: 'voted' });
    await withdraw(played);
  }, { policy: { heldAtMost: 30 }, recordAs: 'held-too-long' });
});

test('an operator has what keeps failing tried again at once', async () => {
  await play(bench, async (played) => {
    await played.asked('intake-1/grid');
    bench.kafka.isAway = true;
    await played.answer('intake-1/data-statement', 'service:recycling', { datasets: [] });
    await until(async () => ((await played.handle.describe()).raw.pendingActivities?.[0]?.attempt ?? 0) >= 2, 'the publication to fail');
    bench.kafka.isAway = false;
    const retry = (by: string) => played.handle.executeUpdate('answer', { args: [{ id: `retry by ${by}`, task: 'at-any-time/retry', by: { id: by }, answer: { reason: 'Kafka is back' } }] });
    await expect(retry('role:coordinator')).rejects.toMatchObject({ cause: { type: 'not-allowed' } });
    await retry('operator-1');
    await until(() => played.factsOf('jalon.call.retried.v1').length === 1, 'it to be told');
    expect(played.factsOf('jalon.call.retried.v1')[0]?.data['calls']).toBe(1);
    await withdraw(played);
  }, { roll });
});
