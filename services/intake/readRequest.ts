/** Reads a request event off Kafka: whose project it is, or why it cannot be read. */
import { createHash } from 'node:crypto';
import type { KafkaMessage } from 'kafkajs';
import { readCloudEvent } from '../../domain/contracts/cloudEvent.ts';
import { requestEvent } from '../../domain/contracts/events.ts';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import type { RequestData } from '../../domain/dossier.ts';
import type { ProjectId } from '../../domain/ids.ts';
import type { Unreadable } from './deadLetter.ts';
import { faultsOf } from '../faultsOf.ts';

export type Filed = { is: 'filed'; event: string; project: ProjectId; source: string; subject: string; data: RequestData };
export type Request = Filed | ({ is: 'unreadable' } & Unreadable);

export function readRequest(message: Pick<KafkaMessage, 'value' | 'headers'>): Request {
  const read = readCloudEvent(message);
  if (!read.ok) return { is: 'unreadable', reason: read.reason, error: read.detail };
  const checked = requestEvent.safeParse(read.event);
  if (!checked.success) return { is: 'unreadable', reason: 'malformed', error: faultsOf(checked.error, read.event) };
  const { id, source, subject, data } = checked.data;
  return { is: 'filed', event: eventKeyOf(source, id), project: projectIdOf(source, subject), source, subject, data };
}

/** An event is the same when both its source and its id are (CloudEvents 1.0); a hash, for both may be long. */
export const eventKeyOf = (source: string, id: string): string => createHash('sha256').update(`${source}\n${id}`).digest('hex').slice(0, 32);
