/**
 * The two sides of an answer's way: a project whose next task is answered, and a bare workflow that is signalled. Both
 * clocks start when the client sends and stop when the message that this caused is read; both wait for an idle workflow.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Producer } from 'kafkajs';
import { projectIdOf } from '../domain/contracts/projectId.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import type { Dossier, Reply } from '../domain/dossier.ts';
import { workflowIdOf } from '../domain/ids.ts';
import { answerOfABench } from './answersOfABench.ts';
import type { Arrivals } from './arrivals.ts';
import { messageSignal, toldQuery, type telling } from './floor/tellingWorkflow.ts';
import { isIdle } from './isIdle.ts';

/** Milliseconds. `afterReply` is what is left of it once the caller has been told that the answer is accepted. */
export type OurSample = { kind: string; toNotification: number; afterReply: number };

export type OurProject = {
  /** Answers the first open task. Nothing when this answer notifies nobody, as the first of two interviews. */
  answer(): Promise<OurSample | undefined>;
};
export type FloorWorkflow = { signal(): Promise<number> };

type Means = { client: Client; arrivals: Arrivals };

/** A moment for what follows a workflow's last task: the projection, the server's own queues. A person takes longer. */
const QUIET_MS = 100;
/** So long after an answer nobody asks whether the project is idle: asking would slow down what is measured. */
const UNDISTURBED_MS = 500;

export async function openProject({ client, arrivals, producer }: Means & { producer: Producer }, subject: string): Promise<OurProject> {
  const source = 'urn:bench:answer';
  const project = projectIdOf(source, subject);
  const workflow = client.workflow.getHandle(workflowIdOf(project));
  const request = { title: 'A measured project', department: 'waste', themes: ['data'], services: ['information-systems', 'legal'] };
  const event = { specversion: '1.0', id: `${source}-${subject}`, source, type: 'jalon.project.requested.v1', subject, data: request };
  await producer.send({ topic: TOPICS.requests, messages: [{ key: subject, value: JSON.stringify(event) }] });
  await settle();

  async function settle(): Promise<void> {
    await isIdle(workflow);
    await sleep(QUIET_MS);
  }

  return {
    async answer() {
      const { openTasks: [task] } = await workflow.query<Dossier>('dossier');
      if (task === undefined) throw new Error(`expected an open task in ${project}, got none`);
      const sent = { id: `${project}|${task.id}`, task: task.id, by: { id: task.of }, answer: answerOfABench(task.kind, task.about, 'light') };
      const arrival = arrivals.next(project);
      const sentAt = performance.now();
      const replied = workflow.executeUpdate<Reply, [unknown]>('answer', { args: [sent], updateId: sent.id }).then(() => performance.now());
      const notifiesNobody = replied.then(() => sleep(UNDISTURBED_MS)).then(settle);
      const at = await Promise.race([arrival, notifiesNobody.then(() => undefined)]);
      await settle();
      return at === undefined ? undefined : { kind: task.kind, toNotification: at - sentAt, afterReply: at - (await replied) };
    },
  };
}

/** As long as an answer that comes with a few words. */
const MESSAGE = 'a message of about the size of an answer with a few words: '.padEnd(300, 'yes ');

export async function openFloorWorkflow({ client, arrivals }: Means, workflowId: string, messages: number): Promise<FloorWorkflow> {
  const workflow = await client.workflow.start<typeof telling>('telling', { taskQueue: 'telling', workflowId, args: [messages] });
  await isIdle(workflow);

  return {
    async signal() {
      // Of ours too, what is open is asked for first.
      await workflow.query(toldQuery);
      const arrival = arrivals.next(workflowId);
      const sentAt = performance.now();
      await workflow.signal(messageSignal, MESSAGE);
      const at = await arrival;
      await isIdle(workflow);
      await sleep(QUIET_MS);
      return at - sentAt;
    },
  };
}
