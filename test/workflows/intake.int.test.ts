import { afterAll, beforeAll, expect, test } from 'vitest';
import { found } from '../../domain/because.ts';
import { goThrough, ordinary } from '../support/storyOfAProject.ts';
import { openBench, play, type Bench } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const enough = { reason: 'enough' };
const [grid, statement, estimate] = ordinary.intake;
const best = { citizens: 'score-3', agents: 'score-3', data: 'score-3', digital: 'possible' };

test('what is unknown is asked again, and the coordinator may ask for more, as often as the policy allows', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, factsOf } = played;
    await goThrough(played, [
      ['intake-1/grid', 'service:recycling', { answers: { ...best, citizens: 'unknown', agents: 'unknown' } }], statement, estimate,
      ['intake-1/information/unknowns', 'service:recycling', { answers: { citizens: 'score-3', agents: 'unknown' } }],
      ['intake-1/triage', 'role:coordinator', { decision: 'ask', reason: 'How many agents would use it?' }],
      ['intake-1/information/1', 'service:recycling', { answers: { agents: 'score-2' }, text: 'Twelve.' }],
    ]);
    await asked('intake-1/triage/after-information-1');
    await expect(answer('intake-1/triage/after-information-1', 'role:coordinator', { decision: 'ask', reason: 'More?' })).rejects.toMatchObject({ cause: { type: 'information-exhausted' } });
    await answer('intake-1/triage/after-information-1', 'role:coordinator', { decision: 'accept' });
    await asked('consultation-1/meeting');
    expect(factsOf('jalon.project.routed.v1')[0]?.data).toMatchObject({ path: 'standard', because: ['agents: score-2'], unknowns: [] });
    expect((await dossier()).path).toBe('standard');
    await answer('at-any-time/withdraw', 'role:coordinator', enough);
  }, { recordAs: 'information-asked' });
});

test('a request that says it all is asked nothing twice', async () => {
  const request = { grid: best, estimate: { oneOff: { least: 1, most: 2 }, yearly: { least: 0, most: 0 } } };
  await play(bench, async (played) => {
    const { answer, asked, factsOf } = played;
    await goThrough(played, [statement]);
    await asked('intake-1/triage');
    expect(factsOf('jalon.task.asked.v1').map((fact) => fact.data['kind'])).toEqual(['data-statement', 'triage']);
    expect(factsOf('jalon.project.estimated.v1')).toHaveLength(1);
    await answer('at-any-time/withdraw', 'role:coordinator', enough);
  }, { request });
});

test('data that a project makes are the open-data lead’s business, and a hold makes no fact twice', async () => {
  const stated = { datasets: [{ name: 'collection rounds', value: 'people know when to put their bins out', opening: 'yes' }] };
  await play(bench, async (played) => {
    const { answer, asked, factsOf } = played;
    await goThrough(played, [grid, estimate, ['intake-1/data-statement', 'service:recycling', stated]]);
    await asked('intake-1/open-data');
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'they are over' });
    await expect(answer('intake-1/open-data', 'role:open-data-lead', { publish: ['something else'] })).rejects.toMatchObject({ cause: { type: 'dataset-unknown' } });
    await answer('intake-1/open-data', 'role:open-data-lead', { publish: ['collection rounds'], licence: 'Licence Ouverte 2.0' });
    await asked('intake-1/triage');
    expect(factsOf('jalon.data.stated.v1')).toHaveLength(1);
    expect(factsOf('jalon.project.estimated.v1')).toHaveLength(1);
    await answer('at-any-time/withdraw', 'role:coordinator', enough);
  });
});

const notOpen = found({ fr: 'aucun projet ouvert', en: 'the-other-0000abcd: no such project is open' });

test('merged: the other project takes it in; one that cannot be merged into is said so and decided again', async () => {
  const merge = { decision: 'merge', into: 'the-other-0000abcd', reason: 'the same need' };
  await play(bench, async (played) => {
    const { answer, asked, factsOf, handle } = played;
    bench.projects.merged = { isAbsorbed: false, ...notOpen };
    await goThrough(played, [grid, statement, estimate, ['intake-1/triage', 'role:coordinator', merge]]);
    await asked('intake-1/triage/again-2');
    expect(factsOf('jalon.task.asked.v1').at(-1)?.data['about']).toMatchObject({ refused: notOpen.inWords });
    bench.projects.merged = { isAbsorbed: true };
    await answer('intake-1/triage/again-2', 'role:coordinator', merge);
    expect(await handle.result()).toBe('merged');
    expect(bench.projects.asked.at(-1)).toMatchObject({ into: 'the-other-0000abcd', departments: ['recycling'] });
  });
});

test('a merger that was refused stays refused after a hold, for something else was decided since', async () => {
  await play(bench, async (played) => {
    const { answer, asked, handle } = played;
    bench.projects.merged = { isAbsorbed: false, ...notOpen };
    bench.projects.asked.length = 0;
    await goThrough(played, [
      grid, statement, estimate,
      ['intake-1/triage', 'role:coordinator', { decision: 'merge', into: 'the-other-0000abcd', reason: 'the same need' }],
      ['intake-1/triage/again-2', 'role:coordinator', { decision: 'ask', reason: 'For whom is it?' }],
    ]);
    await asked('intake-1/information/1');
    bench.projects.merged = { isAbsorbed: true };
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'they are over' });
    await answer('intake-1/information/1', 'service:recycling', { text: 'For everybody.' });
    await asked('intake-1/triage/after-information-1');
    expect(bench.projects.asked).toHaveLength(1);
    await answer('intake-1/triage/after-information-1', 'role:coordinator', { decision: 'decline', reason: 'not now' });
    expect(await handle.result()).toBe('declined');
  });
});

test('what a later request fills in does not change what was answered, nor the path that the coordinator was shown', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, factsOf } = played;
    await goThrough(played, [grid, statement, estimate]);
    await asked('intake-1/triage');
    await answer('at-any-time/complete', 'service:recycling', { request: { grid: best, estimate: { oneOff: { least: 1, most: 2 }, yearly: { least: 0, most: 0 } } } });
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'they are over' });
    await answer('intake-1/triage', 'role:coordinator', { decision: 'accept' });
    await asked('consultation-1/meeting');
    expect((await dossier()).path).toBe('standard');
    expect((await dossier()).estimate?.oneOff).toEqual({ least: 10_000, most: 20_000 });
    expect(factsOf('jalon.project.estimated.v1')).toHaveLength(1);
    await answer('at-any-time/withdraw', 'role:coordinator', enough);
  });
});

test('a project that takes another in tells both departments from then on', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier, factsOf, handle } = played;
    await asked('intake-1/grid');
    await answer('at-any-time/absorb', 'service:jalon', { project: 'street-lamps-0000abcd', departments: ['roads'] });
    expect((await dossier()).absorbed).toEqual([{ project: 'street-lamps-0000abcd', department: 'roads' }]);
    await answer('at-any-time/withdraw', 'role:coordinator', enough);
    await handle.result();
    expect(factsOf('jalon.project.absorbed.v1')[0]?.notify).toEqual(expect.arrayContaining(['recycling', 'roads']));
    expect(factsOf('jalon.project.ended.v1')[0]?.notify).toContain('roads');
  });
});

test('a service named twice is heard once, and one that was added is not forgotten', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier } = played;
    await asked('intake-1/grid');
    await answer('at-any-time/add-service', 'role:coordinator', { service: 'legal', reason: 'there is a contract' });
    await goThrough(played, [grid, statement, estimate, ['intake-1/triage', 'role:coordinator', { decision: 'accept', services: ['waste', 'waste', 'desk'] }], ordinary.consultation[0]]);
    expect((await dossier()).services).toEqual(['waste', 'desk', 'legal']);
    await goThrough(played, [ordinary.consultation[1], ordinary.consultation[2], ['consultation-1/interview/legal', 'service:legal', { verdict: 'favourable' }]]);
    await asked('dpo-review-1/screening');
    await answer('at-any-time/withdraw', 'role:coordinator', enough);
  });
});

test.each([
  ['declined', { decision: 'decline', reason: 'there is one already' }, 'declined'],
  ['not digital', { decision: 'not-digital', reason: 'the counter stays open' }, 'notDigital'],
])('%s', async (_case, decision, outcome) => {
  await play(bench, async (played) => {
    await goThrough(played, [grid, statement, estimate, ['intake-1/triage', 'role:coordinator', decision]]);
    expect(await played.handle.result()).toBe(outcome);
  });
});
