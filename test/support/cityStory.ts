/** The story of one project, as it is told from outside: who says what on Kafka, and which facts are heard of it. */
import { loadCity } from '../../cities/loadCity.ts';
import type { Policy } from '../../domain/policy.ts';
import type { CityHall, Event, Page, Says } from './cityHall.ts';
import { until } from './until.ts';

export type Said = readonly [task: string, by: string, answer: object];
type Data = Event['data'];

export type Story = {
  city: CityHall;
  project: string;
  request: { title: string; department: string; [more: string]: unknown };
  policy: Policy;
  /** Each answers what it is asked, once it is asked, and is heard; a refusal ends the test with its reason. */
  say(...said: readonly Said[]): Promise<void>;
  /** Whoever is asked answers. */
  fulfil(task: string, answer: object): Promise<void>;
  /** Answers what must be refused, and gives the reason. */
  refused(task: string, by: string, answer: object): Promise<string>;
  /** What the task is asked about, once it is asked. */
  about(task: string): Promise<Data>;
  fact(type: string, says?: Says): Promise<Data>;
  facts(type: string): Data[];
  /** Of each phase, in order, as in `intake accepted`. */
  results(): string[];
  /** Until the service is told of a fact of this type. */
  told(service: string, type: string): Promise<void>;
  ended(): Promise<Data>;
  /** The project as the API shows it, once all that was heard is in the read model. */
  shown(): Promise<Page>;
};

const HEARD_WITHIN_MS = 30_000;

/** A department's system puts the request on Kafka; `source` where it is not the department's own. */
export async function begin(city: CityHall, subject: string, request: Story['request'], source?: string): Promise<Story> {
  const project = await city.request(subject, request, source === undefined ? {} : { source });
  const started = await city.fact(project, 'jalon.project.started.v1');
  const [name = ''] = String(started.data['policy']).split(' ');
  const { policy } = loadCity(name);
  const facts = (type: string) => city.factsOf(project).filter((event) => event.type === type).map(({ data }) => data);
  let answers = 0;

  async function answer(task: string, by: string, content: object): Promise<Event> {
    const id = `${project}|${(answers += 1)}`;
    await city.answer(project, task, by, content, id);
    const reply = () => city.factsOf(project).find(({ type, data }) => (type === 'jalon.answer.accepted.v1' || type === 'jalon.answer.refused.v1') && data['answer'] === id);
    await until(() => reply() !== undefined, `the answer to ${task} of ${project} to be heard`, HEARD_WITHIN_MS);
    return reply() as Event;
  }
  async function say(...said: readonly Said[]): Promise<void> {
    for (const [task, by, content] of said) {
      if (!task.startsWith('at-any-time/')) await city.asked(project, task);
      const { type, data } = await answer(task, by, content);
      if (type === 'jalon.answer.refused.v1') throw new Error(`${by} answered ${task} and was refused: ${String(data['reason'])}, ${String(data['detail'])}`);
    }
  }
  return {
    city, project, request, policy, say, facts,
    async fulfil(task, content) {
      const { data } = await city.asked(project, task);
      await say([task, String(data['of']), content]);
    },
    async refused(task, by, content) {
      if (!task.startsWith('at-any-time/')) await city.asked(project, task);
      const { type, data } = await answer(task, by, content);
      if (type !== 'jalon.answer.refused.v1') throw new Error(`expected ${by} to be refused ${task}, got ${type}`);
      return String(data['reason']);
    },
    about: async (task) => (await city.asked(project, task)).data['about'] as Data,
    fact: async (type, says) => (await city.fact(project, type, says)).data,
    results: () => facts('jalon.phase.concluded.v1').map(({ phase, result }) => `${String(phase)} ${String(result)}`),
    told: (service, type) => until(() => city.toldTo(service, project).some(({ data }) => data['factType'] === type), `${service} to be told of ${type} of ${project}`, HEARD_WITHIN_MS),
    ended: async () => (await city.fact(project, 'jalon.project.ended.v1')).data,
    shown: () => city.shows(`/v1/projects/${project}`, ({ history = [] }) => (history as unknown[]).length >= city.factsOf(project).length),
  };
}
