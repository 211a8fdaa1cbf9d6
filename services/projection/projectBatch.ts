/** Brings one batch into the read model: all its rows and where to go on, in one transaction. */
import type { KafkaMessage } from 'kafkajs';
import type { Kysely, Transaction } from 'kysely';
import type { DeadLetterRow, Tables } from '../../adapters/tables.ts';
import type { ReadBatch } from '../../adapters/batchHandler.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { follow, settled } from './follow.ts';
import type { ProjectView } from './projectView.ts';
import { letterAt, readDeadLetter } from './readDeadLetter.ts';
import { readFact } from './readFact.ts';
import type { ReadFact } from './readFact.ts';
import { saveDeadLetters } from './store/deadLetters.ts';
import { keptFacts, saveFacts } from './store/facts.ts';
import { moveOffset, nextOffset } from './store/offsets.ts';
import { loadViews, saveViews } from './store/views.ts';

type Batch = Pick<ReadBatch, 'topic' | 'partition' | 'messages' | 'highWatermark'>;

/** `expected` is where we believe to be; the database says otherwise when the read model was emptied meanwhile. */
export type Projected = { is: 'projected'; next: number } | { is: 'elsewhere'; next: number };

/** @throws MovedByAnother */
export async function projectBatch(db: Kysely<Tables>, batch: Batch, expected: number): Promise<Projected> {
  const { topic, partition, highWatermark } = batch;
  return db.transaction().execute(async (tx) => {
    const from = await nextOffset(tx, topic, partition);
    if (from !== expected) return { is: 'elsewhere', next: from };
    const messages = batch.messages.filter(({ offset }) => Number(offset) >= from);
    const last = messages.at(-1);
    if (last === undefined) return { is: 'projected', next: from };
    await project(tx, topic, partition, messages);
    const next = Number(last.offset) + 1;
    await moveOffset(tx, { topic, partition, next, from, highWatermark });
    return { is: 'projected', next };
  });
}

async function project(tx: Transaction<Tables>, topic: string, partition: number, messages: readonly KafkaMessage[]): Promise<void> {
  if (topic === TOPICS.deadLetters) return saveDeadLetters(tx, messages.map((message) => readDeadLetter(topic, partition, message)));
  const facts: ReadFact[] = [];
  const unreadable: DeadLetterRow[] = [];
  for (const message of messages) {
    const read = readFact(message);
    if (read.is === 'fact') facts.push(read.fact);
    else unreadable.push(letterAt(topic, partition, message, read.reason, read.error));
  }
  await saveDeadLetters(tx, unreadable);
  if (topic === TOPICS.restricted) return saveFacts(tx, 'restricted_facts', facts);
  return projectFacts(tx, facts);
}

async function projectFacts(tx: Transaction<Tables>, facts: readonly ReadFact[]): Promise<void> {
  const views = await loadViews(tx, [...new Set(facts.map(({ project }) => project))]);
  const mayBeCopies = facts.filter(({ project, sequence }) => sequence === undefined || sequence <= (views.get(project)?.project.last_sequence ?? 0));
  const kept = await keptFacts(tx, mayBeCopies.map(({ id }) => id));
  const changed = new Set<string>();
  const fresh: ReadFact[] = [];
  for (const fact of facts) {
    const { view, isNew } = follow(views.get(fact.project), fact, (id) => kept.has(id));
    if (!isNew) continue;
    kept.add(fact.id);
    fresh.push(fact);
    if (view === undefined) continue;
    views.set(fact.project, view);
    changed.add(fact.project);
  }
  await saveViews(tx, [...changed].map((id) => settled(views.get(id) as ProjectView)));
  await saveFacts(tx, 'facts', fresh);
}
