/** Which fact changes what: one row a type. A type without a row is kept in the project's story and changes nothing else. */
import type { FactType } from '../../../domain/contracts/events.ts';
import type { Reaction } from '../projectView.ts';
import { closeProjectOnEnded, countAsDeployed, enterPhase, holdProject, openProjectOnStarted, resumeProject } from './projectReactions.ts';
import { closeTaskOnAnswer, closeTaskOnInterruption, closeTaskOnLapse, listTaskOnAsked, showTaskLate, showTaskStuck } from './taskReactions.ts';

export const REACTIONS: { readonly [T in FactType]?: Reaction<T> } = {
  'jalon.project.started.v1': openProjectOnStarted,
  'jalon.phase.entered.v1': enterPhase,
  'jalon.task.asked.v1': listTaskOnAsked,
  'jalon.task.late.v1': showTaskLate,
  'jalon.task.escalated.v1': showTaskStuck,
  'jalon.task.lapsed.v1': closeTaskOnLapse,
  'jalon.task.interrupted.v1': closeTaskOnInterruption,
  'jalon.answer.accepted.v1': closeTaskOnAnswer,
  'jalon.project.held.v1': holdProject,
  'jalon.project.resumed.v1': resumeProject,
  'jalon.project.deployed.v1': countAsDeployed,
  'jalon.project.ended.v1': closeProjectOnEnded,
};
