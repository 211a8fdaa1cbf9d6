import { afterAll, beforeAll, expect, test } from 'vitest';
import { found } from '../../domain/because.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Instant, TaskId } from '../../domain/ids.ts';
import { assessmentForTests } from '../support/assessmentForTests.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { goThrough, ordinary, type Said } from '../support/storyOfAProject.ts';
import { openBench, play, type Bench, type Played, type PlayOptions } from '../support/workflowBench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 300_000);
afterAll(() => bench?.close());

const DAY = 86_400_000;
const round = 'dpo-review-1';
const dossier: Partial<Dossier> = { phase: 'dpo-review', rounds: { 'dpo-review': 1 } };
const enough = { reason: 'enough' };

const [, processing] = ordinary.dpoReview;
const screening = (change: object): Said => [`${round}/screening`, 'service:recycling', { personalData: 'yes', criteria: [], art35: [], cnilTypes: [], ...change }];
const decided = (answer: object): Said => [`${round}/screening-decision`, 'dpo-1', answer];
const assessed = (change: Parameters<typeof assessmentForTests>[0] = {}): Said => [`${round}/impact-assessment`, 'service:recycling', assessmentForTests(change)];
const opinion = (answer: object): Said => [`${round}/dpo-opinion`, 'dpo-1', answer];
const controller = (answer: object): Said => [`${round}/controller-decision`, 'role:controller', answer];
const favourable = opinion({ opinion: 'favourable' });
const due = [screening({ cnilTypes: ['social-support'] }), processing, decided({ assessment: 'due' })] as const;

const highRisks = assessmentForTests().risks.map((risk) => ({ ...risk, severity: 4, likelihood: 3 }));
const consulted: Said = [`${round}/prior-consultation`, 'role:controller', { decision: 'consult', document: 'letters/to-the-authority.pdf' }];
const atHighRisk = [...due, assessed({ risks: highRisks }), favourable, consulted] as const;

const review = (story: (played: Played) => Promise<void>, options: PlayOptions = {}) => play(bench, story, { dossier, ...options });
const dataOf = ({ factsOf }: Played, type: string) => factsOf(type).map((fact) => fact.data);
const endOf = ({ factsOf }: Played) => factsOf('jalon.phase.concluded.v1').at(-1)?.data;
const dueDateOf = async ({ dossier: ask }: Played, task: string) => (await ask()).openTasks.find((each) => each.id === `${round}/${task}`)?.dueAt ?? 'not open';
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);

/** What is not yet out is not yet seen: the next task is asked after the facts before it. */
async function cleared(played: Played): Promise<void> {
  await played.asked('sourcing-1/comparison');
  await played.answer('at-any-time/withdraw', 'role:coordinator', enough);
  await played.handle.result();
}

test('not required: the DPO says so and gives an opinion all the same, and nobody assesses anything', async () => {
  await review(async (played) => {
    await goThrough(played, [screening({ personalData: 'no' }), decided({ assessment: 'not-due' }), favourable]);
    await cleared(played);
    expect(dataOf(played, 'jalon.task.asked.v1').map((data) => data['kind'])).toEqual(['screening', 'screening-decision', 'dpo-opinion', 'comparison']);
    expect(dataOf(played, 'jalon.assessment.screened.v1')).toEqual([
      { result: 'not-required', ...found({ fr: 'aucune donnée personnelle', en: 'no personal data' }), isDue: false, rule: 'test 1', answers: { personalData: 'no', criteria: [], art35: [], cnilTypes: [] }, rebutted: [] },
    ]);
    expect(dataOf(played, 'jalon.data-protection.decided.v1')).toMatchObject([{ opinion: 'favourable', decision: 'not-needed' }]);
    expect(endOf(played)).toMatchObject({ phase: 'dpo-review', result: 'cleared', because: 'impact assessment not due (not-required); the DPO is favourable' });
    expect((await played.dossier()).marks).toEqual([]);
  });
});

test('two criteria rebutted with reasons: not required, and the reasons are on record', async () => {
  await review(async (played) => {
    const rebutted = [{ item: 'matching', reason: 'one file only' }, { item: 'large-scale', reason: 'a dozen people' }];
    await goThrough(played, [screening({ criteria: ['matching', 'large-scale'] }), processing]);
    await played.asked(`${round}/screening-decision`);
    await expect(played.answer(`${round}/screening-decision`, 'dpo-1', { assessment: 'not-due' })).rejects.toMatchObject({ cause: { type: 'reason-missing' } });
    await goThrough(played, [decided({ assessment: 'not-due', rebutted }), favourable]);
    await cleared(played);
    expect(dataOf(played, 'jalon.assessment.screened.v1')).toMatchObject([{ result: 'not-required', isDue: false, rebutted }]);
    expect((await played.dossier()).marks).toEqual(['personal-data']);
  });
});

test('due, and a medium risk remains: conditions that the controller follows are set; a hold in between makes no fact twice', async () => {
  await review(async (played) => {
    await goThrough(played, due, [assessed()]);
    await played.asked(`${round}/dpo-opinion`);
    await played.answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await played.answer('at-any-time/resume', 'role:coordinator', { reason: 'they are over' });
    await goThrough(played, [
      opinion({ opinion: 'with-conditions', conditions: [{ text: 'sign the contract of art. 28', within: 60 }], reason: 'a draft only' }),
      controller({ decision: 'follow', reason: 'it is ready to be signed' }),
    ]);
    await cleared(played);
    expect(dataOf(played, 'jalon.assessment.screened.v1')).toMatchObject([{ result: 'required-cnil-list', because: 'social-support', isDue: true }]);
    expect(dataOf(played, 'jalon.assessment.made.v1')).toEqual([{ residualRisk: 'medium', ...found({ fr: 'accès illégitime aux données : gravité 3, vraisemblance 1', en: 'illegitimate-access: severity 3, likelihood 1' }) }]);
    expect(dataOf(played, 'jalon.condition.set.v1')).toMatchObject([{ condition: `${round}/dpo-opinion/1`, owner: 'service:recycling', setBy: 'role:dpo' }]);
    expect(dataOf(played, 'jalon.data-protection.decided.v1')).toMatchObject([{ opinion: 'with-conditions', decision: 'followed' }]);
    expect((await played.dossier()).dataProtection).toEqual({ result: 'required-cnil-list', isAssessed: true, residualRisk: 'medium', opinion: 'with-conditions' });
  }, { recordAs: 'impact-assessment' });
});

test('the controller differs from conditions, with reasons: none is set, and those of an earlier review that are open are gone', async () => {
  const setIn = 'dpo-review-0/dpo-opinion' as TaskId;
  const conditions = [{ id: `${setIn}/1`, text: 'old', owner: 'service:recycling', setBy: 'role:dpo', dueAt: '2030-01-01T00:00:00.000Z' as Instant, setIn, state: 'open' }] as const;
  await review(async (played) => {
    await goThrough(played, ordinary.dpoReview.slice(0, 3), [
      opinion({ opinion: 'with-conditions', conditions: [{ text: 'ask every inhabitant', within: 60 }] }),
      controller({ decision: 'differ', reason: 'the panel was asked' }),
    ]);
    await cleared(played);
    expect((await played.dossier()).conditions).toEqual([]);
    expect(dataOf(played, 'jalon.data-protection.decided.v1')).toMatchObject([{ decision: 'differs' }]);
  }, { dossier: { ...dossier, conditions } });
});

test.each([
  ['follows: stopped', 'follow', 'declined', 'stopped'],
  ['differs, with reasons: cleared', 'differ', 'withdrawn', 'cleared'],
])('the DPO is unfavourable and the controller %s', async (_case, decision, outcome, result) => {
  await review(async (played) => {
    await goThrough(played, ordinary.dpoReview.slice(0, 3), [opinion({ opinion: 'unfavourable', reason: 'no need for these data' }), controller({ decision, reason: 'the council asked for it' })]);
    if (result === 'cleared') await cleared(played);
    expect(await played.handle.result()).toBe(outcome);
    expect(endOf(played)).toMatchObject({ phase: 'dpo-review', result });
    expect(endOf(played)?.['because']).toContain('(unfavourable): the council asked for it');
  });
});

test('who leads the project or has asked for it may not be its DPO', async () => {
  await review(async (played) => {
    await goThrough(played, [screening({ cnilTypes: ['social-support'] }), processing]);
    await played.asked(`${round}/screening-decision`);
    await expect(played.answer(`${round}/screening-decision`, 'dpo-1', { assessment: 'due' })).rejects.toMatchObject({ cause: { type: 'conflict-of-interest' } });
    await goThrough(played, [[`${round}/screening-decision`, 'dpo-2', { assessment: 'due' }], assessed()]);
    await played.asked(`${round}/dpo-opinion`);
    await expect(played.answer(`${round}/dpo-opinion`, 'dpo-1', { opinion: 'favourable' })).rejects.toMatchObject({ cause: { type: 'conflict-of-interest' } });
    await played.answer('at-any-time/withdraw', 'role:coordinator', enough);
  }, { request: { lead: 'dpo-1' }, roll: { mandates: { 'dpo-1': ['role:dpo'], 'dpo-2': ['role:dpo'] } } });
});

test('the DPO sees personal data where the department saw none: the processing is recorded after all, and assessed', async () => {
  await review(async (played) => {
    await goThrough(played, [screening({ personalData: 'no' }), decided({ assessment: 'due', reason: 'number plates are personal data' }), processing, assessed(), favourable]);
    await cleared(played);
    expect((await played.dossier()).marks).toEqual(['personal-data']);
  });
});

test('high risk: the authority is consulted, takes longer, asks for information while its clock stands still, stays silent; the controller goes on', async () => {
  await review(async (played) => {
    const { answer, asked } = played;
    await goThrough(played, atHighRisk);
    await asked(`${round}/authority-reply`);
    const [sent] = played.factsOf('jalon.authority.consulted.v1');
    const first = await dueDateOf(played, 'authority-reply');
    expect(sent?.data).toEqual({ dueAt: first });
    expect(daysBetween(sent?.time ?? '', first)).toBeOneOf([56, 57, 58, 59]);

    await answer(`${round}/authority-reply`, 'dpo-1', { reply: 'extended', reason: 'a complex case' });
    await asked(`${round}/authority-reply/2`);
    const extended = await dueDateOf(played, 'authority-reply/2');
    expect(daysBetween(sent?.time ?? '', extended)).toBeOneOf([98, 99, 100, 101]);
    await expect(answer(`${round}/authority-reply/2`, 'dpo-1', { reply: 'extended', reason: 'once more' })).rejects.toMatchObject({ cause: { type: 'extended-already' } });

    await answer(`${round}/authority-reply/2`, 'dpo-1', { reply: 'information-asked', reason: 'who are the processors?' });
    await asked(`${round}/authority-information/2`);
    await bench.env.sleep('21 days');
    await answer(`${round}/authority-information/2`, 'service:recycling', { text: 'one, in France' });
    await asked(`${round}/authority-reply/3`);
    const moved = await dueDateOf(played, 'authority-reply/3');
    // What was moved to a Monday moves on from the day where it was.
    expect(daysBetween(extended, moved)).toBeOneOf([19, 20, 21, 22, 23, 24]);
    expect(dataOf(played, 'jalon.clock.started.v1')).toEqual([{ what: 'prior-consultation', dueAt: moved }]);

    await bench.env.sleep('130 days');
    await asked(`${round}/controller-decision/after-authority`);
    await expect(answer(`${round}/controller-decision/after-authority`, 'role:controller', { decision: 'follow', reason: 'silence' })).rejects.toMatchObject({ cause: { type: 'decision-unexpected' } });
    await answer(`${round}/controller-decision/after-authority`, 'role:controller', { decision: 'go-on', reason: 'its measures are in place' });
    await cleared(played);
    expect(played.factsOf('jalon.authority.replied.v1')).toEqual([]);
    expect([played.factsOf('jalon.authority.extended.v1').length, played.factsOf('jalon.clock.stopped.v1').length]).toEqual([1, 1]);
    expect(endOf(played)?.['because']).toMatch(/the authority did not reply by .*; the controller decides "go-on": its measures are in place$/);
  }, { recordAs: 'prior-consultation' });
});

test('a hold of the project stops no clock of the authority, and its consultation is on record once', async () => {
  await review(async (played) => {
    const { answer, asked } = played;
    await goThrough(played, atHighRisk);
    await asked(`${round}/authority-reply`);
    const before = await dueDateOf(played, 'authority-reply');
    await answer('at-any-time/hold', 'role:coordinator', { reason: 'elections' });
    await bench.env.sleep('10 days');
    await answer('at-any-time/resume', 'role:coordinator', { reason: 'they are over' });
    await answer(`${round}/authority-reply`, 'dpo-1', { reply: 'advice', advice: 'no-objection' });
    await asked(`${round}/controller-decision/after-authority`);
    expect(played.factsOf('jalon.task.asked.v1').filter((fact) => fact.data['task'] === `${round}/authority-reply`).map((fact) => fact.data['dueAt'])).toEqual([before, before]);
    expect(played.factsOf('jalon.authority.consulted.v1')).toHaveLength(1);
    await answer('at-any-time/withdraw', 'role:coordinator', enough);
  });
});

test('an extension that is noted a month too late extends nothing', async () => {
  await review(async (played) => {
    const { answer, asked } = played;
    await goThrough(played, atHighRisk);
    await asked(`${round}/authority-reply`);
    const before = await dueDateOf(played, 'authority-reply');
    await bench.env.sleep('40 days');
    await answer(`${round}/authority-reply`, 'dpo-1', { reply: 'extended', reason: 'a complex case' });
    await asked(`${round}/authority-reply/2`);
    expect(await dueDateOf(played, 'authority-reply/2')).toBe(before);
    expect(dataOf(played, 'jalon.task.asked.v1').at(-1)?.['about']).toMatchObject({ noted: { fr: expect.stringContaining('dans les 30 jours de la réception') as string, en: expect.stringContaining('within 30 days of receipt') as string } });
    expect(played.factsOf('jalon.authority.extended.v1')).toEqual([]);
    await answer('at-any-time/withdraw', 'role:coordinator', enough);
  });
});

test('at an accelerated pace the authority has eight weeks of it, to the second', async () => {
  await review(async (played) => {
    await goThrough(played, atHighRisk);
    await played.asked(`${round}/authority-reply`);
    const { at: sentAt } = (await played.dossier()).answered['prior-consultation'] ?? { at: '' };
    expect(Date.parse(await dueDateOf(played, 'authority-reply')) - Date.parse(sentAt)).toBe(56_000);
    await bench.env.sleep('70 seconds');
    await played.asked(`${round}/controller-decision/after-authority`);
    await played.answer('at-any-time/withdraw', 'role:coordinator', enough);
  }, { dossier: { ...dossier, pace: { msPerDay: 1_000 } } });
});

test.each<[string, object, string, string, number]>([
  ['against, which is followed: stopped', { advice: 'against', reason: 'too intrusive' }, 'follow', 'stopped', 0],
  ['against, and the controller differs: cleared with reasons', { advice: 'against', reason: 'too intrusive' }, 'differ', 'cleared', 0],
  ['measures, which are followed: they become conditions', { advice: 'with-measures', measures: [{ text: 'a shorter retention', within: 30 }] }, 'follow', 'cleared', 1],
  ['measures, and the controller differs', { advice: 'with-measures', measures: [{ text: 'a shorter retention', within: 30 }] }, 'differ', 'cleared', 0],
  ['no objection, and the controller goes on', { advice: 'no-objection' }, 'go-on', 'cleared', 0],
  ['no objection, and the controller stops', { advice: 'no-objection' }, 'stop', 'stopped', 0],
])('the authority advises %s', async (_case, advice, decision, result, conditions) => {
  await review(async (played) => {
    await goThrough(played, atHighRisk, [
      [`${round}/authority-reply`, 'dpo-1', { reply: 'advice', ...advice }],
      [`${round}/controller-decision/after-authority`, 'role:controller', { decision, reason: 'as the council wishes' }],
    ]);
    if (result === 'cleared') await cleared(played);
    else await played.handle.result();
    expect(endOf(played)).toMatchObject({ result });
    expect(played.factsOf('jalon.authority.replied.v1')).toHaveLength(1);
    expect((await played.dossier()).conditions).toHaveLength(conditions);
  });
});

test('rather than consult the authority, the controller gives the project up', async () => {
  await review(async (played) => {
    await goThrough(played, atHighRisk.slice(0, -1), [[`${round}/prior-consultation`, 'role:controller', { decision: 'give-up', reason: 'not worth it' }]]);
    expect(await played.handle.result()).toBe('abandoned');
    expect(endOf(played)).toMatchObject({ result: 'given-up' });
    expect(played.factsOf('jalon.authority.consulted.v1')).toEqual([]);
  });
});

test('whatever a policy says, no silence of the DPO, of the department or of the controller passes anything', async () => {
  const { terms } = policyForTests();
  const policy = { terms: Object.fromEntries(Object.entries(terms).map(([kind, each]) => [kind, { ...each, lapseAfter: 1 }])) as typeof terms };
  await review(async (played) => {
    for (const said of atHighRisk) {
      await played.asked(said[0]);
      await bench.env.sleep('60 days');
      expect((await played.dossier()).openTasks).toContainEqual(expect.objectContaining({ id: said[0], health: 'stuck' }));
      await played.answer(...(said as [string, string, object]));
    }
    expect(played.factsOf('jalon.task.lapsed.v1')).toEqual([]);
    await played.answer('at-any-time/withdraw', 'role:coordinator', enough);
  }, { policy });
});
