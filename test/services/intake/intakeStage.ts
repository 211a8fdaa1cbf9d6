/** A stage for intake without servers: an engine that remembers, a registry in memory, a topic that is an array. */
import { signer } from '../../../adapters/signer.ts';
import { pino } from 'pino';
import { Away } from '../../../adapters/away.ts';
import type { ReadBatch } from '../../../adapters/batchHandler.ts';
import type { OutgoingMessage } from '../../../adapters/factProducer.ts';
import type { TOPICS } from '../../../domain/contracts/topics.ts';
import type { AnswerData } from '../../../domain/contracts/events.ts';
import type { AnswerResult, Engine, ProjectRequest, Started } from '../../../services/engine.ts';
import type { IntakePorts } from '../../../services/intake/intakePorts.ts';
import type { TakenIn } from '../../../services/intake/registry.ts';

export type Stage = IntakePorts & {
  started: ProjectRequest[];
  given: { project: string; answer: AnswerData }[];
  left: { project: string; answer: AnswerData }[];
  recorded: TakenIn[];
  published: OutgoingMessage[];
  /** What the engine does next; changed by a test. */
  will: { start: Started; answer: AnswerResult; beAway: boolean };
};

export function intakeStage(): Stage {
  const started: Stage['started'] = [];
  const given: Stage['given'] = [];
  const left: Stage['left'] = [];
  const recorded: TakenIn[] = [];
  const published: OutgoingMessage[] = [];
  const will: Stage['will'] = { start: 'started', answer: { is: 'refused', reason: 'reason-missing', detail: 'expected a reason' }, beAway: false };
  const orAway = <T>(result: T): Promise<T> => (will.beAway ? Promise.reject(new Away('Temporal', new Error('connection refused'))) : Promise.resolve(result));
  const engine: Engine = {
    startProject: (request) => orAway(will.start).then((result) => (started.push(request), result)),
    giveAnswer: (project, answer) => orAway(will.answer).then((result) => (given.push({ project, answer }), result)),
    leaveAnswer: (project, answer) => orAway('left' as const).then((result) => (left.push({ project, answer }), result)),
    tellRoll: () => orAway(0),
    check: () => orAway(undefined),
  };
  const registry: IntakePorts['registry'] = {
    known: ({ events, projects }) =>
      Promise.resolve({
        events: new Set(events.filter((event) => recorded.some((row) => row.event === event))),
        projects: new Set(projects.filter((project) => recorded.some((row) => row.project === project))),
      }),
    record: (taken) => Promise.resolve(void recorded.push(...taken)),
  };
  const publish = (messages: readonly OutgoingMessage[]) => Promise.resolve(void published.push(...messages));
  return { engine, registry, signer: signer(undefined), publish, group: 'jalon-intake', log: pino({ level: 'silent' }), started, given, left, recorded, published, will };
}

/** `doneTo` tells how far the batch was done. */
export function batchOf(topic: (typeof TOPICS)['requests' | 'answers'], values: readonly (Buffer | null | object)[]): ReadBatch & { doneTo(): string | undefined } {
  let last: string | undefined;
  return {
    topic, partition: 0, highWatermark: values.length, mayGoOn: () => true,
    messages: values.map((value, index) => ({
      offset: String(index), timestamp: '1767225600000', attributes: 0, key: Buffer.from('k'), headers: {},
      value: value === null || Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)),
    })),
    done: (offset) => void (last = offset),
    doneTo: () => last,
  };
}
