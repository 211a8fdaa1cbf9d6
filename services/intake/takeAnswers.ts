/** Takes answers in: each goes to its project, and one that is refused becomes a fact with the reason. */
import { isConfidential } from '../../domain/answer.ts';
import type { ReadBatch } from '../../adapters/batchHandler.ts';
import { isProjectId } from '../../domain/contracts/projectId.ts';
import { deadLetter } from './deadLetter.ts';
import { deliver } from './deliver.ts';
import { inLanes } from './inLanes.ts';
import { intakeFact } from './intakeFact.ts';
import { PROJECTS_AT_ONCE } from './intakePorts.ts';
import type { IntakePorts } from './intakePorts.ts';
import { readAnswer } from './readAnswer.ts';
import type { Given } from './readAnswer.ts';

/** @throws Away */
export async function takeAnswers(batch: ReadBatch, ports: IntakePorts): Promise<void> {
  const received = batch.messages.map((message) => ({ message, answer: readAnswer(message) }));

  const { done, trouble } = await inLanes(received, {
    laneOf: ({ answer }) => (answer.is === 'given' ? answer.subject : undefined),
    atOnce: PROJECTS_AT_ONCE,
    mayGoOn: batch.mayGoOn,
    async work({ message, answer }) {
      if (answer.is === 'unreadable') {
        await ports.publish([deadLetter({ ...batch, group: ports.group }, message, answer)]);
        ports.log.warn({ topic: batch.topic, partition: batch.partition, offset: message.offset, reason: answer.reason }, 'answer unreadable');
      } else {
        await takeIn(answer, ports);
      }
    },
  });
  const last = received[done - 1];
  if (last !== undefined) batch.done(last.message.offset);
  if (trouble !== undefined) throw trouble;
}

async function takeIn({ subject: project, answer }: Given, ports: IntakePorts): Promise<void> {
  const result = isProjectId(project) ? await deliver(project, answer, ports.engine) : ({ is: 'not-found' } as const);
  if (result.is === 'delivered') return ports.log.debug({ project, task: answer.task }, 'answer delivered');
  const { reason, detail } = result.is === 'refused' ? result : await whyNotFound(project, ports);
  const refused = { answer: answer.id, task: answer.task, reason, ...(!isConfidential(answer.answer) && { detail }) };
  await ports.publish([intakeFact(project, [answer.task, answer.id], 'jalon.answer.refused.v1', refused)]);
  ports.log.info({ project, task: answer.task, reason }, 'answer refused');
}

async function whyNotFound(project: string, { registry }: IntakePorts): Promise<{ reason: string; detail: string }> {
  const isKnown = isProjectId(project) && (await registry.known({ events: [], projects: [project] })).projects.has(project);
  return isKnown
    ? { reason: 'project-closed', detail: 'the project has ended' }
    : { reason: 'project-unknown', detail: 'expected the id of a project as the event\'s subject' };
}
