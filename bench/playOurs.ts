/** One round of ours: requests go onto Kafka, each answer is sent once its task has been seen as a fact, until deployed. */
import type { Client } from '@temporalio/client';
import type { Consumer, Producer } from 'kafkajs';
import { projectIdOf } from '../domain/contracts/projectId.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import { workflowIdOf, type ProjectId } from '../domain/ids.ts';
import type { Reply } from '../domain/dossier.ts';
import type { Round } from './floor/playFloor.ts';

/** By kind; a project on the standard path with two services concerned has 20 answers by the default policy. */
const ANSWERS: Readonly<Record<string, object>> = {
  'grid': { fitForCitizens: 2, fitForAgents: 2, dataImpact: 'some', digitalUse: 'possible' },
  'triage': { decision: 'accept' },
  'meeting': { attended: ['information-systems', 'legal'], minutesSpent: 60 },
  'interview': { verdict: 'favourable', forCitizens: 'easier', forAgents: 'fewer calls', minutesSpent: 45 },
  'screening': { criteria: ['innovative-use'], personalData: 'yes' },
  'dpo-opinion': { opinion: 'favourable' },
  'comparison': { options: [{ option: 'reuse', fails: [], scores: { citizens: 4, agents: 4 } }, { option: 'outsource', fails: ['data-location'], scores: { citizens: 5 } }] },
  'sourcing-decision': { option: 'reuse' },
  'vote': { vote: 'for' },
  'gate': { result: 'done' },
  'step': { result: 'done' },
};
const ANSWERS_A_PROJECT = 20;

type Seen = { type: string; subject: string; id: string; data: { task: string; kind: string; of: string } };

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
      const { task, kind, of } = fact.data;
      const sent = { id: `${fact.subject}|${task}`, task, by: { id: of }, answer: ANSWERS[kind] };
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
