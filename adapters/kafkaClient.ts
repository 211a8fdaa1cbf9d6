/** The one way to reach Kafka: its own log goes into ours, its idle timer is tamed, and it never gives up on a broker. */
import { Kafka, logLevel } from 'kafkajs';
import type { LogEntry } from 'kafkajs';
import { guardKafkaTimer } from './kafkaTimerGuard.ts';
import type { Log } from './log.ts';

export type KafkaOptions = { brokers: readonly string[]; clientId: string; log: Log };

/** A broker away for an hour says the same thing thousands of times: once in this many milliseconds will do. */
const SAID_AGAIN_AFTER_MS = 60_000;

/** What a fresh or restarting broker says at first contact, and what kafkajs itself gets over. */
const HARMLESS = /coordinator|rebalanc|no leader|does not host this topic-partition|not aware of this member|There is no leader|leader election/i;

export function createKafka({ brokers, clientId, log }: KafkaOptions): Kafka {
  guardKafkaTimer();
  return new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    // A reader or a producer whose retries are used up is started again by its owner, with a longer wait.
    retry: { initialRetryTime: 200, maxRetryTime: 3_000, retries: 4 },
    logLevel: log.isLevelEnabled('debug') ? logLevel.INFO : logLevel.WARN,
    logCreator: () => logInto(log),
  });
}

function logInto(log: Log): (entry: LogEntry) => void {
  const saidAt = new Map<string, number>();
  return ({ level, log: { message, ...facts } }) => {
    const entry = { broker: facts['broker'], group: facts['groupId'], error: facts['error'] };
    const isRepeated = Date.now() - (saidAt.get(message) ?? 0) < SAID_AGAIN_AFTER_MS;
    if (saidAt.size > 200) saidAt.clear();
    if (!isRepeated) saidAt.set(message, Date.now());
    const isLoud = level <= logLevel.WARN && !isRepeated && !HARMLESS.test(`${message} ${String(facts['error'])}`);
    if (isLoud) log.warn(entry, `kafka: ${message}`);
    else log.debug(entry, `kafka: ${message}`);
  };
}
