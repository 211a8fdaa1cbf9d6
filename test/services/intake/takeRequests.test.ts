import { expect, test } from 'vitest';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { takeRequests } from '../../../services/intake/takeRequests.ts';
import { batchOf, intakeStage } from './intakeStage.ts';
import { goodRequest, rubbish } from './rubbish.ts';

const take = (stage: ReturnType<typeof intakeStage>, ...values: (Buffer | null | object)[]) => {
  const batch = batchOf(TOPICS.requests, values);
  return takeRequests(batch, stage).then(() => batch.doneTo(), (error: Error) => `${batch.doneTo() ?? 'none'} ${error.name}`);
};

test('ten pieces of rubbish become ten dead letters with their own bytes, and the eleventh is taken in', async () => {
  const stage = intakeStage();
  expect(await take(stage, ...rubbish.map(({ value }) => value), goodRequest())).toBe('10');
  expect(stage.started).toHaveLength(1);
  expect(stage.published.map(({ topic }) => topic)).toEqual(rubbish.map(() => TOPICS.deadLetters));
  expect(stage.published.every(({ value }, index) => value === rubbish[index]?.value || Buffer.from(value ?? '').equals(rubbish[index]?.value ?? Buffer.alloc(0)))).toBe(true);
  expect(stage.published.map(({ headers }) => headers?.['reason'])).toEqual(rubbish.map(({ reason }) => reason));
  expect(stage.published[3]?.headers).toMatchObject({ topic: TOPICS.requests, partition: '0', offset: '3', group: 'jalon-intake', attempt: '1' });
});

test('the same event twice in a batch, and again later, starts one project', async () => {
  const stage = intakeStage();
  await take(stage, goodRequest(), goodRequest());
  await take(stage, goodRequest());
  expect(stage.started).toHaveLength(1);
  expect(stage.given).toHaveLength(0);
});

test('another event about a project completes it, in the name of the department, under an id that a repeat shares', async () => {
  const stage = intakeStage();
  stage.will.answer = { is: 'replied', reply: { accepted: true } as never };
  await take(stage, goodRequest(), goodRequest({ id: 'e2', data: { summary: 'Meals' } }));
  expect(stage.started).toHaveLength(1);
  expect(stage.given).toMatchObject([{ answer: { task: 'at-any-time/complete', by: { id: 'service:schools' }, answer: { request: { summary: 'Meals' } } } }]);
  expect(stage.published).toEqual([]);
  expect(stage.recorded).toHaveLength(2);
});

test.each([
  ['has ended', { is: 'not-found' }, 'project-closed'],
  ['refuses it', { is: 'refused', reason: 'not-allowed', detail: '' }, 'not-allowed'],
] as const)('a further event about a project that %s is noted, and starts nothing', async (_case, answer, because) => {
  const stage = intakeStage();
  stage.will.answer = answer;
  await take(stage, goodRequest(), goodRequest({ id: 'e2' }));
  expect(stage.started).toHaveLength(1);
  const [noted] = stage.published.map(({ value }) => JSON.parse(String(value)) as { type: string; data: object; sequence?: string });
  expect(noted).toMatchObject({ type: 'jalon.request.noted.v1', data: { because } });
  expect(noted?.sequence).toBeUndefined();
});

test('a project that was started before the crash is recorded, and not completed by its own event', async () => {
  const stage = intakeStage();
  stage.will.start = 'started-before-by-this-event';
  await take(stage, goodRequest());
  expect(stage.given).toHaveLength(0);
  expect(stage.recorded).toHaveLength(1);
});

test('Temporal away: what was done is done, what was not stays, and no dead letter is written', async () => {
  const stage = intakeStage();
  await take(stage, goodRequest());
  stage.will.beAway = true;
  expect(await take(stage, goodRequest(), goodRequest({ subject: 'other', id: 'e9' }), goodRequest({ subject: 'third', id: 'e10' }))).toBe('0 Away');
  expect(stage.published).toEqual([]);
  stage.will.beAway = false;
  expect(await take(stage, goodRequest({ subject: 'other', id: 'e9' }), goodRequest({ subject: 'third', id: 'e10' }))).toBe('1');
  expect(stage.started).toHaveLength(3);
});
