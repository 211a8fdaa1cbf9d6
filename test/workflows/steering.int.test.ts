import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { found } from '../../domain/because.ts';
import type { PlaceAsked, PlaceGiven } from '../../activities/committeeActivities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { instantOf, msOf } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { sittingFrom, sittingOnOrAfter } from '../../domain/sittings.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { until } from '../support/until.ts';
import { openBench, play, type Bench, type Played } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());
beforeEach(() => {
  Object.assign(bench.committee, { place: onTheCalendar, enrolled: [], named: { isNamed: true }, left: [] });
});

const calendar = { ...policyForTests().steering.sittings, pace: REAL_TIME };
/** As the city's own committee would, on agendas that are never full. */
function onTheCalendar({ from, notBefore }: PlaceAsked): PlaceGiven {
  const next = sittingOnOrAfter(from, calendar);
  const wanted = notBefore === undefined ? next : sittingFrom(notBefore, calendar);
  return { ...(wanted.at > next.at ? wanted : next), flagshipsLeft: 2 };
}

const atTheCommittee: Partial<Dossier> = { phase: 'steering', rounds: { steering: 1 }, attempt: 1 };
type Story = (played: Played & ReturnType<typeof committeeOf>) => Promise<void>;
/** Every story ends: the timers of a project left open would keep time from being skipped. */
const steering = (story: Story, dossier: Partial<Dossier> = {}, recordAs?: string) =>
  play(bench, async (played) => {
    await story({ ...played, ...committeeOf(played) }).catch(async (error: unknown) => {
      await played.handle.terminate();
      throw error;
    });
    if (!(await played.dossier()).closed) await played.answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    await played.handle.result();
  }, { dossier: { ...atTheCommittee, ...dossier }, ...(recordAs !== undefined && { recordAs }) });

/** The committee's own words: a motion of the chair, votes in the order mayor, deputy, opposition. */
function committeeOf({ asked, answer, factsOf }: Played) {
  const tasksOf = (round: number, count: number) => ({
    motion: `steering-${round}/motion${count > 1 ? `/${count}` : ''}`,
    vote: (member: string) => `steering-${round}/vote/${member}${count > 1 ? `/${count}` : ''}`,
  });
  return {
    /** Lets time pass until the project's sitting, the first or a later one. */
    async sits(count = 1) {
      const scheduled = () => factsOf('jalon.sitting.scheduled.v1').length >= count;
      await until(scheduled, `sitting ${count} to be scheduled`);
      const at = Date.parse(String(factsOf('jalon.sitting.scheduled.v1')[count - 1]?.data['at']));
      await bench.env.sleep(Math.max(1, at - (await bench.env.currentTimeMs()) + 1_000));
    },
    async put(motion: object, round = 1, count = 1) {
      await asked(tasksOf(round, count).motion);
      await answer(tasksOf(round, count).motion, 'role:mayor', motion);
    },
    async voted(votes: readonly (string | undefined)[], round = 1, count = 1) {
      for (const [index, vote] of votes.entries()) {
        const member = ['mayor', 'deputy', 'opposition'][index] ?? '';
        if (vote === undefined) continue;
        await asked(tasksOf(round, count).vote(member));
        await answer(tasksOf(round, count).vote(member), `role:${member}`, { vote });
      }
    },
    concluded: () => factsOf('jalon.phase.concluded.v1').map(({ data }) => [data['result'], data['because']]),
    votesOnRecord: () => factsOf('jalon.committee.decided.v1').map(({ data }) => [data['convening'], data['motion'], data['verdict']]),
    sittings: () => factsOf('jalon.sitting.scheduled.v1').map(({ data }) => data['sitting']),
  };
}
const sittingsOffered = ({ factsOf }: Played): string[] => factsOf('jalon.task.asked.v1').slice(0, 1).flatMap(({ data }) => (data['about'] as { mayBe: { sittings: string[] } }).mayBe.sittings);
const inPhase = async ({ dossier, factsOf }: Played, phase: string): Promise<Dossier> => {
  await until(() => factsOf('jalon.phase.entered.v1').some(({ data }) => data['phase'] === phase), `phase ${phase} to be entered`);
  return dossier();
};

test('on the day of its sitting, and no earlier, the chair puts the pack to the vote, and it is carried', async () => {
  await steering(async (played) => {
    const { sits, put, voted, factsOf, dossier } = played;
    await sits();
    await put({ motion: 'go' });
    const [scheduled] = factsOf('jalon.sitting.scheduled.v1');
    const motion = factsOf('jalon.task.asked.v1')[0];
    expect(scheduled?.data).toMatchObject({ convening: 1, pack: { title: 'A chatbot', department: 'recycling' } });
    expect(msOf(motion?.time ?? instantOf(0))).toBeGreaterThanOrEqual(Date.parse(String(scheduled?.data['at'])));
    const sittings = sittingsOffered(played);
    expect(motion?.data['about']).toMatchObject({ title: 'A chatbot', heldIn: scheduled?.data['sitting'], mayBe: { flagshipsLeft: 2, phases: ['intake', 'consultation', 'dpo-review', 'sourcing'] } });
    expect(sittings).toHaveLength(3);
    expect(sittings.every((name) => name > String(scheduled?.data['sitting']))).toBe(true);
    await voted(['for', 'for', 'abstain']);
    await inPhase(played, 'deployment');
    expect(factsOf('jalon.committee.decided.v1').map(({ data }) => data)).toEqual([
      expect.objectContaining({ motion: 'go', verdict: 'carried', for: ['mayor', 'deputy'], against: [], abstaining: ['opposition'], aside: [], absent: [], body: { fr: 'the city council', en: 'the city council' } }),
    ]);
    expect((await dossier()).marks).toEqual([]);
  });
});

test('a flagship that finds the names taken is put again, with the reason, and goes as any other project', async () => {
  bench.committee.named = { isNamed: false, ...found({ fr: '4 projets phares sur 4 sont nommés', en: '4 of 4 flagships are named' }) };
  await steering(async (played) => {
    const { sits, put, voted, answer, asked, factsOf, votesOnRecord } = played;
    await sits();
    await put({ motion: 'flagship' });
    await voted(['for', 'for', 'for']);
    await asked('steering-1/motion/2');
    expect(factsOf('jalon.task.asked.v1').at(-1)?.data['about']).toMatchObject({ told: { fr: expect.stringContaining('4 projets phares sur 4') as string, en: expect.stringContaining('4 of 4') as string } });
    await expect(answer('steering-1/motion/2', 'role:mayor', { motion: 'flagship' })).rejects.toMatchObject({ cause: { type: 'motion-not-open' } });
    await put({ motion: 'go' }, 1, 2);
    await voted(['for', 'for', 'for'], 1, 2);
    const { marks } = await inPhase(played, 'deployment');
    expect(marks).toEqual([]);
    expect(votesOnRecord()).toEqual([[1, 'flagship', 'not-named'], [1, 'go', 'carried']]);
  });
});

test('a flagship is named and bears the mark; one that comes again and goes as any other loses both', async () => {
  await steering(async (played) => {
    await played.sits();
    await played.put({ motion: 'flagship' });
    await played.voted(['for', 'for', 'for']);
    expect((await inPhase(played, 'deployment')).marks).toEqual(['flagship']);
    expect(bench.committee.left).toEqual([]);
  });
  bench.committee.left = [];
  await steering(async (played) => {
    await played.sits();
    await played.put({ motion: 'go' });
    await played.voted(['for', 'for', 'for']);
    expect((await inPhase(played, 'deployment')).marks).toEqual([]);
    expect(bench.committee.left).toHaveLength(1);
  }, { marks: ['flagship'] });
});

test('where none was left when it was enrolled, the figure of the day counts', async () => {
  let left = 0;
  bench.committee.place = (asked) => ({ ...onTheCalendar(asked), flagshipsLeft: left++ });
  await steering(async (played) => {
    await played.sits();
    await played.put({ motion: 'flagship' });
    await played.voted(['for', 'for', 'for']);
    expect((await inPhase(played, 'deployment')).marks).toEqual(['flagship']);
  });
});

test('deferred to a named sitting, and decided there; a deferral is no convening', async () => {
  await steering(async (played) => {
    const { sits, put, voted, asked, answer, concluded, sittings, votesOnRecord } = played;
    await sits();
    await asked('steering-1/motion');
    const later = sittingsOffered(played)[1];
    await expect(answer('steering-1/motion', 'role:mayor', { motion: 'defer', sitting: '2020-01-01', reason: 'the budget' })).rejects.toMatchObject({ cause: { type: 'sitting-not-later' } });
    await put({ motion: 'defer', sitting: later, reason: 'the budget' });
    await voted(['for', 'for', undefined]);
    await bench.env.sleep('19 days');
    await sits(2);
    await put({ motion: 'go' }, 2);
    await voted(['for', 'for', 'for'], 2);
    await inPhase(played, 'deployment');
    expect(sittings()[1]).toBe(later);
    expect(concluded().map(([result]) => result)).toEqual(['deferred', 'go']);
    expect(votesOnRecord()).toEqual([[1, 'defer', 'carried'], [1, 'go', 'carried']]);
  });
});

test('sent back to a phase: it goes there with the reason', async () => {
  await steering(async (played) => {
    await played.sits();
    await played.put({ motion: 'send-back', phase: 'sourcing', reason: 'compare with what the department has' });
    await played.voted(['for', 'for', 'for']);
    expect((await inPhase(played, 'sourcing')).changed?.because).toBe('compare with what the department has');
  });
});

test('refused: it ends, and leaves the committee', async () => {
  await steering(async ({ sits, put, voted, handle, concluded }) => {
    await sits();
    await put({ motion: 'refuse', reason: 'no need was shown' });
    await voted(['for', 'for', 'against']);
    expect(await handle.result()).toBe('refused');
    expect(concluded()).toEqual([['refused', 'no need was shown (2 for, 1 against, 0 abstaining, 3 of 3 present)']]);
    expect(bench.committee.left).toHaveLength(1);
  });
});

test.each<[string, (string | undefined)[], string]>([
  ['a tie that the chair decides', ['for', 'against', 'step-aside'], 'carried'],
  ['a refusal that falls is followed by another motion, and who stepped aside is not asked twice', ['against', 'against', 'step-aside'], 'not-carried'],
])('%s', async (_case, votes, verdict) => {
  await steering(async (played) => {
    const { sits, put, voted, factsOf, votesOnRecord, handle } = played;
    await sits();
    await put({ motion: 'refuse', reason: 'no need was shown' });
    await voted(votes);
    if (verdict === 'carried') {
      expect(await handle.result()).toBe('refused');
      return expect(votesOnRecord()).toEqual([[1, 'refuse', 'carried']]);
    }
    await put({ motion: 'go' }, 1, 2);
    await voted(['for', 'for'], 1, 2);
    await inPhase(played, 'deployment');
    expect(votesOnRecord()).toEqual([[1, 'refuse', 'not-carried'], [1, 'go', 'carried']]);
    expect(factsOf('jalon.task.asked.v1').map(({ data }) => data['task'])).not.toContain('steering-1/vote/opposition/2');
    expect(factsOf('jalon.committee.decided.v1').at(-1)?.data['aside']).toEqual(['opposition']);
  });
});

test('no quorum: the next sitting, which decides without one; a silent chair proposes to go', async () => {
  await steering(async (played) => {
    const { sits, put, voted, asked, concluded, sittings, votesOnRecord } = played;
    await sits();
    await put({ motion: 'go' });
    await voted(['for', undefined, undefined]);
    await bench.env.sleep('19 days');
    await sits(2);
    await asked('steering-2/motion');
    await bench.env.sleep('19 days');
    await voted(['for', undefined, undefined], 2);
    await bench.env.sleep('19 days');
    await inPhase(played, 'deployment');
    expect(concluded().map(([result]) => result)).toEqual(['second-convening', 'go']);
    expect(votesOnRecord()).toEqual([[1, 'go', 'no-quorum'], [2, 'go', 'carried']]);
    expect(new Set(sittings()).size).toBe(2);
  }, {}, 'second-convening');
});

test('no quorum as often as the policy convenes: arbitration', async () => {
  await steering(async ({ sits, put, asked, answer, handle, concluded }) => {
    await sits();
    await put({ motion: 'go' }, 2);
    await asked('steering-2/vote/mayor');
    await bench.env.sleep('19 days');
    await asked('steering-2/arbitration');
    await answer('steering-2/arbitration', 'role:arbiter', { decision: 'stop', reason: 'nobody takes it up' });
    expect(await handle.result()).toBe('refused');
    expect(concluded().at(-1)?.[1]).toContain('nobody takes it up');
  }, { rounds: { steering: 2 }, attempt: 2, decisions: [{ phase: 'steering', round: 1, result: 'second-convening', because: '', at: instantOf(0) }] });
});

test('withdrawn while it waits for its sitting: it ends at once, and nobody is asked', async () => {
  await steering(async ({ answer, handle, factsOf }) => {
    await until(() => factsOf('jalon.sitting.scheduled.v1').length === 1, 'its sitting to be scheduled');
    await answer('at-any-time/withdraw', 'role:coordinator', { reason: 'enough' });
    expect(await handle.result()).toBe('withdrawn');
    expect(factsOf('jalon.task.asked.v1')).toEqual([]);
    expect(bench.committee.left).toHaveLength(1);
  });
});

test('on hold over the day of its sitting: a later one; on hold during a vote: the vote goes on, and each motion is on record once', async () => {
  await steering(async (played) => {
    const { sits, put, voted, answer, asked, sittings, factsOf, votesOnRecord } = played;
    await until(() => factsOf('jalon.sitting.scheduled.v1').length === 1, 'its sitting to be scheduled');
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'a budget vote' });
    await bench.env.sleep('40 days');
    expect(factsOf('jalon.task.asked.v1')).toEqual([]);
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'voted' });
    await sits(2);
    await put({ motion: 'refuse', reason: 'no need was shown' });
    await voted(['against', 'against', 'against']);
    await asked('steering-1/motion/2');
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'a fire alarm' });
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'a false one' });
    await until(() => factsOf('jalon.task.asked.v1').filter(({ data }) => data['task'] === 'steering-1/motion/2').length === 2, 'the second motion to be asked for again');
    await put({ motion: 'go' }, 1, 2);
    await voted(['for', 'for', 'for'], 1, 2);
    await inPhase(played, 'deployment');
    expect(new Set(sittings()).size).toBe(2);
    expect(votesOnRecord()).toEqual([[1, 'refuse', 'not-carried'], [1, 'go', 'carried']]);
  });
});
