/**
 * Takes requests in. The first event about a project starts it, a later one completes it; offsets are done only after
 * that, so a crash in between repeats, and a repeat changes nothing.
 */
import type { KafkaMessage } from 'kafkajs';
import type { ReadBatch } from '../../adapters/batchHandler.ts';
import type { AnswerData } from '../../domain/contracts/events.ts';
import { serviceSeat } from '../../domain/ids.ts';
import { standingTaskOf } from '../../domain/projectRegister.ts';
import { deadLetter } from './deadLetter.ts';
import { deliver } from './deliver.ts';
import { inLanes } from './inLanes.ts';
import { intakeFact } from './intakeFact.ts';
import { PROJECTS_AT_ONCE } from './intakePorts.ts';
import type { IntakePorts } from './intakePorts.ts';
import { readRequest } from './readRequest.ts';
import type { Filed, Request } from './readRequest.ts';

type Received = { message: KafkaMessage; request: Request };
/** What is known before the batch, and what the batch adds. */
type Known = { events: Set<string>; projects: Set<string> };

/** @throws Away */
export async function takeRequests(batch: ReadBatch, ports: IntakePorts): Promise<void> {
  const received = batch.messages.map((message): Received => ({ message, request: readRequest(message) }));
  const filed = received.flatMap(({ request }) => (request.is === 'filed' ? [request] : []));
  const known = await ports.registry.known({ events: filed.map(({ event }) => event), projects: filed.map(({ project }) => project) });
  const taken: Filed[] = [];

  const { done, trouble } = await inLanes(received, {
    laneOf: ({ request }) => (request.is === 'filed' ? request.project : undefined),
    atOnce: PROJECTS_AT_ONCE,
    mayGoOn: batch.mayGoOn,
    async work({ message, request }) {
      if (request.is === 'unreadable') {
        await ports.publish([deadLetter({ ...batch, group: ports.group }, message, request)]);
        ports.log.warn({ topic: batch.topic, partition: batch.partition, offset: message.offset, reason: request.reason }, 'request unreadable');
      } else if (!known.events.has(request.event)) {
        await takeIn(request, known, ports);
        known.events.add(request.event);
        known.projects.add(request.project);
        taken.push(request);
      }
    },
  });
  await ports.registry.record(taken);
  const last = received[done - 1];
  if (last !== undefined) batch.done(last.message.offset);
  if (trouble !== undefined) throw trouble;
}

async function takeIn(filed: Filed, known: Known, ports: IntakePorts): Promise<void> {
  const { project, source, data: request, event } = filed;
  if (known.projects.has(project)) return complete(filed, ports);
  const started = await ports.engine.startProject({ project, source, request, event });
  if (started === 'started-before-by-another') return complete(filed, ports);
  ports.log.info({ project, department: request.department }, 'project started');
}

/** A further event never starts a second project: what it adds is said to the one that is there, or noted where none is open. */
async function complete({ project, data: request, event }: Filed, ports: IntakePorts): Promise<void> {
  const answer: AnswerData = { id: `request-${event}`, task: standingTaskOf('complete'), by: { id: serviceSeat(request.department) }, answer: { request } };
  const result = await deliver(project, ports.signer.sign(project, answer), ports.engine);
  if (result.is === 'delivered') return ports.log.info({ project }, 'request completed');
  const because = result.is === 'not-found' ? 'project-closed' : result.reason;
  await ports.publish([intakeFact(project, [event], 'jalon.request.noted.v1', { event, because })]);
  ports.log.info({ project, because }, 'request noted');
}
