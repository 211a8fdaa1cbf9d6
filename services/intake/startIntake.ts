/** Intake: reads what departments send, requests and answers, and hands it to the engine. */
import type { Kafka } from 'kafkajs';
import { startTopicReader } from '../../adapters/topicReader.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import type { Check, Part } from '../check.ts';
import { temporalCheck } from '../temporalCheck.ts';
import type { IntakePorts } from './intakePorts.ts';
import { takeAnswers } from './takeAnswers.ts';
import { takeRequests } from './takeRequests.ts';

export const INTAKE_GROUP = 'jalon-intake';

export type IntakeOptions = Omit<IntakePorts, 'group'> & { kafka: Kafka };

export function startIntake({ kafka, ...given }: IntakeOptions): Part {
  const ports: IntakePorts = { ...given, group: INTAKE_GROUP };
  const reader = startTopicReader({
    kafka,
    group: INTAKE_GROUP,
    topics: [TOPICS.requests, TOPICS.answers],
    read: (batch) => (batch.topic === TOPICS.requests ? takeRequests(batch, ports) : takeAnswers(batch, ports)),
    log: ports.log,
    partitionsAtOnce: 4,
  });

  async function checks(): Promise<Check[]> {
    const { isReading, says, waiting } = reader.health();
    return [{ name: 'intake', ok: isReading && waiting.length === 0, says }, await temporalCheck(ports.engine)];
  }
  return { name: 'intake', checks, stop: () => reader.stop() };
}
