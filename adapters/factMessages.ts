/** A recorded fact as Kafka messages: the fact, its restricted form where there is one, and a notification a service told. */
import { TOPICS } from '../domain/contracts/topics.ts';
import type { Fact } from '../domain/dossier.ts';
import { seatName, serviceSeat, type Seat } from '../domain/ids.ts';
import type { OutgoingMessage } from './factProducer.ts';
import { structuredEvent } from './structuredEvent.ts';

const SOURCE = 'urn:jalon:engine';

export function factMessages(fact: Fact): OutgoingMessage[] {
  const { id, type, sequence, time, project, data, restricted, notify } = fact;
  const envelope = { specversion: '1.0', id, source: SOURCE, type, subject: project, time, datacontenttype: 'application/json', sequence: String(sequence), sequencetype: 'Integer' };
  const asEvent = (topic: string, content: object) => structuredEvent(topic, project, { ...envelope, data: content });
  return [
    asEvent(TOPICS.facts, data),
    ...(restricted === undefined ? [] : [asEvent(TOPICS.restricted, { ...data, ...restricted })]),
    ...notify.map((service) => notification(fact, service)),
  ];
}

/** Told without the content: who may read it finds it under the fact's id. */
function notification({ id, type, time, project, data }: Fact, service: string): OutgoingMessage {
  const { task, of, to, dueAt } = data as { task?: string; of?: Seat; to?: Seat; dueAt?: string };
  const because = of !== undefined && seatName(of) === service ? 'asked' : 'concerned';
  // Whoever is called in by an escalation is in `to`.
  const seat = [of, to].find((each) => each?.endsWith(`:${service}`)) ?? serviceSeat(service);
  const told = { service, fact: id, factType: type, because, task, dueAt, seat };
  return structuredEvent(TOPICS.notifications, service, {
    specversion: '1.0', id: `${id}@${service}`, source: SOURCE, type: 'jalon.service.notified.v1', subject: project, time, datacontenttype: 'application/json', data: told,
  });
}
