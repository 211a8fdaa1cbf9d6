/** The hard cases on real servers and our real processes, told with an ordinary Kafka client: what is sent twice, killed in between, or away. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../bench/stage.ts';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { startKafka } from '../../cli/servers/startKafka.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import { openCityHall, type CityHall } from '../support/cityHall.ts';
import { begin, type Said } from '../support/cityStory.ts';
import { until } from '../support/until.ts';
import { answerGrid, throughConsultation, throughDpoReview, throughGates, throughSourcing, throughSteps } from './ordinaryParts.ts';

let stage: Stage;
let city: CityHall;
beforeAll(async () => {
  stage = await openStage();
  city = await openCityHall(stage);
}, 300_000);
afterAll(async () => {
  await city?.close();
  await stage?.close();
}, 60_000);

const CHATBOT = { title: 'A chatbot for waste collection', department: 'waste', themes: ['circular-economy'], services: ['collection-support', 'telephone-desk'] };
const GRID = { answers: { 'need-of-citizens': 'fully', 'need-of-agents': 'fully', 'work-of-agents': 'nothing', 'data-management': 'nothing', 'personal-data': 'none', 'digital-use': 'possible' } };
const WHAT_IT_COSTS = { oneOff: { least: 80_000, most: 120_000 }, yearly: { least: 15_000, most: 25_000 } };

const isInOrder = (project: string) => {
  const sequences = city.factsOf(project).flatMap((event) => (event.sequence === undefined ? [] : [Number(event.sequence)]));
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
};

const say = async (project: string, ...said: readonly Said[]): Promise<void> => {
  for (const [task, by, answer] of said) {
    await city.asked(project, task);
    await city.answer(project, task, by, answer);
  }
};
const sayAllOfIntake = (project: string) =>
  say(project, ['intake-1/grid', 'service:waste', GRID], ['intake-1/data-statement', 'service:waste', { datasets: [] }], ['intake-1/estimate', 'service:waste', WHAT_IT_COSTS]);

test('a request sent twice is one project; whoever is not asked is refused; what is said in confidence stays so; and the read model has it all', async () => {
  const chatbot = await begin(city, 'waste-chatbot', CHATBOT);
  const { project } = chatbot;
  await city.request('waste-chatbot', CHATBOT);
  await answerGrid(chatbot);
  await chatbot.say(['intake-1/data-statement', 'service:waste', { datasets: [] }], ['intake-1/estimate', 'service:waste', WHAT_IT_COSTS]);
  expect(await chatbot.refused('intake-1/triage', 'service:waste', { decision: 'accept' })).toBe('not-allowed');

  await chatbot.say(['intake-1/triage', 'role:coordinator', { decision: 'accept' }]);
  const inConfidence = { verdict: 'with-reservations', reservations: [{ text: 'two desks are short of staff', within: 60 }], confidential: true };
  await throughConsultation(chatbot, 1, { 'telephone-desk': inConfidence });
  await throughDpoReview(chatbot);
  await throughSourcing(chatbot);
  await throughGates(chatbot);
  await throughSteps(chatbot, CHATBOT.services);
  await chatbot.fact('jalon.project.deployed.v1');
  isInOrder(project);
  expect(chatbot.facts('jalon.project.started.v1')).toHaveLength(1);

  const open = city.heard.filter((event) => event.topic !== TOPICS.restricted);
  expect(JSON.stringify(open)).not.toContain('short of staff');
  await until(() => JSON.stringify(city.heard.filter((event) => event.topic === TOPICS.restricted)).includes('short of staff'), 'the confidential opinion on its own topic');
  await chatbot.told('telephone-desk', 'jalon.project.deployed.v1');
  const told = city.toldTo('telephone-desk', project).map((event) => event.data['because']);
  expect(new Set(told)).toEqual(new Set(['asked', 'concerned']));

  const shown = await chatbot.shown();
  expect(shown).toMatchObject({ outcome: 'deployed', missingFacts: 0 });
  expect(JSON.stringify(shown)).not.toContain('short of staff');
}, 180_000);

test('the worker and the services killed in between: the project goes on, and no answer counts twice', async () => {
  const project = await city.request('killed-in-between', CHATBOT);
  await sayAllOfIntake(project);
  await city.asked(project, 'intake-1/triage');
  for (const process of Object.values(stage.ours)) process.kill('SIGKILL');
  const accepted = { decision: 'accept' };
  await city.answer(project, 'intake-1/triage', 'role:coordinator', accepted);
  await city.answer(project, 'intake-1/triage', 'role:coordinator', accepted);
  await stage.govern({});
  await say(project, ['consultation-1/meeting', 'role:coordinator', { attended: [], minutesSpent: 10 }]);
  await city.asked(project, 'consultation-1/interview/telephone-desk');
  expect(city.factsOf(project).filter((event) => event.type === 'jalon.answer.accepted.v1' && event.data['task'] === 'intake-1/triage')).toHaveLength(1);
  isInOrder(project);
}, 180_000);

test('an answer to a project that nobody knows, or that has ended, becomes a fact with the reason', async () => {
  await city.answer('never-heard-of-00000000', 'intake-1/grid', 'service:waste', GRID, 'to-nobody');
  expect((await city.fact('never-heard-of-00000000', 'jalon.answer.refused.v1')).data['reason']).toBe('project-unknown');

  const project = await city.request('withdrawn-at-once', CHATBOT);
  await city.asked(project, 'intake-1/grid');
  await city.answer(project, 'at-any-time/withdraw', 'service:waste', { reason: 'done elsewhere' });
  await city.fact(project, 'jalon.project.ended.v1');
  await city.answer(project, 'intake-1/grid', 'service:waste', GRID, 'too-late');
  expect((await city.fact(project, 'jalon.answer.refused.v1')).data['reason']).toBe('project-closed');
  await city.request('withdrawn-at-once', { ...CHATBOT, title: 'Once more' }, { id: 'another-event' });
  await city.fact(project, 'jalon.request.noted.v1');
  expect(city.factsOf(project).filter((event) => event.type === 'jalon.project.started.v1')).toHaveLength(1);
}, 180_000);

test('Kafka away: answers are still taken, and afterwards every fact arrives, once by id and in order', async () => {
  const project = await city.request('kafka-away', CHATBOT);
  await city.asked(project, 'intake-1/grid');
  const client = await connectTemporal({ address: stage.temporal.address, namespace: stage.temporal.namespace });
  const handle = client.workflow.getHandle(workflowIdOf(project as ProjectId));
  const port = Number(stage.kafka.brokers[0]?.split(':')[1]);
  process.kill(stage.kafka.pid, 'SIGKILL');
  const answer = (task: string, by: string, content: object) => handle.executeUpdate('answer', { args: [{ id: task, task, by: { id: by }, answer: content }] });
  expect(await answer('intake-1/grid', 'service:waste', GRID)).toMatchObject({ accepted: true });
  await answer('intake-1/data-statement', 'service:waste', { datasets: [] });
  await answer('intake-1/estimate', 'service:waste', WHAT_IT_COSTS);
  await answer('intake-1/triage', 'role:coordinator', { decision: 'decline', reason: 'there is one already' });
  stage.kafka = await startKafka({ data: `${stage.folder}/kafka`, port });
  await city.fact(project, 'jalon.project.ended.v1');
  isInOrder(project);
  expect(await handle.result()).toBe('declined');
  await client.connection.close();
}, 180_000);
