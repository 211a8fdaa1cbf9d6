import { expect, test } from 'vitest';
import { projectIdOf } from '../../../domain/contracts/projectId.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { AnswerResult } from '../../../services/engine.ts';
import { takeAnswers } from '../../../services/intake/takeAnswers.ts';
import { batchOf, intakeStage } from './intakeStage.ts';

const project = projectIdOf('urn:city:schools', 'meals');
const answerEvent = (change: object = {}, data: object = {}) => ({
  specversion: '1.0', id: 'a1', source: 'urn:city:schools', type: 'jalon.task.answered.v1', subject: project,
  ...change,
  data: { id: 'a1', task: 'intake-1/grid', by: { id: 'service:schools' }, answer: { fitForCitizens: 3 }, ...data },
});

test('an accepted answer reaches its project and writes nothing', async () => {
  const stage = intakeStage();
  stage.will.answer = { is: 'replied', reply: { accepted: true } as never };
  const batch = batchOf(TOPICS.answers, [answerEvent()]);
  await takeAnswers(batch, stage);
  expect(stage.given).toMatchObject([{ project, answer: { id: 'a1' } }]);
  expect(stage.published).toEqual([]);
  expect(batch.doneTo()).toBe('0');
});

test.each<[string, AnswerResult, boolean, string]>([
  ['a refused answer', { is: 'refused', reason: 'task-closed', detail: 'answered' }, true, 'task-closed'],
  ['an answer to a project that has ended', { is: 'not-found' }, true, 'project-closed'],
  ['an answer to a project that never was', { is: 'not-found' }, false, 'project-unknown'],
])('%s becomes a fact with the reason, under the same id at each try', async (_case, result, isKnown, reason) => {
  const stage = intakeStage();
  stage.will.answer = result;
  if (isKnown) stage.recorded.push({ event: 'e', project, source: 's', subject: 'meals' });
  await takeAnswers(batchOf(TOPICS.answers, [answerEvent(), answerEvent()]), stage);
  const facts = stage.published.map(({ key, value }) => ({ key, ...(JSON.parse(String(value)) as { id: string; type: string; data: object }) }));
  expect(facts[0]).toMatchObject({ key: project, id: `${project}|intake-1/grid|a1|jalon.answer.refused.v1`, data: { answer: 'a1', task: 'intake-1/grid', reason } });
  expect(facts[1]?.id).toBe(facts[0]?.id);
});

test('an answer to what cannot be a project is refused without asking anyone', async () => {
  const stage = intakeStage();
  await takeAnswers(batchOf(TOPICS.answers, [answerEvent({ subject: 'no\0project' })]), stage);
  expect(stage.given).toEqual([]);
  expect(String(stage.published[0]?.value)).toContain('project-unknown');
});

test('a project that says nothing in time is left the answer as a signal, so that others go on', async () => {
  const stage = intakeStage();
  stage.will.answer = { is: 'slow' };
  await takeAnswers(batchOf(TOPICS.answers, [answerEvent()]), stage);
  expect(stage.left).toMatchObject([{ project, answer: { id: 'a1' } }]);
  expect(stage.published).toEqual([]);
});

test.each([
  ['an id that no database keeps', { id: 'a\0' }],
  ['no task', { task: undefined }],
  ['an answer that is a text', { answer: 'yes' }],
])('%s is a dead letter', async (_case, data) => {
  const stage = intakeStage();
  await takeAnswers(batchOf(TOPICS.answers, [answerEvent({}, data)]), stage);
  expect(stage.published.map(({ topic }) => topic)).toEqual([TOPICS.deadLetters]);
});
