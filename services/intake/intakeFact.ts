/**
 * A fact that intake writes itself, about a project that could not be reached: without `sequence`, for its place in the
 * story is not known. A retry makes the same id.
 */
import type { OutgoingMessage } from '../../adapters/factProducer.ts';
import { structuredEvent } from '../../adapters/structuredEvent.ts';
import type { FactData, FactType } from '../../domain/contracts/events.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';

const SOURCE = 'urn:jalon:intake';

type IntakeFactType = Extract<FactType, 'jalon.answer.refused.v1' | 'jalon.request.noted.v1'>;

/** `project` is what the sender named, known or not. `parts` are what the fact's id is made of, after the project: task and answer, or the event. */
export function intakeFact<T extends IntakeFactType>(project: string, parts: readonly string[], type: T, data: FactData<T>): OutgoingMessage {
  const id = [project, ...parts, type].join('|');
  const event = { specversion: '1.0', id, source: SOURCE, type, subject: project, time: new Date().toISOString(), datacontenttype: 'application/json', data };
  return structuredEvent(TOPICS.facts, project, event);
}
