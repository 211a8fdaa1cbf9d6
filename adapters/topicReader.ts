/**
 * Reads topics for ever: batch by batch, offsets only after the effect.
 *
 * starting → reading → (away → starting)… → stopped.
 * - kafkajs gives up at an error that it holds for final while the process lives on: we begin again with a new consumer.
 * - Where `positions` are given they count, and the broker's offsets are for display only.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, Kafka } from 'kafkajs';
import { batchHandler, HEARTBEAT_MS } from './batchHandler.ts';
import type { ReadBatch } from './batchHandler.ts';
import { becauseOf } from './log.ts';
import type { Log } from './log.ts';
import { partitionPauses } from './partitionPauses.ts';
import { readerLife } from './readerLife.ts';
import type { ReaderHealth } from './readerLife.ts';

export type Position = { topic: string; partition: number; next: number };

export type TopicReader = {
  health(): ReaderHealth;
  /** Goes to where `positions` now say. */
  reposition(): Promise<void>;
  /** Finishes what is under way, commits and leaves the group. */
  stop(): Promise<void>;
};

export type TopicReaderOptions = {
  kafka: Kafka;
  group: string;
  topics: readonly string[];
  read(batch: ReadBatch): Promise<void>;
  positions?: () => Promise<readonly Position[]>;
  log: Log;
  /** How long the broker may hold a request that finds less than `minBytes`: what an idle reader costs. */
  maxWaitMs?: number;
  minBytes?: number;
  partitionsAtOnce?: number;
  commitEveryMs?: number;
};

const SESSION_MS = 10_000;
const LONGEST_WAIT_MS = 15_000;
const STABLE_AFTER_MS = 60_000;

type Place = { consumer: Consumer; assignment: Readonly<Record<string, number[]>>; fail: (because: string) => void };

export function startTopicReader(options: TopicReaderOptions): TopicReader {
  const { group, positions, log } = options;
  const stopping = new AbortController();
  const pauses = partitionPauses();
  const life = readerLife();
  const positioned = new Set<string>();
  let place: Place | undefined;

  const eachBatch = batchHandler({
    read: options.read, pauses, log, commitEveryMs: options.commitEveryMs ?? 0,
    isStopping: () => stopping.signal.aborted,
    isPositioned: (topic, partition) => positions === undefined || positioned.has(keyOf(topic, partition)),
  });

  /** Resolves with the reason when reading came to an end. */
  async function readUntilItEnds(): Promise<string> {
    const consumer = makeConsumer(options);
    try {
      const crashed = new Promise<string>((resolve) => {
        consumer.on(consumer.events.CRASH, ({ payload }) => resolve(becauseOf(payload.error)));
        consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
          place = { consumer, assignment: payload.memberAssignment, fail: resolve };
          positioned.clear();
          life.joined();
          log.info({ group, assignment: payload.memberAssignment }, 'reading');
          void reposition();
        });
      });
      consumer.on(consumer.events.FETCH, life.sign);
      consumer.on(consumer.events.HEARTBEAT, life.sign);
      await consumer.connect();
      await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: options.partitionsAtOnce ?? 1, eachBatch });
      return await Promise.race([crashed, aborted(stopping.signal)]);
    } catch (error) {
      return becauseOf(error);
    } finally {
      place = undefined;
      await consumer.disconnect().catch(() => {});
    }
  }

  async function reposition(): Promise<void> {
    if (positions === undefined || place === undefined) return;
    const { consumer, assignment, fail } = place;
    try {
      const known = new Map((await positions()).map(({ topic, partition, next }) => [keyOf(topic, partition), next]));
      for (const [topic, partitions] of Object.entries(assignment)) {
        for (const partition of partitions) {
          consumer.seek({ topic, partition, offset: String(known.get(keyOf(topic, partition)) ?? 0) });
          positioned.add(keyOf(topic, partition));
        }
      }
    } catch (error) {
      fail(becauseOf(error));
    }
  }

  async function keepReading(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      const startedAt = Date.now();
      const because = await readUntilItEnds();
      if (stopping.signal.aborted) break;
      failures = Date.now() - startedAt > STABLE_AFTER_MS ? 1 : failures + 1;
      life.away(because);
      log.warn({ group, because, failures }, 'reading ended and begins again');
      await sleep(Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures), undefined, { signal: stopping.signal }).catch(() => {});
    }
    life.stopped();
  }

  const over = keepReading();
  return {
    reposition,
    health: () => life.health(pauses.all()),
    async stop() {
      stopping.abort();
      await over;
    },
  };
}

function makeConsumer({ kafka, group, minBytes = 1, maxWaitMs = 500 }: TopicReaderOptions): Consumer {
  return kafka.consumer({
    groupId: group, minBytes, maxWaitTimeInMs: maxWaitMs, allowAutoTopicCreation: false,
    sessionTimeout: SESSION_MS, heartbeatInterval: HEARTBEAT_MS, rebalanceTimeout: 15_000,
    // Whatever ends it, we begin again ourselves: one way, and one that readiness sees.
    retry: { retries: 4, initialRetryTime: 200, maxRetryTime: 3_000, restartOnFailure: () => Promise.resolve(false) },
  });
}

const keyOf = (topic: string, partition: number): string => `${topic}/${partition}`;

const aborted = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('stop asked');
    signal.addEventListener('abort', () => resolve('stop asked'));
  });
