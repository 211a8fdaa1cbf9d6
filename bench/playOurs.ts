/** One round of ours: requests go onto Kafka, each answer is sent once its task has been seen as a fact, until deployed. */
import type { Client } from '@temporalio/client';
import type { Consumer, Producer } from 'kafkajs';
import { projectIdOf } from '../domain/contracts/projectId.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import { workflowIdOf, type ProjectId } from '../domain/ids.ts';
import type { Reply } from '../domain/dossier.ts';
import type { About } from '../domain/kinds/taskKind.ts';
import { answerOfABench } from './answersOfABench.ts';
import type { Round } from './floor/playFloor.ts';

/** The light path, which waits for no sitting; two services concerned: so many answers by the default policy. */
export const ANSWERS_A_PROJECT = 21;

type Seen = { type: string; subject: string; id: string; data: { task: string; kind: string; of: string; about: About } };

/** Everything of ours that a round needs, open for the whole measurement as a department's system would keep it. */
export type OursOpen = { client: Client; producer: Producer; consumer: Consumer; hear: (listener: (fact: Seen) => void) => void };

export async function playOurs({ client, producer, hear }: OursOpen, round: number, projects: number): Promise<Round> {
  const source = `urn:bench:${round}`;
  const requests = Array.from({ length: projects }, (_, index) => ({ subject: `bench-${round}-${index}`, source }));
  const open = new Map<string, Set<string>>(requests.map((request) => [projectIdOf(request.source, request.subject), new Set()]));
  const workflowIds = [...open.keys()].map((id) => workflowIdOf(id as ProjectId));
  const failures: unknown[] = [];
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const answer = (fact: Seen) => {
      const { task, kind, of, about } = fact.data;
      const sent = { id: `${fact.subject}|${task}`, task, by: { id: of }, answer: answerOfABench(kind, about, 'light') };
      client.workflow.getHandle(workflowIdOf(fact.subject as ProjectId)).executeUpdate<Reply, [unknown]>('answer', { args: [sent], updateId: sent.id }).catch((error: unknown) => failures.push(error));
    };
    hear((fact) => {
      const answered = open.get(fact.subject);
      if (answered === undefined || (fact.type === 'jalon.task.asked.v1' && answered.has(fact.data.task))) return;
      if (fact.type === 'jalon.task.asked.v1') {
        answered.add(fact.data.task);
        answer(fact);
      }
      if (fact.type !== 'jalon.project.deployed.v1') return;
      if (answered.size !== ANSWERS_A_PROJECT) reject(new Error(`expected ${ANSWERS_A_PROJECT} answers, got ${answered.size}`));
      open.delete(fact.subject);
      if (open.size === 0) resolve();
    });
    const messages = requests.map(({ subject }) => ({
      key: subject,
      value: JSON.stringify({
        specversion: '1.0', id: `${source}-${subject}`, source, type: 'jalon.project.requested.v1', subject,
        data: { title: 'A measured project', department: 'waste', themes: ['data'], services: ['information-systems', 'legal'] },
      }),
    }));
    producer.send({ topic: TOPICS.requests, messages }).catch(reject);
  });
  if (failures.length > 0) throw new Error(`${failures.length} answers failed`, { cause: failures[0] });
  return { seconds: (performance.now() - started) / 1_000, workflowIds };
}
