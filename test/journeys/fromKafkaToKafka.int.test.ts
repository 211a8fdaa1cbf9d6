/** Whole stories on real servers and our real processes, told with an ordinary Kafka client. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../bench/stage.ts';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { startKafka } from '../../cli/servers/startKafka.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import { openCityHall, type CityHall } from '../support/cityHall.ts';
import { until } from '../support/until.ts';

let stage: Stage;
let city: CityHall;
beforeAll(async () => {
  stage = await openStage();
  city = await openCityHall(stage.kafka.brokers);
}, 300_000);
afterAll(async () => {
  await city?.close();
  await stage?.close();
}, 60_000);

const CHATBOT = { title: 'A chatbot for waste collection', department: 'waste', themes: ['circular-economy'], services: ['collection-support', 'telephone-desk'] };
const GRID = { fitForCitizens: 3, fitForAgents: 2, dataImpact: 'none', digitalUse: 'possible' };

const isInOrder = (project: string) => {
  const sequences = city.factsOf(project).flatMap((event) => (event.sequence === undefined ? [] : [Number(event.sequence)]));
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
};

async function say(project: string, ...said: readonly (readonly [task: string, by: string, answer: object])[]): Promise<void> {
  for (const [task, by, answer] of said) {
    await city.asked(project, task);
    await city.answer(project, task, by, answer);
  }
}

test('the chatbot of a metropolis goes from a department’s event to a service in operation, and everyone concerned is told', async () => {
  const project = await city.request('waste-chatbot', CHATBOT);
  await city.request('waste-chatbot', CHATBOT);
  await say(project, ['intake-1/grid', 'service:waste', GRID]);
  await city.asked(project, 'intake-1/triage');
  await city.answer(project, 'intake-1/triage', 'service:waste', { decision: 'accept' }, 'not-mine-to-say');
  const refused = await city.fact(project, 'jalon.answer.refused.v1');
  expect(refused.data).toMatchObject({ answer: 'not-mine-to-say', reason: 'not-allowed' });

  await say(
    project,
    ['intake-1/triage', 'role:coordinator', { decision: 'accept', path: 'light', reason: 'small and well known' }],
    ['consultation-1/meeting', 'role:coordinator', { attended: ['collection-support', 'telephone-desk'], minutesSpent: 90 }],
    ['consultation-1/interview/collection-support', 'service:collection-support', { verdict: 'favourable', forCitizens: 'answers at night', forAgents: 'fewer calls', minutesSpent: 60 }],
    ['consultation-1/interview/telephone-desk', 'service:telephone-desk', { verdict: 'with-reservations', reason: 'two desks are short of staff', confidential: true }],
    ['dpo-review-1/screening', 'service:waste', { criteria: [], personalData: 'no' }],
    ['dpo-review-1/dpo-opinion', 'role:dpo', { opinion: 'favourable' }],
    ['sourcing-1/comparison', 'role:it-department', { options: [{ option: 'reuse', fails: [], scores: { citizens: 4 } }] }],
    ['sourcing-1/sourcing-decision', 'role:sourcing-lead', { option: 'reuse' }],
    ['deployment-1/gate/conditions', 'role:coordinator', { result: 'done' }],
    ['deployment-1/gate/security-approval', 'role:security-officer', { result: 'done' }],
    ['deployment-1/gate/accessibility', 'role:accessibility-lead', { result: 'done' }],
    ['deployment-1/step/environment', 'role:it-department', { result: 'done' }],
    ['deployment-1/step/pilot', 'role:deployer', { result: 'done' }],
    ['deployment-1/step/go-live', 'role:deployer', { result: 'done' }],
  );
  await city.fact(project, 'jalon.project.deployed.v1');
  isInOrder(project);
  expect(city.factsOf(project).filter((event) => event.type === 'jalon.project.started.v1')).toHaveLength(1);

  const open = city.heard.filter((event) => event.topic !== TOPICS.restricted);
  expect(JSON.stringify(open)).not.toContain('short of staff');
  expect(JSON.stringify(city.heard.filter((event) => event.topic === TOPICS.restricted))).toContain('short of staff');
  const told = city.heard.filter((event) => event.topic === TOPICS.notifications && event.key === 'telephone-desk').map((event) => event.data['because']);
  expect(told).toContain('asked');
  expect(told).toContain('concerned');

  const shown = async () => (await (await fetch(`${stage.httpUrl}/v1/projects/${project}`)).json()) as { outcome?: string; history?: unknown[]; missingFacts?: number };
  await until(async () => (await shown()).outcome === 'deployed', 'the read model to follow');
  expect((await shown()).missingFacts).toBe(0);
  expect(JSON.stringify(await shown())).not.toContain('short of staff');
}, 180_000);

test('the worker and the services killed in between: the project goes on, and no answer counts twice', async () => {
  const project = await city.request('killed-in-between', CHATBOT);
  await say(project, ['intake-1/grid', 'service:waste', GRID]);
  await city.asked(project, 'intake-1/triage');
  stage.ours.worker.kill('SIGKILL');
  const accepted = { decision: 'accept', path: 'light', reason: 'small' };
  await city.answer(project, 'intake-1/triage', 'role:coordinator', accepted);
  await city.answer(project, 'intake-1/triage', 'role:coordinator', accepted);
  await stage.startWorker();
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
  await city.request('withdrawn-at-once', { ...CHATBOT, title: 'Once more' }, 'another-event');
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
  const reply = await handle.executeUpdate('answer', { args: [{ id: 'g', task: 'intake-1/grid', by: { id: 'service:waste' }, answer: GRID }] });
  expect(reply).toMatchObject({ accepted: true });
  await handle.executeUpdate('answer', { args: [{ id: 't', task: 'intake-1/triage', by: { id: 'role:coordinator' }, answer: { decision: 'decline', reason: 'there is one already' } }] });
  stage.kafka = await startKafka({ data: `${stage.folder}/kafka`, port });
  await city.fact(project, 'jalon.project.ended.v1');
  isInOrder(project);
  expect(await handle.result()).toBe('declined');
  await client.connection.close();
}, 180_000);
