/**
 * Hands an answer to the project's workflow, from the API and from the console's forms alike. What a project does not reply to in time is left with it as a
 * Signal, which nothing loses; both carry the same id, and count once.
 */
import type { AnswerData } from '../../domain/contracts/events.ts';
import type { ProjectId } from '../../domain/ids.ts';
import type { AnswerResult } from '../engine.ts';
import type { ApiPorts } from './apiPorts.ts';
import { forgetSent, noteSent } from './queries/answersSent.ts';

/** `reused`: its id came before with another content. */
export type HandedIn = Exclude<AnswerResult, { is: 'slow' }> | { is: 'left' } | { is: 'reused' };

/** Nothing that people say depends on the database: without it, the id alone tells an answer from its repetition, as the workflow does. @throws Away */
export async function handIn({ database, engine }: Pick<ApiPorts, 'database' | 'engine'>, project: ProjectId, answer: AnswerData): Promise<HandedIn> {
  const noted = await noteSent(database, { project, answer }).catch(() => 'again' as const);
  if (noted === 'reused') return { is: 'reused' };
  let isTaken = false;
  try {
    const result = await engine.giveAnswer(project, answer);
    const outcome = result.is !== 'slow' ? result : (await engine.leaveAnswer(project, answer)) === 'left' ? ({ is: 'left' } as const) : ({ is: 'not-found' } as const);
    isTaken = outcome.is === 'left' || (outcome.is === 'replied' && outcome.reply.accepted);
    return outcome;
  } finally {
    // One that came before may be with its project all the same, whatever becomes of it this time.
    if (!isTaken && noted === 'first') await forgetSent(database, { project, answer }).catch(() => undefined);
  }
}
