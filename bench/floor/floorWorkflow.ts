/** The floor: a workflow that does nothing but wait for messages, with one plain activity after each. */
import { condition, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';

export type FloorActivities = { note(noted: { workflow: string; count: number }): Promise<void> };

export const message = defineSignal<[string]>('message');

const { note } = proxyActivities<FloorActivities>({ startToCloseTimeout: '30s' });

export async function floor(messages: number): Promise<void> {
  let received = 0;
  setHandler(message, () => void (received += 1));
  for (let count = 0; count < messages; count += 1) {
    await condition(() => received > count);
    await note({ workflow: workflowInfo().workflowId, count: count + 1 });
  }
}
