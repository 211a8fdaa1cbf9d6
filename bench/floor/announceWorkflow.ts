/** The floor of an answer: a workflow that takes a signal and runs one activity that publishes one message. */
import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';

/** `id` comes back as the message's key. */
export type AnnounceActivities = { announce(said: { id: string; text: string }): Promise<void> };

export const said = defineSignal<[{ id: string; text: string }]>('said');

const { announce } = proxyActivities<AnnounceActivities>({ startToCloseTimeout: '30s' });

export async function announcer(messages: number): Promise<void> {
  const waiting: { id: string; text: string }[] = [];
  setHandler(said, (what) => void waiting.push(what));
  for (let count = 0; count < messages; count += 1) {
    await condition(() => waiting.length > 0);
    const next = waiting.shift();
    if (next !== undefined) await announce(next);
  }
}
