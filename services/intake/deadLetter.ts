/** A message that cannot be read, kept as it came: the original bytes, and where, when and why in its headers. */
import type { KafkaMessage } from 'kafkajs';
import type { OutgoingMessage } from '../../adapters/factProducer.ts';
import type { DeadLetterHeaders } from '../../domain/contracts/events.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';

export type Origin = { topic: string; partition: number; group: string };
export type Unreadable = { reason: string; error: string };

const ERROR_LENGTH = 500;
/** Above this the original with our headers would no longer fit; what is cut off says so. */
const VALUE_LIMIT = 1_000_000;
const HEADERS_LIMIT = 20_000;

export function deadLetter({ topic, partition, group }: Origin, message: KafkaMessage, { reason, error }: Unreadable): OutgoingMessage {
  const headers: DeadLetterHeaders = {
    topic, group, reason,
    partition: String(partition),
    offset: message.offset,
    timestamp: message.timestamp,
    error: error.slice(0, ERROR_LENGTH),
    attempt: '1',
  };
  const isCut = (message.value?.length ?? 0) > VALUE_LIMIT;
  return {
    topic: TOPICS.deadLetters,
    key: message.key?.subarray(0, HEADERS_LIMIT) ?? null,
    value: isCut ? (message.value?.subarray(0, VALUE_LIMIT) ?? null) : message.value,
    // In binary mode the event's own attributes are headers: without them it could not be sent again.
    headers: { ...(sizeOf(message.headers) <= HEADERS_LIMIT && message.headers), ...headers, ...(isCut && { cut: `of ${message.value?.length} bytes` }) },
  };
}

const sizeOf = (headers: KafkaMessage['headers'] = {}): number => Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + String(value).length, 0);
