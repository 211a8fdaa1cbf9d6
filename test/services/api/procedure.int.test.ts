/** What the API shows of the procedure: rounds, the comparison of options, person-days, sittings. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FactData, FactType } from '../../../domain/contracts/events.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { factFor, started } from '../projection/factFor.ts';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

const MEALS = 'meals-12345678';
const POOL = 'pool-12345678';
const ENDED = 'ended-12345678';

/** Facts of one project, in order. */
function storyOf(project: string): { facts: ReadFact[]; tell<T extends FactType>(type: T, data: FactData<T>): void } {
  const facts = [started(1, project)];
  return { facts, tell: (type, data) => void facts.push(factFor(facts.length + 1, type, data, project)) };
}

const dueAt = '2026-12-10T00:00:00.000Z';
function consulted(): ReadFact[] {
  const { facts, tell } = storyOf(MEALS);
  const ask = (kind: string, of: string, whom = '') => tell('jalon.task.asked.v1', { task: `consultation-1/${kind}${whom}`, kind, of, phase: 'consultation', dueAt, about: {} });
  const say = (kind: string, of: string, whom: string, content: Record<string, unknown>, isRestricted = false) =>
    tell('jalon.answer.accepted.v1', { answer: `a${facts.length}`, task: `consultation-1/${kind}${whom}`, kind, of, by: 'agent-7', signed: false, content, isRestricted });
  const record = (service: string, verdict: 'favourable' | 'with-reservations' | 'silence') => tell('jalon.opinion.recorded.v1', { task: `consultation-1/interview/${service}`, service, round: 1, verdict, isLate: false });

  tell('jalon.phase.entered.v1', { phase: 'consultation', round: 1 });
  ask('meeting', 'role:coordinator');
  for (const service of ['legal', 'desk', 'waste', 'roads']) ask('interview', `service:${service}`, `/${service}`);
  ask('contribution', 'party:vendor', '/vendor');
  say('meeting', 'role:coordinator', '', { attended: ['legal', 'desk'], minutesSpent: 60 });
  say('interview', 'service:legal', '/legal', { verdict: 'with-reservations', forCitizens: 'simple', forAgents: 'one more screen', reservations: [{ text: 'a human channel stays', within: 60 }] });
  record('legal', 'with-reservations');
  say('interview', 'service:desk', '/desk', {}, true);
  record('desk', 'favourable');
  tell('jalon.task.lapsed.v1', { task: 'consultation-1/interview/waste', kind: 'interview', of: 'service:waste' });
  record('waste', 'silence');
  say('contribution', 'party:vendor', '/vendor', { text: 'we have done it elsewhere' });
  tell('jalon.time.recorded.v1', { round: 'consultation-1', minutes: 105, total: 105 });
  return facts;
}

function compared(): ReadFact[] {
  const { facts, tell } = storyOf(POOL);
  const compare = (options: object[]) => tell('jalon.answer.accepted.v1', { answer: `c${facts.length}`, task: 'sourcing-1/comparison', kind: 'comparison', of: 'role:it-department', by: 'agent-7', signed: false, content: { options }, isRestricted: false });
  compare([]);
  tell('jalon.options.ranked.v1', { ranking: [{ option: 'build', points: 3, contributions: { citizens: 3 } }], eliminated: [], flips: [] });
  tell('jalon.sourcing.decided.v1', { option: 'build', because: 'first', differs: false });
  tell('jalon.capacity.reserved.v1', { plan: [{ quarter: '2027-Q1', personDays: 30 }] });
  tell('jalon.capacity.refused.v1', { plan: [{ quarter: '2027-Q1', personDays: 900 }], because: 'exhausted' });
  compare([]);
  tell('jalon.options.ranked.v1', { ranking: [{ option: 'reuse', points: 9, contributions: { citizens: 5, agents: 4 } }, { option: 'build', points: 7, contributions: { citizens: 3, agents: 4 } }], eliminated: [{ option: 'outsource', fails: ['data-location'] }], flips: [{ criterion: 'agents', from: 3, to: 5, option: 'build' }] });
  tell('jalon.capacity.reserved.v1', { plan: [{ quarter: '2027-Q1', personDays: 10 }, { quarter: '2029-Q4', personDays: 120 }] });
  tell('jalon.sitting.scheduled.v1', { sitting: '2027-01-12', at: '2027-01-12T13:00:00.000Z', convening: 1, pack: {} });
  tell('jalon.committee.decided.v1', { sitting: '2027-01-12', convening: 1, motion: 'go', verdict: 'carried', because: '', for: ['mayor'], against: [], abstaining: [], aside: [], absent: ['deputy'], body: { fr: 'x', en: 'x' } });
  return facts;
}

function ended(): ReadFact[] {
  const { facts, tell } = storyOf(ENDED);
  tell('jalon.capacity.reserved.v1', { plan: [{ quarter: '2027-Q1', personDays: 50 }] });
  tell('jalon.sitting.scheduled.v1', { sitting: '2027-01-12', at: '2027-01-12T13:00:00.000Z', convening: 2, pack: {} });
  tell('jalon.capacity.freed.v1', { because: 'the project ends' });
  return facts;
}

let api: ApiStage;
beforeAll(async () => {
  api = await apiStage();
  await api.read(...consulted(), ...compared(), ...ended());
});
afterAll(() => api.close());

describe('a round', () => {
  test('is listed with who has answered, as in 2 of 4', async () => {
    expect(await api.get(`/v1/projects/${MEALS}/rounds`)).toMatchObject({
      status: 200,
      body: { rounds: [{ round: 'consultation-1', phase: 'consultation', number: 1, concludedAt: null, minutesSpent: 105, counts: expect.arrayContaining([{ kind: 'interview', asked: 4, answered: 2, lapsed: 1, waiting: 1 }]) as unknown }] },
    });
  });

  test('shows opinions for citizens and for agents, the meeting, parties; of a confidential opinion the verdict alone, and nobody by name', async () => {
    const { body } = await api.get(`/v1/projects/${MEALS}/rounds/consultation-1`);
    const silent = { isLate: false, isConfidential: false, forCitizens: null, forAgents: null, reason: null, reservations: [] };
    expect(body).toMatchObject({
      verdicts: { 'favourable': 1, 'with-reservations': 1, 'unfavourable': 0, 'silence': 1 },
      meeting: { attended: ['legal', 'desk'], minutesSpent: 60, record: null },
      contributions: [{ party: 'vendor', text: 'we have done it elsewhere', document: null }],
    });
    expect(body['opinions']).toEqual([
      { ...silent, service: 'legal', verdict: 'with-reservations', forCitizens: 'simple', forAgents: 'one more screen', reservations: [{ text: 'a human channel stays', within: 60 }] },
      { ...silent, service: 'desk', verdict: 'favourable', isConfidential: true },
      { ...silent, service: 'waste', verdict: 'silence' },
    ]);
    expect((body['tasks'] as { task: string; status: string }[]).map(({ task, status }) => `${task} ${status}`)).toContain('consultation-1/interview/roads asked');
    expect(JSON.stringify(body)).not.toContain('agent-7');
  });

  test('that is concluded says how; a late word takes the place of a silence', async () => {
    const at = (sequence: number, type: 'jalon.opinion.recorded.v1' | 'jalon.phase.concluded.v1', data: object) => factFor(sequence, type, data as never, MEALS);
    await api.read(
      at(30, 'jalon.opinion.recorded.v1', { task: 'consultation-1/interview/waste', service: 'waste', round: 1, verdict: 'favourable', isLate: true }),
      at(31, 'jalon.phase.concluded.v1', { phase: 'consultation', round: 1, result: 'agreed', because: '2 favourable' }),
    );
    expect(await api.get(`/v1/projects/${MEALS}/rounds/consultation-1`)).toMatchObject({ body: { result: 'agreed', because: '2 favourable', concludedAt: expect.any(String) as string, verdicts: { favourable: 2, silence: 0 } } });
  });
});

test('the options as they were compared last, and no decision on those of before', async () => {
  expect(await api.get(`/v1/projects/${POOL}/options`)).toMatchObject({
    status: 200,
    body: { ranking: [{ option: 'reuse', points: 9, contributions: { citizens: 5, agents: 4 } }, { option: 'build' }], eliminated: [{ option: 'outsource', fails: ['data-location'] }], flips: [{ criterion: 'agents', from: 3, to: 5, option: 'build' }], decision: null, refused: null },
  });
});

test('person-days by quarter: a decision replaces the one before, a refusal changes nothing, an end frees', async () => {
  const quarter = (name: string, booked: number, free: number, bookings: object[] = []) => ({ quarter: name, personDays: 100, booked, free, bookings });
  const pool = (personDays: number) => [{ project: POOL, title: 'School meals', personDays }];
  expect((await api.get('/v1/capacity?from=2027-Q1')).body).toEqual({
    perQuarter: 100,
    quarters: [2027, 2028, 2029].flatMap((year) => [1, 2, 3, 4].map((number) => `${year}-Q${number}`)).map((name) => {
      const days = { '2027-Q1': 10, '2029-Q4': 120 }[name];
      return days === undefined ? quarter(name, 0, 100) : quarter(name, days, Math.max(0, 100 - days), pool(days));
    }),
  });
});

test('a sitting: its agenda, and what was decided of each project', async () => {
  const { status, body } = await api.get('/v1/sittings/2027-01-12');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    at: '2027-01-12T13:00:00.000Z',
    agenda: expect.arrayContaining([
      expect.objectContaining({ project: POOL, convening: 1, motions: [expect.objectContaining({ motion: 'go', verdict: 'carried', for: ['mayor'], absent: ['deputy'] })] }),
      expect.objectContaining({ project: ENDED, convening: 2, motions: [] }),
    ]) as unknown,
  });
});

test.each([
  ['rounds of an unknown project', '/v1/projects/none-12345678/rounds', 'project-unknown'],
  ['an unknown round', `/v1/projects/${MEALS}/rounds/consultation-9`, 'round-unknown'],
  ['options that nobody compared', `/v1/projects/${MEALS}/options`, 'comparison-unknown'],
  ['a sitting on no agenda', '/v1/sittings/2031-01-01', 'sitting-unknown'],
  ['a sitting that is no date', '/v1/sittings/tomorrow', 'sitting-unknown'],
])('%s: 404', async (_case, url, reason) => {
  expect(await api.get(url)).toMatchObject({ status: 404, body: { reason } });
});

test('a quarter that is none is told', async () => {
  expect(await api.get('/v1/capacity?from=2027-Q5')).toMatchObject({ status: 400, body: { detail: expect.stringContaining('a quarter, as in 2027-Q1') as string } });
});
