/** Two projects that do not move, as they come about: one that nobody answers, one that no worker takes. */
import { createKafka } from '../../adapters/kafkaClient.ts';
import { openLog } from '../../adapters/log.ts';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import type { Stage } from '../../bench/stage.ts';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import type { StuckList } from '../../services/api/stuckViews.ts';

export type Stuck = { silent: string; unserved: string };

const SOURCE = 'urn:city:pictures';
const WITHIN_MS = 180_000;

export async function letProjectsGetStuck({ kafka, temporal, httpUrl }: Stage): Promise<Stuck> {
  const producer = createKafka({ brokers: kafka.brokers, clientId: 'pictures', log: openLog('pictures', 'error') }).producer();
  await producer.connect();
  const request = (subject: string, data: object) =>
    producer.send({ topic: TOPICS.requests, messages: [{ key: subject, value: JSON.stringify({ specversion: '1.0', id: subject, source: SOURCE, type: 'jalon.project.requested.v1', subject, data }) }] });
  const project = (subject: string) => projectIdOf(SOURCE, subject) as ProjectId;
  await request('waste-chatbot', { title: 'A chatbot for waste collection', department: 'waste', themes: ['circular-economy'] });
  await request('school-meals', { title: 'School meals: booking and paying online', department: 'schools' });

  const client = await connectTemporal({ address: temporal.address, namespace: temporal.namespace });
  const running = client.workflow.getHandle(workflowIdOf(project('school-meals')));
  const dossier = await until(() => running.query<Dossier>('dossier'));
  // The same request, on a task queue that no worker serves.
  await client.workflow.start('project', {
    taskQueue: 'nobody', workflowId: workflowIdOf(project('street-lights')), staticSummary: 'Street lights that dim at night',
    args: [{ project: project('street-lights'), source: SOURCE, request: { title: 'Street lights that dim at night', department: 'energy' }, policy: dossier.policy, roll: dossier.roll, pace: dossier.pace }],
  });
  const stuck = { silent: project('waste-chatbot'), unserved: project('street-lights') };
  await until(async () => {
    const list = (await (await fetch(`${httpUrl}/v1/stuck`)).json()) as StuckList;
    const isListed = (id: string, reason: string) => list.stuck.some((each) => each.project === id && each.reason === reason);
    if (!isListed(stuck.silent, 'nobody-answers') || !isListed(stuck.unserved, 'worker-away')) throw new Error(`expected both projects among what is stuck, got ${JSON.stringify(list.stuck.map((each) => [each.project, each.reason]))}`);
  });
  await client.connection.close();
  await producer.disconnect();
  return stuck;
}

/** Until it does not throw any more. */
async function until<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + WITHIN_MS; ; ) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
