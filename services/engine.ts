/** What intake and the API ask of the workflow engine: a port, so that a test can stand in for Temporal. */
import type { AnswerData } from '../domain/contracts/events.ts';
import type { Reply, RequestData } from '../domain/dossier.ts';
import type { ProjectId } from '../domain/ids.ts';

/** `source` is that of the request's event; `event` tells a redelivery of it from another event about the project. */
export type ProjectRequest = { project: ProjectId; source: string; request: RequestData; event: string };

export type Started = 'started' | 'started-before-by-this-event' | 'started-before-by-another';

export type AnswerResult =
  | { is: 'replied'; reply: Reply }
  | { is: 'refused'; reason: string; detail: string }
  /** No such project runs: it was never started, or it has ended. */
  | { is: 'not-found' }
  /** The engine is there, and the workflow says nothing in time, or fails for now: it may still take the answer. */
  | { is: 'slow' };

export type Engine = {
  /** @throws Away */
  startProject(request: ProjectRequest): Promise<Started>;
  /** Waits for the reply, a few seconds at most; the same id gives the same reply. @throws Away */
  giveAnswer(project: ProjectId, answer: AnswerData): Promise<AnswerResult>;
  /** Leaves the answer with the engine: what is refused becomes a fact. @throws Away */
  leaveAnswer(project: ProjectId, answer: AnswerData): Promise<'left' | 'not-found'>;
  /** Tells every open workflow that goes by another who is who; gives how many were told. @throws Away */
  tellRoll(): Promise<number>;
  /** @throws Away when the engine does not answer. */
  check(): Promise<void>;
};
