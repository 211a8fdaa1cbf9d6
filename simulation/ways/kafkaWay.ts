/** Answers as events on `jalon.answers`. */
import type { Producer } from 'kafkajs';
import { TOPICS } from '../../domain/contracts/topics.ts';
import type { PublicWay } from './publicWay.ts';

export const kafkaWay = (producer: Producer): PublicWay => async (project, answer) => {
  const event = {
    specversion: '1.0', id: answer.id, source: 'urn:jalon:simulation', type: 'jalon.task.answered.v1', subject: project, datacontenttype: 'application/json', data: answer,
  };
  try {
    await producer.send({ topic: TOPICS.answers, messages: [{ key: project, value: JSON.stringify(event) }] });
    return { is: 'on-its-way' };
  } catch (error) {
    return { is: 'unavailable', detail: `Kafka: ${(error as Error).message}` };
  }
};
