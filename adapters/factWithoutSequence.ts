/** A fact by who cannot count a project's story: without `sequence`, for its place there is not known. */
import type { FactData, FactType } from '../domain/contracts/events.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import type { OutgoingMessage } from './factProducer.ts';
import { structuredEvent } from './structuredEvent.ts';

/** `parts` are what the fact's id is made of, after the project: the same for a retry. */
export type LooseFact<T extends FactType> = { source: string; project: string; parts: readonly string[]; type: T; time: string; data: FactData<T> };

export function factWithoutSequence<T extends FactType>({ source, project, parts, type, time, data }: LooseFact<T>): OutgoingMessage {
  const event = { specversion: '1.0', id: [project, ...parts, type].join('|'), source, type, subject: project, time, datacontenttype: 'application/json', data };
  return structuredEvent(TOPICS.facts, project, event);
}
