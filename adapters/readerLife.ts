/** How a reader of topics is, in a word and since when: what readiness shows. */
import type { Waiting } from './partitionPauses.ts';

export type ReaderHealth = { isReading: boolean; says: string; waiting: readonly Waiting[] };

export type ReaderLife = {
  /** Kafka gave a sign: an answer to a fetch or to a heartbeat. */
  sign(): void;
  joined(): void;
  away(because: string): void;
  stopped(): void;
  health(waiting: readonly Waiting[]): ReaderHealth;
};

const SILENT_AFTER_MS = 20_000;

export function readerLife(now: () => number = Date.now): ReaderLife {
  let life: { is: 'starting' | 'reading' | 'away' | 'stopped'; since: number; because: string } = { is: 'starting', since: now(), because: 'joining the group' };
  let lastSign = now();
  const inWords = (ms: number) => new Date(ms).toISOString();

  return {
    sign: () => void (lastSign = now()),
    joined() {
      lastSign = now();
      life = { is: 'reading', since: now(), because: 'joined the group' };
    },
    away(because) {
      life = { is: 'away', since: life.is === 'away' ? life.since : now(), because };
    },
    stopped: () => void (life = { is: 'stopped', since: now(), because: 'stop asked' }),
    health(waiting) {
      if (life.is !== 'reading') return { isReading: false, says: `${life.is} since ${inWords(life.since)}: ${life.because}`, waiting };
      if (now() - lastSign > SILENT_AFTER_MS) return { isReading: false, says: `no sign from Kafka since ${inWords(lastSign)}`, waiting };
      const [first] = waiting;
      if (first !== undefined) return { isReading: true, says: `waiting for ${first.for} since ${first.since}: ${first.because}`, waiting };
      return { isReading: true, says: `reading since ${inWords(life.since)}`, waiting };
    },
  };
}
