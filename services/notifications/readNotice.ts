/** Reads what somebody is to be told off Kafka: notifications, digests and facts. */
import type { KafkaMessage } from 'kafkajs';
import { readCloudEvent } from '../../domain/contracts/cloudEvent.ts';
import { digestEvent, factEvent, FACTS, notificationEvent } from '../../domain/contracts/events.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { DIGEST } from '../../domain/delivery.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Seat } from '../../domain/ids.ts';
import { seatNamed, type Notice } from '../../domain/told.ts';
import { faultsOf } from '../faultsOf.ts';

/** `event` is what a webhook gets: the CloudEvent in structured form. */
export type Told = { notice: Notice; at: string; event: string };
/** `nothing`: a type that is newer than us. */
export type NoticeRead = { is: 'told'; told: readonly Told[] } | { is: 'nothing' } | { is: 'unreadable'; because: string };

export function readNotice(topic: string, message: Pick<KafkaMessage, 'value' | 'headers'>, directory: Pick<Directory, 'services'>): NoticeRead {
  const read = readCloudEvent(message);
  if (!read.ok) return { is: 'unreadable', because: read.detail };
  if (topic === TOPICS.facts) return readFact(read.event);
  switch (typeOf(read.event)) {
    case 'jalon.service.notified.v1':
      return readNotification(read.event, directory);
    case DIGEST:
      return readDigest(read.event);
    default:
      return { is: 'nothing' };
  }
}

function readNotification(event: unknown, directory: Pick<Directory, 'services'>): NoticeRead {
  const checked = notificationEvent.safeParse(event);
  if (!checked.success) return { is: 'unreadable', because: faultsOf(checked.error, event) };
  const { subject: project, time: at, data: { service, fact, factType: type, task, seat: said } } = checked.data;
  const seat = (said as Seat | undefined) ?? seatNamed(directory, service);
  const notice: Notice = task === undefined ? { is: 'of-a-project', fact, type, project, seat } : { is: 'of-a-task', fact, type, project, task, seat };
  return { is: 'told', told: [{ notice, at, event: JSON.stringify(event) }] };
}

function readDigest(event: unknown): NoticeRead {
  const checked = digestEvent.safeParse(event);
  if (!checked.success) return { is: 'unreadable', because: faultsOf(checked.error, event) };
  const { id: fact, type, subject: person, time: at } = checked.data;
  return { is: 'told', told: [{ notice: { is: 'digest', fact, type, person }, at, event: JSON.stringify(event) }] };
}

/** Whoever is handed a task is told by the fact itself: it is addressed to a person, and no notification is. */
function readFact(event: unknown): NoticeRead {
  const checked = factEvent.safeParse(event);
  if (!checked.success) return Object.hasOwn(FACTS, typeOf(event)) ? { is: 'unreadable', because: faultsOf(checked.error, event) } : { is: 'nothing' };
  const { id: fact, type, subject: project, time: at, data } = checked.data;
  const { task, holder, by } = data as { task?: string; holder?: string; by?: string };
  const text = JSON.stringify(event);
  const isHandedOver = type === 'jalon.task.assigned.v1' || type === 'jalon.task.delegated.v1';
  const inHands: Notice[] = isHandedOver && task !== undefined && holder !== undefined && holder !== by ? [{ is: 'in-hands', fact, type, project, task, person: holder }] : [];
  const notices: readonly Notice[] = [{ is: 'fact', fact, type, project }, ...inHands];
  return { is: 'told', told: notices.map((notice) => ({ notice, at, event: text })) };
}

const typeOf = (event: unknown): string => (typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : '');
