/** A fact that intake writes itself, about a project that could not be reached. A retry makes the same id. */
import { factWithoutSequence } from '../../adapters/factWithoutSequence.ts';
import type { OutgoingMessage } from '../../adapters/factProducer.ts';
import type { FactData, FactType } from '../../domain/contracts/events.ts';

const SOURCE = 'urn:jalon:intake';

type IntakeFactType = Extract<FactType, 'jalon.answer.refused.v1' | 'jalon.request.noted.v1'>;

/** `project` is what the sender named, known or not. `parts`: task and answer, or the event. */
export const intakeFact = <T extends IntakeFactType>(project: string, parts: readonly string[], type: T, data: FactData<T>): OutgoingMessage =>
  factWithoutSequence({ source: SOURCE, project, parts, type, time: new Date().toISOString(), data });
