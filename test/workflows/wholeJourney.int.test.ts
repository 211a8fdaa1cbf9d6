import { afterAll, beforeAll, expect, test } from 'vitest';
import { goThrough, ordinary } from '../support/storyOfAProject.ts';
import { openBench, play, type Bench } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

test('goes from the request to a service in operation, and is reviewed half a year later', async () => {
  await play(bench, async (played) => {
    const { handle, asked, answer, factsOf, dossier } = played;
    await goThrough(played, ordinary.intake, ordinary.consultation, ordinary.dpoReview, ordinary.sourcing, ordinary.steering, ordinary.deployment);
    expect((await dossier()).outcome).toBe('deployed');
    await bench.env.sleep('181 days');
    await asked('in-service-1/review/citizens');
    await answer('in-service-1/review/citizens', 'service:desk', { helped: 3 });
    await asked('in-service-1/review/agents');
    await answer('in-service-1/review/agents', 'service:recycling', { helped: 2, remark: 'fewer calls' });

    expect(await handle.result()).toBe('deployed');
    expect(factsOf('jalon.phase.concluded.v1').map((fact) => `${String(fact.data['phase'])} ${String(fact.data['result'])}`)).toEqual([
      'intake accepted', 'consultation agreed', 'dpo-review cleared', 'sourcing to-committee', 'steering go', 'deployment in-operation', 'in-service looked-after', 'in-service finished',
    ]);
    expect(bench.facts.map((fact) => fact.sequence)).toEqual(bench.facts.map((_, index) => index + 1));
    expect(new Set(bench.facts.map((fact) => fact.id)).size).toBe(bench.facts.length);
  }, { recordAs: 'whole-journey' });
});
