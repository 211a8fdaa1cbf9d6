import { afterAll, beforeAll, expect, test } from 'vitest';
import { goThrough, ordinary } from '../support/storyOfAProject.ts';
import { until } from '../support/until.ts';
import { openBench, play, type Bench, type Played } from '../support/workflowBench.ts';

const [[, , grid]] = ordinary.intake;
const nested = (levels: number): object => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as object;
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const refused = () => bench.facts.filter((fact) => fact.type === 'jalon.answer.refused.v1').map((fact) => fact.data['reason']);

test.each([
  ['nothing', []],
  ['a text', ['yes']],
  ['null', [null]],
  ['a deep and crooked object', [{ id: { id: [] }, task: {}, by: null, answer: 'x' }]],
  ['JSON nested beyond reading', [{ id: 'x', task: 'intake-1/grid', by: { id: 'y' }, answer: nested(4_000) }]],
  ['a task that nobody asked', [{ id: 'x', task: 'steering-9/vote/nobody', by: { id: 'role:mayor' }, answer: {} }]],
])('a signal with %s is refused on record and wedges nothing', async (_case, args) => {
  await play(bench, async ({ handle, asked, answer }) => {
    await asked('intake-1/grid');
    await handle.signal('answer', ...(args as [unknown]));
    await handle.signal('an unknown signal', ...(args as [unknown]));
    await handle.signal('__temporal_of_their_own', ...(args as [unknown]));
    await until(() => refused().length === 1, 'the refusal');
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    expect(await handle.result()).toBe('withdrawn');
  });
});

test('a payload that cannot be decoded wedges nothing', async () => {
  await play(bench, async ({ handle, asked, answer }) => {
    await asked('intake-1/grid');
    const payloads = [{ metadata: { encoding: new TextEncoder().encode('json/plain') }, data: new TextEncoder().encode('{ not json') }];
    const other = [{ metadata: { encoding: new TextEncoder().encode('of/another-world') }, data: new Uint8Array([1, 2, 3]) }];
    for (const each of [payloads, other]) {
      await bench.env.connection.workflowService.signalWorkflowExecution({ namespace: 'default', workflowExecution: { workflowId: handle.workflowId }, signalName: 'answer', input: { payloads: each } });
    }
    await until(() => refused().length === 2, 'both refusals');
    expect(refused()).toEqual(['malformed', 'malformed']);
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    expect(await handle.result()).toBe('withdrawn');
  });
});

test('the same answer again, by Update or by Signal, gives the same reply and counts once', async () => {
  await play(bench, async ({ handle, asked, answer, factsOf }) => {
    await asked('intake-1/grid');
    const sent = { id: 'grid-of-recycling', task: 'intake-1/grid', by: { id: 'service:recycling' }, answer: grid };
    const first = await handle.executeUpdate('answer', { args: [sent] });
    expect(await handle.executeUpdate('answer', { args: [sent] })).toEqual(first);
    await handle.signal('answer', sent);
    await goThrough({ asked, answer } as Played, ordinary.intake.slice(1, 3));
    await asked('intake-1/triage');
    expect(factsOf('jalon.answer.accepted.v1').filter((fact) => fact.data['task'] === 'intake-1/grid')).toHaveLength(1);
    expect(refused()).toEqual([]);
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    await handle.result();
  });
});

test('a cancellation passes by the desk and so decides nothing', async () => {
  await play(bench, async (played) => {
    await played.asked('intake-1/grid');
    await played.handle.cancel();
    await goThrough(played, ordinary.intake);
    await played.asked('consultation-1/meeting');
    await played.answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    expect(await played.handle.result()).toBe('withdrawn');
  });
});

test('Kafka away: answers are still taken, and afterwards every fact is out, once and in order', async () => {
  bench.kafka.isAway = true;
  await play(bench, async ({ handle, answer, dossier }) => {
    await until(async () => (await dossier()).openTasks.length === 3, 'the first tasks');
    for (const [task, by, content] of ordinary.intake.slice(0, 3)) await answer(task, by, content);
    await answer('intake-1/triage', 'role:coordinator', { decision: 'decline', reason: 'there is one already' });
    await expect(answer('at-any-time/withdraw', 'role:coordinator', { reason: 'late' })).rejects.toMatchObject({ cause: { type: 'project-closed' } });
    expect(bench.facts).toEqual([]);
    bench.kafka.isAway = false;
    expect(await handle.result()).toBe('declined');
    expect(bench.facts.map((fact) => fact.sequence)).toEqual(bench.facts.map((_, index) => index + 1));
    expect(bench.facts.at(-1)?.type).toBe('jalon.project.ended.v1');
  });
});

test('what is confidential stays off the open fact', async () => {
  await play(bench, async (played) => {
    const { answer, asked, factsOf } = played;
    await goThrough(played, ordinary.intake, ordinary.consultation.slice(0, 1));
    await asked('consultation-1/interview/waste');
    await answer('consultation-1/interview/waste', 'service:waste', { verdict: 'with-reservations', reservations: [{ text: 'the provider is under inquiry' }], confidential: true });
    await until(() => factsOf('jalon.condition.set.v1').length === 1, 'the opinion');
    const fact = factsOf('jalon.answer.accepted.v1').at(-1);
    expect(JSON.stringify(bench.facts.map(({ data }) => data))).not.toContain('inquiry');
    expect(fact?.restricted).toMatchObject({ content: { reservations: [{ text: 'the provider is under inquiry' }] } });
    expect(factsOf('jalon.opinion.recorded.v1')[0]?.data).toMatchObject({ service: 'waste', verdict: 'with-reservations', isLate: false });
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
  });
});

test('a workflow started with anything else than a request fails, and says what was expected', async () => {
  await play(bench, async ({ answer, taskQueue }) => {
    const started = await bench.env.client.workflow.start('project', { taskQueue, workflowId: 'project/rubbish', args: ['rubbish'] });
    await expect(started.result()).rejects.toMatchObject({ cause: { type: 'InputMalformed' } });
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
  });
});
