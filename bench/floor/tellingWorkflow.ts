/** The floor of an answer: a bare workflow that publishes one message to Kafka after each signal. */
import { condition, defineQuery, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';

export type Told = { workflow: string; count: number; message: string };
export type TellingActivities = { tell(told: Told): Promise<void> };

export const messageSignal = defineSignal<[string]>('message');
export const toldQuery = defineQuery<number>('told');

const { tell } = proxyActivities<TellingActivities>({ startToCloseTimeout: '30s' });

export async function telling(messages: number): Promise<void> {
  const received: string[] = [];
  let told = 0;
  setHandler(messageSignal, (message) => void received.push(message));
  setHandler(toldQuery, () => told);
  while (told < messages) {
    await condition(() => received.length > 0);
    await tell({ workflow: workflowInfo().workflowId, count: told + 1, message: received.shift() ?? '' });
    told += 1;
  }
}
