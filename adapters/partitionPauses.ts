/** Which partitions wait because something does not answer: since when, for what, and when they are tried again. */
import { Away } from './away.ts';
import { becauseOf } from './log.ts';

export type Waiting = { topic: string; partition: number; for: string; since: string; because: string };

export type PartitionPauses = {
  /** Notes one more failure, and says how long to wait before the next attempt. */
  note(topic: string, partition: number, error: unknown): { waitMs: number; waiting: Waiting; isFirst: boolean };
  /** The partition went on. */
  clear(topic: string, partition: number): Waiting | undefined;
  all(): Waiting[];
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

export function partitionPauses(): PartitionPauses {
  const paused = new Map<string, { attempts: number; waiting: Waiting }>();
  const keyOf = (topic: string, partition: number) => `${topic}/${partition}`;

  return {
    note(topic, partition, error) {
      const before = paused.get(keyOf(topic, partition));
      const attempts = (before?.attempts ?? 0) + 1;
      const waiting = {
        topic, partition,
        for: error instanceof Away ? error.what : 'an error of ours',
        since: before?.waiting.since ?? new Date().toISOString(),
        because: becauseOf(error),
      };
      paused.set(keyOf(topic, partition), { attempts, waiting });
      return { waitMs: Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1)), waiting, isFirst: before === undefined };
    },
    clear(topic, partition) {
      const { waiting } = paused.get(keyOf(topic, partition)) ?? {};
      paused.delete(keyOf(topic, partition));
      return waiting;
    },
    all: () => [...paused.values()].map(({ waiting }) => waiting),
  };
}
