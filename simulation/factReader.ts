/** Reads the facts from the first that the topic keeps, and the dead letters: a group of its own, which nobody shares. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import { pino } from 'pino';
import type { ReadBatch } from '../adapters/batchHandler.ts';
import { startTopicReader } from '../adapters/topicReader.ts';
import { readCloudEvent } from '../domain/contracts/cloudEvent.ts';
import { factEvent, type FactEvent } from '../domain/contracts/events.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import { catchUp, endsOf, isSince, type Ends } from './offsets.ts';

export type Heard = {
  fact(fact: FactEvent, isSinceEmission: boolean): void;
  /** Written since we began: the original topic and bytes. */
  deadLetter(topic: string, value: Buffer): void;
  /** A message on the topic of facts that is none. */
  stranger(fault: string): void;
};
export type FactReader = { hasCaughtUp(): boolean; close(): Promise<void> };

const LEADERS_WITHIN_MS = 30_000;

export async function openFactReader(kafka: Kafka, heard: Heard): Promise<FactReader> {
  const ends = await endsNow(kafka);
  const past = catchUp(ends.facts);
  const reader = startTopicReader({
    kafka,
    group: `jalon-simulation-${randomUUID()}`,
    topics: [TOPICS.facts, TOPICS.deadLetters],
    maxWaitMs: 100,
    log: pino({ level: 'silent' }),
    // Nothing to wait for: a batch is read in one go.
    read: async (batch) => {
      if (batch.topic === TOPICS.facts) readFacts(batch, ends.facts, heard);
      else readDeadLetters(batch, ends.deadLetters, heard);
      const last = batch.messages.at(-1);
      if (last !== undefined && batch.topic === TOPICS.facts) past.read(batch.partition, last.offset);
    },
  });
  return { hasCaughtUp: () => past.isDone(), close: () => reader.stop() };
}

async function endsNow(kafka: Kafka): Promise<{ facts: Ends; deadLetters: Ends }> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return { facts: await patiently(() => endsOf(admin, TOPICS.facts)), deadLetters: await patiently(() => endsOf(admin, TOPICS.deadLetters)) };
  } finally {
    await admin.disconnect();
  }
}

/** Topics that were just made have no leader for a moment, which kafkajs does not wait for here. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const since = Date.now(); ; await sleep(500)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() - since > LEADERS_WITHIN_MS) throw error;
    }
  }
}

function readFacts({ partition, messages, done }: ReadBatch, ends: Ends, heard: Heard): void {
  for (const message of messages) {
    const read = readCloudEvent(message);
    const checked = read.ok ? factEvent.safeParse(read.event) : undefined;
    if (checked?.success === true) heard.fact(checked.data, isSince(ends, partition, message.offset));
    else heard.stranger(`expected a fact at ${partition}/${message.offset} of ${TOPICS.facts}, got ${read.ok ? checked?.error?.message : read.detail}`);
    done(message.offset);
  }
}

function readDeadLetters({ partition, messages, done }: ReadBatch, ends: Ends, heard: Heard): void {
  for (const { offset, value, headers } of messages) {
    if (isSince(ends, partition, offset)) heard.deadLetter(String(headers?.['topic']), value ?? Buffer.alloc(0));
    done(offset);
  }
}
