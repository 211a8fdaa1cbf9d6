/** Build or outsource, from the comparison to what follows from the choice. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { found, stated } from '../../domain/because.ts';
import { dayOf, quarterOf } from '../../domain/calendar.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { procurementOf, type Need } from '../../domain/procurement.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { goThrough, type Said } from '../support/storyOfAProject.ts';
import { until } from '../support/until.ts';
import { openBench, play, type Bench, type Played } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());
beforeEach(() => {
  bench.capacity = { given: { isReserved: true }, asked: [], released: [] };
});

const atSourcing: Partial<Dossier> = { phase: 'sourcing', rounds: { sourcing: 1 }, attempt: 1, path: 'full', sequence: 1 };
const needs: Need[] = [{ what: 'licences', amount: 30_000, category: 'supplies' }, { what: 'integration', amount: 30_000, category: 'supplies' }];
const build = { option: 'build', fails: [], scores: { citizens: 5, agents: 4 }, plan: [{ personDays: 20 }, { quarter: '2099-Q1', personDays: 5 }] };
const outsource = { option: 'outsource', fails: [], scores: { citizens: 4, agents: 4 }, needs };
const reuse = { option: 'reuse', fails: [], scores: { citizens: 3 } };
const partner = { option: 'partner', fails: ['data-location'], scores: { citizens: 5, agents: 5 } };

const compared = (round: number, ...options: object[]): Said => [`sourcing-${round}/comparison`, 'role:it-department', { options }];
const decided = (round: number, option: string, reason?: string): Said => [`sourcing-${round}/sourcing-decision`, 'role:sourcing-lead', { option, ...(reason !== undefined && { reason }) }];
const sendBack = ({ answer }: Played) => answer('at-any-time/send-back', 'role:coordinator', { phase: 'sourcing', reason: 'prices have changed' });
const end = async ({ answer, handle }: Played) => {
  await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'the story ends here' });
  expect(await handle.result()).toBe('withdrawn');
};
const only = ({ factsOf }: Played, type: string) => {
  const facts = factsOf(type);
  expect(facts, type).toHaveLength(1);
  return facts[0]?.data ?? {};
};

const FIRST = found({ fr: 'première du classement', en: 'first in the ranking' });

test('built in-house: ranked with each contribution, person-days reserved by quarter, the committee is next, and the end frees them', async () => {
  await play(bench, async (played) => {
    const { asked, answer, dossier, factsOf } = played;
    await goThrough(played, [compared(1, build, outsource, partner)]);
    await asked('sourcing-1/sourcing-decision');
    await expect(answer('sourcing-1/sourcing-decision', 'role:sourcing-lead', { option: 'partner', reason: 'they know us' })).rejects.toMatchObject({ cause: { type: 'option-eliminated' } });
    await expect(answer('sourcing-1/sourcing-decision', 'role:sourcing-lead', { option: 'outsource' })).rejects.toMatchObject({ cause: { type: 'reason-missing' } });
    await answer('sourcing-1/sourcing-decision', 'role:sourcing-lead', { option: 'build' });
    await asked('steering-1/motion');

    const [reserved] = factsOf('jalon.capacity.reserved.v1');
    const plan = [{ quarter: quarterOf(reserved?.time ?? ('' as never)), personDays: 20 }, { quarter: '2099-Q1', personDays: 5 }];
    expect(bench.capacity.asked).toEqual([{ project: (await dossier()).project, plan, decidedIn: 'sourcing-1' }]);
    expect(only(played, 'jalon.options.ranked.v1')).toEqual({
      ranking: [{ option: 'build', points: 27, contributions: { citizens: 15, agents: 12, reversibility: 0 } }, { option: 'outsource', points: 24, contributions: { citizens: 12, agents: 12, reversibility: 0 } }],
      eliminated: [{ option: 'partner', fails: ['data-location'] }],
      flips: [],
    });
    expect(only(played, 'jalon.capacity.reserved.v1')).toEqual({ plan });
    expect(only(played, 'jalon.sourcing.decided.v1')).toEqual({ option: 'build', ...FIRST, differs: false });
    expect(factsOf('jalon.procurement.determined.v1')).toEqual([]);
    const { sourcing, marks, conditions } = await dossier();
    expect({ sourcing, marks, conditions }).toEqual({ sourcing: { option: 'build', ...FIRST, plan, decidedIn: 'sourcing-1' }, marks: ['in-house'], conditions: [] });

    await end(played);
    expect(bench.capacity.released).toHaveLength(1);
  }, { dossier: atSourcing });
});

test('no capacity left: the decision is asked again without building, and its decider is told why', async () => {
  const why = found({ fr: 'au plus ce qui reste libre', en: 'expected at most what is left; 25 person-days asked and 3 left in 2027-Q1; the next quarter with room for 25 is 2027-Q3' });
  bench.capacity.given = { isReserved: false, ...why };
  await play(bench, async (played) => {
    const { answer, asked, dossier } = played;
    await goThrough(played, [compared(1, build, outsource, reuse), decided(1, 'build')]);
    await asked('sourcing-1/sourcing-decision/without-building');
    expect((await dossier()).openTasks[0]?.about).toMatchObject({ told: why.inWords, ranking: [{ option: 'outsource' }, { option: 'reuse' }], eliminated: [{ option: 'build', fails: ['in-house-capacity'] }] });
    await expect(answer('sourcing-1/sourcing-decision/without-building', 'role:sourcing-lead', { option: 'build', reason: 'we insist' })).rejects.toMatchObject({ cause: { type: 'option-eliminated' } });

    // Taken up after a hold, the phase asks for capacity again: nobody has answered in the meantime.
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'elections are over' });
    await until(async () => (await dossier()).openTasks.some((task) => task.id === 'sourcing-1/sourcing-decision/without-building'), 'the decision to be asked again');
    await answer('sourcing-1/sourcing-decision/without-building', 'role:sourcing-lead', { option: 'reuse', reason: 'free software of Lyon' });
    await asked('steering-1/motion');

    expect(only(played, 'jalon.capacity.refused.v1')).toMatchObject(why);
    expect(only(played, 'jalon.sourcing.decided.v1')).toEqual({ option: 'reuse', ...stated('free software of Lyon'), differs: true });
    const { sourcing, marks } = await dossier();
    expect({ sourcing, marks }).toEqual({ sourcing: { option: 'reuse', ...stated('free software of Lyon'), plan: [], decidedIn: 'sourcing-1' }, marks: [] });
    await end(played);
    expect(bench.capacity.released).toEqual([]);
  }, { dossier: atSourcing });
});

test.each([
  ['with personal data, an art. 28 contract among them', ['personal-data' as const], ['role:dpo', 'role:it-department', 'role:it-department']],
  ['without, reversibility and the place of the data alone', [], ['role:it-department', 'role:it-department']],
])('outsourced, the amounts add up and conditions come by themselves: %s', async (_case, marks, setBy) => {
  await play(bench, async (played) => {
    const { asked, dossier, factsOf } = played;
    await goThrough(played, [compared(1, outsource, reuse), decided(1, 'outsource')]);
    await asked('deployment-1/gate/security');

    const [fact] = factsOf('jalon.procurement.determined.v1');
    const { procurement, closedDays } = policyForTests();
    const expected = procurementOf(needs, dayOf(fact?.time ?? ('' as never)), procurement, closedDays);
    expect(expected).toMatchObject({ procedure: 'adapted', publicity: 'free', amount: 60_000 });
    expect(only(played, 'jalon.procurement.determined.v1')).toEqual(expected);
    const { conditions, marks: now, sourcing } = await dossier();
    expect(conditions.map((each) => ({ owner: each.owner, setBy: each.setBy, due: each.dueAt.slice(0, 10), setIn: each.setIn, state: each.state }))).toEqual(
      setBy.map((seat) => ({ owner: 'role:procurement', setBy: seat, due: expected.earliest, setIn: 'sourcing-1/sourcing-decision', state: 'open' })),
    );
    expect(factsOf('jalon.condition.set.v1').map(({ data }) => data)).toMatchObject(setBy.map(() => ({ textInWords: { fr: expect.stringMatching(/^Le contrat /), en: expect.stringMatching(/contract/) } })));
    expect(now).toEqual([...marks, 'outsourced']);
    expect(sourcing).toMatchObject({ option: 'outsource', plan: [] });
    await end(played);
  }, { dossier: { ...atSourcing, path: 'light', marks } });
});

test('sent back and decided otherwise, what the earlier choice had reserved or asked for is gone', async () => {
  await play(bench, async (played) => {
    const { asked, dossier, factsOf } = played;
    await goThrough(played, [compared(1, build, outsource), decided(1, 'build')]);
    await asked('steering-1/motion');
    await sendBack(played);
    await goThrough(played, [compared(2, build, outsource), decided(2, 'outsource', 'the team is needed elsewhere')]);
    await asked('steering-2/motion');
    expect(bench.capacity.released).toHaveLength(1);
    expect(only(played, 'jalon.capacity.freed.v1')).toEqual(found({ fr: 'décidé autrement : acheter', en: 'decided otherwise: outsource' }));
    const between = await dossier();
    expect([between.marks, between.conditions.length, between.sourcing?.plan]).toEqual([['outsourced'], 2, []]);

    await sendBack(played);
    await goThrough(played, [compared(3, build, outsource), decided(3, 'build')]);
    await asked('steering-3/motion');
    const after = await dossier();
    expect([after.marks, after.conditions, after.sourcing?.decidedIn]).toEqual([['in-house'], [], 'sourcing-3']);
    expect(bench.capacity.asked.map((each) => each.decidedIn)).toEqual(['sourcing-1', 'sourcing-3']);
    expect(factsOf('jalon.sourcing.decided.v1').map((fact) => fact.data['option'])).toEqual(['build', 'outsource', 'build']);

    await sendBack(played);
    await goThrough(played, [compared(4, build), decided(4, 'build')]);
    await asked('steering-4/motion');
    expect(bench.capacity.released).toHaveLength(1);
    await end(played);
    expect(bench.capacity.released).toHaveLength(2);
  }, { dossier: atSourcing, recordAs: 'decided-otherwise' });
});

test('on hold between comparison and decision, what was ranked is not ranked again, and the decision reserves once', async () => {
  await play(bench, async (played) => {
    const { answer, asked, dossier } = played;
    await goThrough(played, [compared(1, build, reuse)]);
    await asked('sourcing-1/sourcing-decision');
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'elections are over' });
    await until(async () => (await dossier()).openTasks.length > 0, 'the decision to be asked again');
    await goThrough(played, [decided(1, 'build')]);
    await asked('steering-1/motion');
    only(played, 'jalon.options.ranked.v1');
    only(played, 'jalon.capacity.reserved.v1');
    expect(bench.capacity.asked).toHaveLength(1);
    await end(played);
  }, { dossier: atSourcing });
});

test('not digitised after all: the project ends so, and what an earlier round had reserved is freed', async () => {
  await play(bench, async (played) => {
    const { handle, factsOf } = played;
    await goThrough(played, [compared(1, build), decided(1, 'do-not-digitise', 'the counter does better')]);
    expect(await handle.result()).toBe('notDigital');
    expect(bench.capacity.released).toHaveLength(1);
    expect(factsOf('jalon.capacity.freed.v1')).toHaveLength(1);
    expect(only(played, 'jalon.project.ended.v1')).toEqual({ outcome: 'notDigital', ...stated('the counter does better') });
  }, { dossier: { ...atSourcing, sourcing: { option: 'build', ...stated('first'), plan: [{ quarter: '2099-Q1', personDays: 5 }], decidedIn: 'sourcing-0' } } });
});
