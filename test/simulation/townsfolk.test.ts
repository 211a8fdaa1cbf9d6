import { expect, test, vi } from 'vitest';
import { loadCity } from '../../cities/loadCity.ts';
import type { AnswerData, FactData, FactEvent, FactType } from '../../domain/contracts/events.ts';
import { openTally } from '../../simulation/tally.ts';
import { openTownsfolk } from '../../simulation/townsfolk.ts';
import type { Sent } from '../../simulation/ways/publicWay.ts';
import { rollForTests } from '../support/rollForTests.ts';

const TASK = { task: 'consultation-1/interview/legal', kind: 'interview', of: 'service:legal' };
const SUPERIOR = 'role:general-manager';

/** A project in whose consultation a service is asked, which answers in time. */
function townAsked(reply: (answer: AnswerData) => Sent) {
  const given: AnswerData[] = [];
  const way = async (_project: string, answer: AnswerData) => (given.push(answer), reply(answer));
  const tally = openTally();
  const town = openTownsfolk({
    tally, policy: loadCity('default').policy, roll: rollForTests(), seed: 1, requests: new Map(), pace: { msPerDay: 100 },
    ways: { http: way, kafka: way, update: way, signal: way, close: async () => undefined },
  });
  let sequence = 0;
  const tell = <T extends FactType>(type: T, data: FactData<T>): void => {
    sequence += 1;
    const fact: FactEvent = {
      specversion: '1.0', id: `meals|${sequence}`, source: 'urn:jalon:engine', type, subject: 'meals', time: new Date().toISOString(), data: data as Record<string, unknown>, sequence: String(sequence),
    };
    if (tally.take(fact, true)) town.heed(fact);
  };
  town.begin();
  tell('jalon.project.started.v1', { title: 'Meals', department: 'schools', themes: [], services: [], source: 'urn:schools', policy: 'default 1' });
  tell('jalon.task.asked.v1', { ...TASK, phase: 'consultation', dueAt: new Date(Date.now() + 1_000).toISOString(), about: {} });
  return { town, tell, given };
}

test('what comes after the task was handed over is answered by who has it then, under another id', async () => {
  const { town, tell, given } = townAsked(({ by }) => (by.id === SUPERIOR ? { is: 'accepted' } : { is: 'refused', reason: 'not-allowed', detail: 'handed over' }));
  await vi.waitUntil(() => given.length > 0);
  tell('jalon.task.escalated.v1', { ...TASK, dueAt: new Date().toISOString(), step: 'hand-over', to: SUPERIOR });
  await vi.waitUntil(() => given.length > 1);
  const answer = given.at(-1)?.id ?? '';
  tell('jalon.answer.accepted.v1', { answer, ...TASK, of: SUPERIOR, by: SUPERIOR, signed: false, content: {}, isRestricted: false });
  await town.close();
  expect(given.map(({ by }) => by.id === SUPERIOR)).toEqual([false, true]);
  expect(new Set(given.map(({ id }) => id)).size).toBe(2);
  expect(town.surprises()).toEqual([]);
});

test('who is only told of it leaves it to who was asked', async () => {
  const { town, tell, given } = townAsked(() => ({ is: 'accepted' }));
  tell('jalon.task.escalated.v1', { ...TASK, dueAt: new Date().toISOString(), step: 'tell', to: SUPERIOR });
  await vi.waitUntil(() => given.length > 0);
  await town.close();
  expect(given.map(({ by }) => by.id === SUPERIOR)).toEqual([false]);
});
