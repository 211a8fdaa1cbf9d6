/** One round of the floor: each message is sent once the activity after the one before is done. */
import type { ChildProcess } from 'node:child_process';
import type { Client } from '@temporalio/client';
import { message, type floor } from './floorWorkflow.ts';

export type Round = { seconds: number; workflowIds: string[] };

export async function playFloor(client: Client, worker: ChildProcess, round: number, projects: number, messages: number): Promise<Round> {
  const workflowIds = Array.from({ length: projects }, (_, index) => `floor/${round}/${index}`);
  let left = projects;
  const failures: unknown[] = [];
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const send = (workflow: string) => client.workflow.getHandle(workflow).signal(message, 'a message of about the size of an answer: yes').catch((error: unknown) => failures.push(error));
    const onNote = ({ workflow, count }: { workflow: string; count: number }) => {
      if (count < messages) return void send(workflow);
      left -= 1;
      if (left === 0) {
        worker.off('message', onNote);
        resolve();
      }
    };
    worker.on('message', onNote);
    for (const workflowId of workflowIds) {
      void client.workflow.start<typeof floor>('floor', { taskQueue: 'floor', workflowId, args: [messages] }).then(() => send(workflowId));
    }
  });
  if (failures.length > 0) throw new Error(`${failures.length} signals failed`, { cause: failures[0] });
  return { seconds: (performance.now() - started) / 1_000, workflowIds };
}
