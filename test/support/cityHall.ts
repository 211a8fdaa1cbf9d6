/** A story from Kafka to Kafka: a department's ordinary Kafka client on one side, a stakeholder's on the other. */
import type { Consumer, Kafka, Producer } from 'kafkajs';
import { createKafka } from '../../adapters/kafkaClient.ts';
import { openLog } from '../../adapters/log.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import { until } from './until.ts';

export type Event = { topic: string; key: string; id: string; type: string; subject: string; sequence?: string; data: Record<string, unknown> };
export type Says = (data: Event['data']) => boolean;

export type CityHall = {
  heard: Event[];
  /** Puts a request on Kafka in binary mode, and gives the project's id. */
  request(subject: string, data: object, more?: { id?: string; source?: string }): Promise<string>;
  answer(project: string, task: string, by: string, answer: object, id?: string): Promise<void>;
  /** The fact that the task is asked, once it is. */
  asked(project: string, task: string): Promise<Event>;
  /** The first fact of this type that says so, once it is there. */
  fact(project: string, type: string, says?: Says): Promise<Event>;
  /** Each once. */
  factsOf(project: string): readonly Event[];
  /** What a service was told of a project. */
  toldTo(service: string, project: string): readonly Event[];
  /** Until the page of the API says so. */
  shows(path: string, says: (page: Page) => boolean): Promise<Page>;
  close(): Promise<void>;
};
/** What the API answers, as anyone reads it who knows no type of ours. */
export type Page = Readonly<Record<string, unknown>>;

const DEPARTMENT = 'urn:test:department';
const PATIENCE_MS = 60_000;

/** Of a place with servers and our processes. */
export async function openCityHall({ kafka: { brokers }, httpUrl }: { kafka: { brokers: string[] }; httpUrl: string }): Promise<CityHall> {
  const kafka: Kafka = createKafka({ brokers, clientId: 'city-hall', log: openLog('city-hall', 'error') });
  const producer: Producer = kafka.producer();
  const consumer: Consumer = kafka.consumer({ groupId: `city-hall-${process.pid}-${Date.now()}`, maxWaitTimeInMs: 200 });
  const heard: Event[] = [];
  const facts = new Map<string, Map<string, Event>>();
  const hear = (event: Event) => {
    heard.push(event);
    if (event.topic !== TOPICS.facts) return;
    const ofProject = facts.get(event.subject) ?? new Map<string, Event>();
    facts.set(event.subject, ofProject.set(event.id, ofProject.get(event.id) ?? event));
  };
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [TOPICS.facts, TOPICS.restricted, TOPICS.notifications], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ topic, message }) => hear({ topic, key: String(message.key), ...(JSON.parse(String(message.value)) as Omit<Event, 'topic' | 'key'>) }) });

  const factsOf = (project: string) => [...(facts.get(project)?.values() ?? [])];
  async function fact(project: string, type: string, says: Says = () => true, what = type): Promise<Event> {
    const find = () => factsOf(project).find((event) => event.type === type && says(event.data));
    await until(() => find() !== undefined, `${what} of ${project}`, PATIENCE_MS).catch((error: unknown) => {
      throw new Error(`${String(error)}; the last that was heard of it:\n${factsOf(project).slice(-6).map(inShort).join('\n')}`);
    });
    return find() as Event;
  }
  return {
    heard, factsOf,
    async request(subject, data, { id = subject, source = DEPARTMENT } = {}) {
      const headers = { ce_specversion: '1.0', ce_id: id, ce_source: source, ce_type: 'jalon.project.requested.v1', ce_subject: subject, 'content-type': 'application/json' };
      await producer.send({ topic: TOPICS.requests, messages: [{ key: subject, headers, value: JSON.stringify(data) }] });
      return projectIdOf(source, subject);
    },
    async answer(project, task, by, answer, id = `${project}|${task}`) {
      const event = { specversion: '1.0', id, source: DEPARTMENT, type: 'jalon.task.answered.v1', subject: project, data: { id, task, by: { id: by }, answer } };
      await producer.send({ topic: TOPICS.answers, messages: [{ key: project, value: JSON.stringify(event) }] });
    },
    asked: (project, task) => fact(project, 'jalon.task.asked.v1', (data) => data['task'] === task, task),
    fact,
    toldTo: (service, project) => heard.filter((event) => event.topic === TOPICS.notifications && event.key === service && event.subject === project),
    async shows(path, says) {
      let page: Page = {};
      await until(async () => says((page = (await (await fetch(`${httpUrl}${path}`)).json()) as Page)), `${path} to say so`, PATIENCE_MS).catch((error: unknown) => {
        throw new Error(`${String(error)}; it says:\n${JSON.stringify(page).slice(0, 2_000)}`);
      });
      return page;
    },
    async close() {
      await consumer.disconnect();
      await producer.disconnect();
    },
  };
}

const inShort = ({ type, data }: Event): string => `  ${type} ${JSON.stringify(data).slice(0, 300)}`;
