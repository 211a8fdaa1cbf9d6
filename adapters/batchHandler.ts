/**
 * Handles one batch after another for kafkajs. A batch whose `read` throws loses nothing: its partition is paused, and
 * read again from the first message that is not done.
 */
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Log } from './log.ts';
import type { PartitionPauses } from './partitionPauses.ts';

export type ReadBatch = {
  topic: string;
  partition: number;
  messages: readonly KafkaMessage[];
  highWatermark: number;
  /** Whether to take up another message: no longer when we stop or when the partition is somebody else's. */
  mayGoOn(): boolean;
  /** The message at this offset and all before it have had their effect. */
  done(offset: string): void;
};

export type BatchHandlerOptions = {
  read(batch: ReadBatch): Promise<void>;
  /** Whether the partition is already read from the right place. */
  isPositioned(topic: string, partition: number): boolean;
  isStopping(): boolean;
  pauses: PartitionPauses;
  /** Zero commits after each batch. */
  commitEveryMs: number;
  log: Log;
};

export const HEARTBEAT_MS = 2_000;

export function batchHandler(options: BatchHandlerOptions): (payload: EachBatchPayload) => Promise<void> {
  let committedAt = 0;
  return async (payload) => {
    const { topic, partition } = payload.batch;
    if (!options.isPositioned(topic, partition)) return;
    await readWithHeartbeats(payload, options);
    if (Date.now() - committedAt >= options.commitEveryMs) {
      await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets());
      committedAt = Date.now();
    }
    await payload.heartbeat();
  };
}

async function readWithHeartbeats(payload: EachBatchPayload, { read, isStopping, pauses, log }: BatchHandlerOptions): Promise<void> {
  const { batch, resolveOffset, heartbeat, isRunning, isStale, pause } = payload;
  const { topic, partition, messages } = batch;
  let isLost = false;
  const beating = setInterval(() => void heartbeat().catch(() => (isLost = true)), HEARTBEAT_MS);
  const mayGoOn = () => !isStopping() && !isLost && isRunning() && !isStale();
  try {
    if (mayGoOn()) await read({ topic, partition, messages, highWatermark: Number(batch.highWatermark), mayGoOn, done: resolveOffset });
    const waited = pauses.clear(topic, partition);
    if (waited !== undefined) log.info({ topic, partition, for: waited.for, since: waited.since }, 'partition goes on');
  } catch (error) {
    const { waitMs, waiting, isFirst } = pauses.note(topic, partition, error);
    log[isFirst ? 'warn' : 'debug']({ ...waiting, waitMs }, 'partition waits');
    setTimeout(pause(), waitMs).unref();
  } finally {
    clearInterval(beating);
  }
}
