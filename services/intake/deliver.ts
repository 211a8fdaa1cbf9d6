/**
 * Brings an answer to its project. First as an Update, whose refusal comes with a reason; where the project's workflow
 * says nothing in time while the engine is there, as a Signal, so that one stuck project does not hold up the city. Both
 * carry the same id, and count once.
 */
import type { AnswerData } from '../../domain/contracts/events.ts';
import type { ProjectId } from '../../domain/ids.ts';
import type { Engine } from '../engine.ts';

export type Delivered = { is: 'delivered' } | { is: 'refused'; reason: string; detail: string } | { is: 'not-found' };

/** @throws Away */
export async function deliver(project: ProjectId, answer: AnswerData, engine: Engine): Promise<Delivered> {
  const result = await engine.giveAnswer(project, answer);
  switch (result.is) {
    case 'replied':
      return { is: 'delivered' };
    case 'slow':
      return (await engine.leaveAnswer(project, answer)) === 'left' ? { is: 'delivered' } : { is: 'not-found' };
    case 'refused':
    case 'not-found':
      return result;
    default:
      return result satisfies never;
  }
}
