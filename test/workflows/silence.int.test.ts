import { afterAll, beforeAll, expect, test } from 'vitest';
import { goThrough, ordinary } from '../support/storyOfAProject.ts';
import { openBench, play, type Bench } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const lapsed = () => bench.facts.filter((fact) => fact.type === 'jalon.task.lapsed.v1').map((fact) => fact.data['task']);

test('a silent service is reminded, late, escalated, and then its silence is recorded and the round goes on; its late word is kept and changes nothing', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, handle } = played;
    await goThrough(played, ordinary.intake, ordinary.consultation.slice(0, 2));
    await bench.env.sleep('19 days');
    await asked('dpo-review-1/screening');
    expect(bench.facts.filter((fact) => fact.data['task'] === 'consultation-1/interview/desk').map((fact) => fact.type.split('.').slice(1, 3).join(' '))).toEqual([
      'task asked', 'task reminded', 'task late', 'task escalated', 'task lapsed', 'opinion recorded',
    ]);
    expect(bench.facts.find((fact) => fact.type === 'jalon.phase.concluded.v1' && fact.data['phase'] === 'consultation')?.data['because']).toBe('1 favourable, 0 with reservations, 1 silent, which counts as agreement');
    const late = { verdict: 'unfavourable', reason: 'nobody asked the night shift' };
    await answer('consultation-1/interview/desk', 'service:desk', late);
    await expect(answer('consultation-1/interview/desk', 'service:desk', late)).rejects.toMatchObject({ cause: { type: 'task-unknown' } });
    expect((await dossier()).opinions).toEqual([
      { service: 'waste', round: 1, verdict: 'favourable', isLate: false },
      { service: 'desk', round: 1, verdict: 'silence', isLate: false },
      { service: 'desk', round: 1, verdict: 'unfavourable', isLate: true },
    ]);
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    await handle.result();
    expect(bench.facts.filter((fact) => fact.type === 'jalon.answer.accepted.v1' && fact.data['isLate'] === true)).toHaveLength(1);
  });
});

test('the DPO’s silence is never a yes: a year later the project is stuck, and still waits', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, handle } = played;
    await goThrough(played, ordinary.intake, ordinary.consultation, ordinary.dpoReview.slice(0, 3));
    await asked('dpo-review-1/dpo-opinion');
    await bench.env.sleep('365 days');
    expect((await dossier()).openTasks).toMatchObject([{ id: 'dpo-review-1/dpo-opinion', health: 'stuck', moments: [] }]);
    expect(lapsed()).toEqual([]);
    await answer('dpo-review-1/dpo-opinion', 'role:dpo', { opinion: 'favourable' });
    await asked('sourcing-1/comparison');
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    await handle.result();
  });
});

test('a grid that nobody answers goes to triage as it is, on the full path; an objection that nobody answers gives the project up', async () => {
  await play(bench, async (played) => {
    const { answer, asked, handle, factsOf } = played;
    await asked('intake-1/grid');
    await bench.env.sleep('19 days');
    await asked('intake-1/triage');
    expect(factsOf('jalon.task.asked.v1').at(-1)?.data['about']).toMatchObject({ path: 'full', unknowns: ['citizens', 'agents', 'data', 'digital'], silent: { fr: 'la grille est restée sans réponse', en: 'the grid was not answered' } });
    await answer('intake-1/triage', 'role:coordinator', { decision: 'accept' });
    await goThrough(played, ordinary.consultation.slice(0, 2), [['consultation-1/interview/desk', 'service:desk', { verdict: 'unfavourable', reason: 'no human channel' }]]);
    await asked('consultation-1/amendment');
    await bench.env.sleep('19 days');
    expect(await handle.result()).toBe('abandoned');
  });
});

