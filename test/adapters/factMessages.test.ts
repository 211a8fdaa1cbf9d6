import { Kafka as KafkaBinding } from 'cloudevents';
import type { CloudEvent, KafkaMessage } from 'cloudevents';
import { expect, test } from 'vitest';
import { factMessages } from '../../adapters/factMessages.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { factEvent, notificationEvent } from '../../domain/contracts/events.ts';
import type { Fact } from '../../domain/dossier.ts';
import type { Instant, ProjectId } from '../../domain/ids.ts';
import { readFact } from '../../services/projection/readFact.ts';

const fact: Fact = {
  id: 'p|t|a|jalon.answer.accepted.v1|7', type: 'jalon.answer.accepted.v1', sequence: 7, time: '2026-11-23T10:00:00.000Z' as Instant, project: 'meals-12345678' as ProjectId,
  data: { answer: 'a', task: 't', kind: 'interview', of: 'service:legal', by: 'service:legal', signed: false, content: {}, isRestricted: true },
  restricted: { content: { reason: 'confidential' } },
  notify: ['legal', 'schools'],
};

test('a fact goes out once for everyone, once in full, and once to each service told, all readable by the official SDK', () => {
  const messages = factMessages(fact);
  expect(messages.map(({ topic, key }) => [topic, key])).toEqual([
    [TOPICS.facts, 'meals-12345678'], [TOPICS.restricted, 'meals-12345678'], [TOPICS.notifications, 'legal'], [TOPICS.notifications, 'schools'],
  ]);
  const events = messages.map(({ value, headers }) => KafkaBinding.toEvent({ value, body: value, headers: headers as Record<string, string> } as KafkaMessage<unknown>) as CloudEvent<Record<string, unknown>>);
  expect(events.map(({ type }) => type)).toEqual([fact.type, fact.type, 'jalon.service.notified.v1', 'jalon.service.notified.v1']);
  expect(events[0]).toMatchObject({ id: fact.id, subject: 'meals-12345678', sequence: '7', sequencetype: 'Integer' });
  expect(JSON.stringify(events[0])).not.toContain('confidential');
  expect(events[1]?.data).toMatchObject({ content: { reason: 'confidential' }, isRestricted: true });
  expect(events[2]?.data).toMatchObject({ service: 'legal', because: 'asked', fact: fact.id });
  expect(events[3]?.data).toMatchObject({ service: 'schools', because: 'concerned' });
});

test('each keeps to its contract', () => {
  const [open, full, notification] = factMessages(fact).map(({ value }) => JSON.parse(String(value)) as unknown);
  expect(factEvent.safeParse(open).success).toBe(true);
  expect(factEvent.safeParse(full).success).toBe(true);
  expect(notificationEvent.safeParse(notification).success).toBe(true);
  expect(readFact({ value: Buffer.from(JSON.stringify(open)), headers: {} })).toMatchObject({ is: 'fact', fact: { id: fact.id, sequence: 7, data: fact.data } });
});
