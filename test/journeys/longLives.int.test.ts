/** What a project lives through, on real servers and our real processes: new runs, deaths of the worker, an answer beside a timer, people who come and go. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { openStage, type Stage } from '../../bench/stage.ts';
import type { Dossier, Reply } from '../../domain/dossier.ts';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import { openCityHall, type CityHall } from '../support/cityHall.ts';
import { begin } from '../support/cityStory.ts';
import { until } from '../support/until.ts';
import { answerGrid } from './ordinaryParts.ts';

let stage: Stage;
let city: CityHall;
let client: Client;
beforeAll(async () => {
  stage = await openStage();
  city = await openCityHall(stage);
  client = await connectTemporal({ address: stage.temporal.address, namespace: stage.temporal.namespace });
}, 300_000);
afterAll(async () => {
  await city?.close();
  await client?.connection.close();
  await stage?.close();
}, 60_000);

const handleOf = (project: string) => client.workflow.getHandle(workflowIdOf(project as ProjectId));
const update = (project: string, sent: { id: string }) => handleOf(project).executeUpdate<Reply, [unknown]>('answer', { args: [sent], updateId: sent.id });
const dossierOf = (project: string) => handleOf(project).query<Dossier>('dossier');
const directory = () => join(stage.folder, 'directory-default.yaml');

async function killWorker(): Promise<void> {
  stage.ours.worker.kill('SIGKILL');
  await stage.govern({});
}

test('the same answer gives the same reply after a worker’s death, and after the project has gone on to its next run', async () => {
  const story = await begin(city, 'long-lived', { title: 'A long life', department: 'waste', themes: ['data'] });
  const { project } = story;
  await answerGrid(story);
  const first = { id: 'kept-for-ever', task: 'intake-1/data-statement', by: { id: 'service:waste' }, answer: { datasets: [] } };
  const reply = await update(project, first);
  await killWorker();
  expect(await update(project, first)).toEqual(reply);

  const { runId } = await handleOf(project).describe();
  // Comments make a history that is no longer short.
  for (let count = 0; (await handleOf(project).describe()).historyLength < 620; count += 1) await update(project, { id: `comment-${count}`, task: 'at-any-time/comment/intake-1/estimate', by: { id: 'service:waste' }, answer: { text: `comment ${count}` } } as { id: string });
  await story.say(['intake-1/estimate', 'service:waste', { oneOff: { least: 1, most: 2 }, yearly: { least: 1, most: 2 } }], ['intake-1/triage', 'role:coordinator', { decision: 'accept' }]);
  await city.asked(project, 'consultation-1/meeting');
  await until(async () => (await handleOf(project).describe()).runId !== runId, 'the project to go on to its next run', 30_000);
  expect(await update(project, first)).toEqual(reply);
  await expect(update(project, { ...first, id: 'another' })).rejects.toMatchObject({ cause: { type: 'task-unknown' } });
  expect(city.factsOf(project).filter(({ type, data }) => type === 'jalon.answer.accepted.v1' && data['task'] === first.task)).toHaveLength(1);
}, 180_000);

test('an answer that waits beside a timer wins, and counts once', async () => {
  await stage.govern({ JALON_PACE: '1d=300ms' });
  const story = await begin(city, 'beside-a-timer', { title: 'Just in time', department: 'waste' });
  const { project } = story;
  await city.asked(project, 'intake-1/grid');
  const { openTasks } = await dossierOf(project);
  const lapsesAt = Date.parse(openTasks.find(({ id }) => id === 'intake-1/estimate')?.moments.find(({ what }) => what === 'lapse')?.at ?? '');
  stage.ours.worker.kill('SIGKILL');
  await until(() => Date.now() > lapsesAt, 'the moment at which it lapses', 30_000);
  await handleOf(project).signal<[unknown]>('answer', { id: 'just-in-time', task: 'intake-1/estimate', by: { id: 'service:waste' }, answer: { oneOff: { least: 1, most: 2 }, yearly: { least: 1, most: 2 } } });
  await stage.govern({ JALON_PACE: '' });
  await city.fact(project, 'jalon.answer.accepted.v1', ({ answer }) => answer === 'just-in-time');
  expect(city.factsOf(project).filter(({ type, data }) => type === 'jalon.task.lapsed.v1' && data['task'] === 'intake-1/estimate')).toEqual([]);
  await city.answer(project, 'at-any-time/withdraw', 'role:coordinator', { reason: 'seen' });
  await city.fact(project, 'jalon.project.ended.v1');
}, 180_000);

test('people who come and go are known to projects that are open already: the file is changed, and they are told', async () => {
  const story = await begin(city, 'people-come-and-go', { title: 'People come and go', department: 'waste' });
  const { project } = story;
  await answerGrid(story);
  await story.say(['intake-1/data-statement', 'head-waste', { datasets: [] }]);
  await story.say(['at-any-time/claim/intake-1/estimate', 'head-waste', {}]);
  const estimate = { oneOff: { least: 1, most: 2 }, yearly: { least: 1, most: 2 } };
  expect(await story.refused('intake-1/estimate', 'newcomer-1', estimate)).toBe('not-allowed');

  const before = await readFile(directory(), 'utf8');
  const { version } = (await dossierOf(project)).roll;
  await writeFile(directory(), before.replace(/^ {2}head-waste: .*$/m, (line) => `${line.replace(/\}$/, ', left: { on: 2026-01-01, successor: newcomer-1 } }')}\n  newcomer-1: { name: Noé Venteuil, services: [ waste ] }`));
  await until(async () => (await dossierOf(project)).roll.version !== version, 'the project to be told who is who', 60_000);
  await city.fact(project, 'jalon.task.reassigned.v1', ({ holder }) => holder === 'newcomer-1');
  expect(await story.refused('intake-1/estimate', 'head-waste', estimate)).toBe('departed');
  await story.say(['intake-1/estimate', 'newcomer-1', estimate]);
  // No name has entered a workflow or a fact.
  expect(JSON.stringify([await dossierOf(project), city.factsOf(project)])).not.toContain('Venteuil');
  expect(JSON.stringify(await city.shows(`/v1/people/newcomer-1`, ({ name }) => name === 'Noé Venteuil'))).toContain('service:waste');
}, 180_000);
