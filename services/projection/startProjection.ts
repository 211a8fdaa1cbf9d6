/** The projection: reads every fact into the tables that the API shows. */
import type { Kafka } from 'kafkajs';
import { withDatabase } from '../../adapters/database.ts';
import type { Database } from '../../adapters/database.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { Log } from '../../adapters/log.ts';
import { startTopicReader } from '../../adapters/topicReader.ts';
import type { ReadBatch } from '../../adapters/batchHandler.ts';
import type { Position } from '../../adapters/topicReader.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import type { Part } from '../check.ts';
import { projectBatch } from './projectBatch.ts';
import { readModelCheck } from './readModelCheck.ts';
import { rebuildReadModel } from './rebuildReadModel.ts';
import { loadPositions } from './store/offsets.ts';

export type Projection = Part & {
  /** Empties the read model and fills it again. */
  rebuild(): Promise<void>;
};

export type ProjectionOptions = { kafka: Kafka; database: Database; log: Log };

const GROUP = 'jalon-projection';
/** Another process may have emptied the read model, and no fact may come for days. */
const LOOK_EVERY_MS = 5_000;

export function startProjection({ kafka, database, log }: ProjectionOptions): Projection {
  const here = new Map<string, number>();

  async function positions(): Promise<Position[]> {
    const found = await withDatabase(() => loadPositions(database.db));
    here.clear();
    for (const { topic, partition, next } of found) here.set(keyOf(topic, partition), next);
    return found;
  }

  async function read(batch: ReadBatch): Promise<void> {
    const key = keyOf(batch.topic, batch.partition);
    const projected = await withDatabase(() => projectBatch(database.db, batch, here.get(key) ?? 0));
    if (projected.is === 'elsewhere') return reader.reposition();
    here.set(key, projected.next);
    const last = batch.messages.at(-1);
    if (last !== undefined) batch.done(last.offset);
  }

  const reader = startTopicReader({
    kafka, group: GROUP, topics: [TOPICS.facts, TOPICS.restricted, TOPICS.deadLetters],
    read, positions, log,
    // A read model may be a quarter of a second old, and in return writes many facts at once.
    minBytes: 32_000, maxWaitMs: 400, commitEveryMs: 5_000,
    partitionsAtOnce: database.isEmbedded ? 1 : 4,
  });

  async function look(): Promise<void> {
    const found = await loadPositions(database.db);
    const isElsewhere = found.length < here.size || found.some(({ topic, partition, next }) => next < (here.get(keyOf(topic, partition)) ?? 0));
    if (isElsewhere) await reader.reposition();
  }
  const looking = database.isEmbedded ? undefined : setInterval(() => void look().catch((error: unknown) => log.debug({ because: becauseOf(error) }, 'positions not read')), LOOK_EVERY_MS);

  return {
    name: 'projection',
    async rebuild() {
      await rebuildReadModel(database);
      await reader.reposition();
      log.info('read model emptied, and filled again');
    },
    checks: async () => {
      const { isReading, says, waiting } = reader.health();
      return [{ name: 'projection', ok: isReading && waiting.length === 0, says }, await readModelCheck(database)];
    },
    async stop() {
      clearInterval(looking);
      await reader.stop();
    },
  };
}

const keyOf = (topic: string, partition: number): string => `${topic}/${partition}`;
