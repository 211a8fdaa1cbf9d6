import { afterAll, beforeAll, expect, test } from 'vitest';
import { goThrough, ordinary } from '../support/storyOfAProject.ts';
import { until } from '../support/until.ts';
import { openBench, play, type Bench } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

test('during intake a later event fills what is missing and changes nothing that was said; afterwards it is refused', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, factsOf } = played;
    await asked('intake-1/grid');
    await answer('at-any-time/complete', 'service:recycling', { request: { title: 'Another title', summary: 'for citizens', services: ['waste', 'desk', 'legal'] } });
    await goThrough(played, ordinary.intake);
    await asked('consultation-1/meeting');
    expect((await dossier()).request).toMatchObject({ title: 'A chatbot', summary: 'for citizens' });
    expect((await dossier()).services).toEqual(['waste', 'desk', 'legal']);
    await expect(answer('at-any-time/complete', 'service:recycling', { request: { summary: 'too late' } })).rejects.toMatchObject({ cause: { type: 'intake-is-over' } });
    expect(factsOf('jalon.request.completed.v1').map((fact) => fact.data['fields'])).toEqual([['summary', 'services']]);
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
  });
});

test('forty of the largest completions while Kafka is away wedge nothing, and all go out afterwards', async () => {
  bench.kafka.isAway = true;
  await play(bench, async ({ answer, dossier, factsOf, handle }) => {
    await until(async () => (await dossier()).openTasks.length === 3, 'the first tasks');
    for (let index = 0; index < 40; index += 1) {
      await answer('at-any-time/complete', 'service:recycling', { request: { [`field${index}`]: 'x'.repeat(60_000) } });
    }
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    bench.kafka.isAway = false;
    expect(await handle.result()).toBe('withdrawn');
    expect(factsOf('jalon.answer.accepted.v1')).toHaveLength(41);
    expect(factsOf('jalon.request.noted.v1').map((fact) => fact.data['because'])).toContain('too-long');
  });
});
