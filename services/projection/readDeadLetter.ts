/** Reads what a dead letter says of itself; one of which even that cannot be read is told by where it lies. */
import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { DeadLetterRow } from '../../adapters/tables.ts';
import { deadLetterHeaders } from '../../domain/contracts/events.ts';

const whole = z.coerce.number().int().min(0);
const coordinates = deadLetterHeaders.extend({ partition: whole.max(1_000_000), offset: whole, timestamp: z.coerce.number().int().min(0).max(8e15) });

export function readDeadLetter(topic: string, partition: number, message: KafkaMessage): DeadLetterRow {
  const headers = Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(Array.isArray(value) ? value.at(-1) : value)]));
  const read = coordinates.safeParse(headers);
  if (!read.success) return letterAt(topic, partition, message, 'unknown', 'expected the headers of a dead letter');
  const { reason, error, timestamp, ...origin } = read.data;
  return { topic: origin.topic, partition: origin.partition, message_offset: origin.offset, reason, error, at: new Date(timestamp).toISOString() };
}

export const letterAt = (topic: string, partition: number, { offset, timestamp }: KafkaMessage, reason: string, error: string): DeadLetterRow => ({
  topic, partition, message_offset: Number(offset), reason, error, at: new Date(Math.max(0, Number(timestamp))).toISOString(),
});
