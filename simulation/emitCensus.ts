/** Puts a census on `jalon.requests` with an ordinary Kafka client: each line as it is, and nothing said twice by us. */
import type { Message, Producer } from 'kafkajs';
import { TOPICS } from '../domain/contracts/topics.ts';
import type { CensusLine } from './census.ts';

/** Well below a broker's limit for a batch, whatever the lines. */
const BATCH_BYTES = 500_000;

export async function emitCensus(producer: Producer, lines: readonly CensusLine[]): Promise<void> {
  for (const batch of batchesOf(lines)) await producer.send({ topic: TOPICS.requests, messages: batch });
}

function batchesOf(lines: readonly CensusLine[]): Message[][] {
  const batches: Message[][] = [];
  let room = 0;
  for (const { bytes, project } of lines) {
    if (batches.length === 0 || room < bytes.length) {
      batches.push([]);
      room = BATCH_BYTES;
    }
    room -= bytes.length;
    batches.at(-1)?.push({ key: project ?? null, value: bytes });
  }
  return batches;
}
