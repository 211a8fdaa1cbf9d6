/** Reads an answer event off Kafka: which project it is for, or why it cannot be read. */
import type { KafkaMessage } from 'kafkajs';
import { readCloudEvent } from '../../domain/contracts/cloudEvent.ts';
import { answerEvent } from '../../domain/contracts/events.ts';
import type { AnswerData } from '../../domain/contracts/events.ts';
import type { Unreadable } from './deadLetter.ts';
import { faultsOf } from '../faultsOf.ts';

/** `subject` is a project's id, if it is one at all. */
export type Given = { is: 'given'; subject: string; answer: AnswerData };

export function readAnswer(message: Pick<KafkaMessage, 'value' | 'headers'>): Given | ({ is: 'unreadable' } & Unreadable) {
  const read = readCloudEvent(message);
  if (!read.ok) return { is: 'unreadable', reason: read.reason, error: read.detail };
  const checked = answerEvent.safeParse(read.event);
  if (!checked.success) return { is: 'unreadable', reason: 'malformed', error: faultsOf(checked.error, read.event) };
  return { is: 'given', subject: checked.data.subject, answer: checked.data.data };
}
