/** A story from Kafka to Kafka: a department's ordinary Kafka client on one side, a stakeholder's on the other. */
import type { Consumer, Kafka, Producer } from 'kafkajs';
import { createKafka } from '../../adapters/kafkaClient.ts';
import { openLog } from '../../adapters/log.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import { until } from './until.ts';

export type Event = { topic: string; key: string; id: string; type: string; subject: string; sequence?: string; data: Record<string, unknown> };

export type CityHall = {
  heard: Event[];
  /** Puts a request on Kafka in binary mode, and gives the project's id. */
  request(subject: string, data: object, id?: string): Promise<string>;
  answer(project: string, task: string, by: string, answer: object, id?: string): Promise<void>;
  asked(project: string, task: string): Promise<void>;
  fact(project: string, type: string): Promise<Event>;
  factsOf(project: string): Event[];
  close(): Promise<void>;
};

const SOURCE = 'urn:test:department';
const PATIENCE_MS = 60_000;

export async function openCityHall(brokers: string[]): Promise<CityHall> {
  const kafka: Kafka = createKafka({ brokers, clientId: 'city-hall', log: openLog('city-hall', 'error') });
  const producer: Producer = kafka.producer();
  const consumer: Consumer = kafka.consumer({ groupId: `city-hall-${process.pid}-${Date.now()}`, maxWaitTimeInMs: 200 });
  const heard: Event[] = [];
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [TOPICS.facts, TOPICS.restricted, TOPICS.notifications], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ topic, message }) => void heard.push({ topic, key: String(message.key), ...(JSON.parse(String(message.value)) as Omit<Event, 'topic' | 'key'>) }) });

  const factsOf = (project: string) => {
    const once = new Map(heard.filter((event) => event.topic === TOPICS.facts && event.subject === project).map((event) => [event.id, event]));
    return [...once.values()];
  };
  return {
    heard, factsOf,
    async request(subject, data, id = subject) {
      const headers = { ce_specversion: '1.0', ce_id: id, ce_source: SOURCE, ce_type: 'jalon.project.requested.v1', ce_subject: subject, 'content-type': 'application/json' };
      await producer.send({ topic: TOPICS.requests, messages: [{ key: subject, headers, value: JSON.stringify(data) }] });
      return projectIdOf(SOURCE, subject);
    },
    async answer(project, task, by, answer, id = `${project}|${task}`) {
      const event = { specversion: '1.0', id, source: SOURCE, type: 'jalon.task.answered.v1', subject: project, data: { id, task, by: { id: by }, answer } };
      await producer.send({ topic: TOPICS.answers, messages: [{ key: project, value: JSON.stringify(event) }] });
    },
    asked: (project, task) => until(() => factsOf(project).some((event) => event.type === 'jalon.task.asked.v1' && event.data['task'] === task), `${task} of ${project}`, PATIENCE_MS),
    async fact(project, type) {
      const find = () => factsOf(project).find((event) => event.type === type);
      await until(() => find() !== undefined, `${type} of ${project}`, PATIENCE_MS);
      return find() as Event;
    },
    async close() {
      await consumer.disconnect();
      await producer.disconnect();
    },
  };
}
