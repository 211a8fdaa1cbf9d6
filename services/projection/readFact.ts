/** Reads a fact off Kafka, whether its type is known here or newer than us. */
import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import { readCloudEvent } from '../../domain/contracts/cloudEvent.ts';
import { FACTS, factEvent } from '../../domain/contracts/events.ts';
import type { FactType } from '../../domain/contracts/events.ts';
import { faultsOf } from '../faultsOf.ts';

export type ReadFact = {
  id: string;
  project: string;
  /** Absent where intake speaks for a project that it could not reach. */
  sequence: number | undefined;
  type: string;
  time: string;
  data: Record<string, unknown>;
};
export type FactMessage = { is: 'fact'; fact: ReadFact } | { is: 'unreadable'; reason: string; error: string };

/** What PostgreSQL can hold as an integer. */
const anyFact = factEvent.extend({ type: z.string().min(1), sequence: z.string().regex(/^\d{1,9}$/).optional() });
const dates = z.looseObject({ dueAt: z.iso.datetime().optional() });

export function readFact(message: Pick<KafkaMessage, 'value' | 'headers'>): FactMessage {
  const read = readCloudEvent(message);
  if (!read.ok) return { is: 'unreadable', reason: read.reason, error: read.detail };
  const checked = anyFact.safeParse(read.event);
  if (!checked.success) return { is: 'unreadable', reason: 'malformed', error: faultsOf(checked.error, read.event) };
  const { id, subject, sequence, type, time, data } = checked.data;
  const content = (isKnown(type) ? dates.and(FACTS[type]) : dates).safeParse(data);
  if (!content.success) return { is: 'unreadable', reason: 'malformed', error: `data of ${type}: ${faultsOf(content.error, data)}` };
  return { is: 'fact', fact: { id, project: subject, sequence: sequence === undefined ? undefined : Number(sequence), type, time, data } };
}

export const isKnown = (type: string): type is FactType => Object.hasOwn(FACTS, type);
