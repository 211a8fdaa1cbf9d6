/** Which fact changes what: one row a type. A type without a row is kept in the project's story and changes nothing else. */
import type { FactType } from '../../../domain/contracts/events.ts';
import type { Reaction } from '../projectView.ts';
import { acceptCondition, liftCondition, listCondition, replaceCondition, showOpinion, showTimeSpent } from './consultationReactions.ts';
import { noteMotionCarried, showApproval, showProcurement, showSitting } from './deliveryReactions.ts';
import { completeRequest, showData, showEstimate, showPath } from './intakeReactions.ts';
import {
  absorb, addService, changeLead, closeProjectOnEnded, concludePhase, countAsDeployed, enterPhase, followPolicy, holdProject, inviteParty, openProjectOnStarted,
  resumeProject, showStalled,
} from './projectReactions.ts';
import {
  closeTaskOnAnswer, closeTaskOnInterruption, closeTaskOnLapse, closeTaskOnSkip, countReminder, listTaskOnAsked, showEscalated, showExtended, showFollowUp, showHolder, showPriority,
  showReassigned, showReleased, showRescheduled, showTaskLate,
} from './taskReactions.ts';

export const REACTIONS: { readonly [T in FactType]?: Reaction<T> } = {
  'jalon.project.started.v1': openProjectOnStarted,
  'jalon.phase.entered.v1': enterPhase,
  'jalon.phase.concluded.v1': concludePhase,
  'jalon.project.held.v1': holdProject,
  'jalon.project.resumed.v1': resumeProject,
  'jalon.project.stalled.v1': showStalled,
  'jalon.project.deployed.v1': countAsDeployed,
  'jalon.project.ended.v1': closeProjectOnEnded,

  'jalon.task.asked.v1': listTaskOnAsked,
  'jalon.task.late.v1': showTaskLate,
  'jalon.task.reminded.v1': countReminder,
  'jalon.task.escalated.v1': showEscalated,
  'jalon.task.claimed.v1': showHolder,
  'jalon.task.assigned.v1': showHolder,
  'jalon.task.delegated.v1': showHolder,
  'jalon.task.released.v1': showReleased,
  'jalon.task.reassigned.v1': showReassigned,
  'jalon.task.prioritised.v1': showPriority,
  'jalon.task.follow-up-planned.v1': showFollowUp,
  'jalon.task.extended.v1': showExtended,
  'jalon.task.rescheduled.v1': showRescheduled,
  'jalon.task.skipped.v1': closeTaskOnSkip,
  'jalon.task.lapsed.v1': closeTaskOnLapse,
  'jalon.task.interrupted.v1': closeTaskOnInterruption,
  'jalon.answer.accepted.v1': closeTaskOnAnswer,

  'jalon.request.completed.v1': completeRequest,
  'jalon.project.routed.v1': showPath,
  'jalon.project.estimated.v1': showEstimate,
  'jalon.data.stated.v1': showData,

  'jalon.opinion.recorded.v1': showOpinion,
  'jalon.time.recorded.v1': showTimeSpent,
  'jalon.condition.set.v1': listCondition,
  'jalon.condition.replaced.v1': replaceCondition,
  'jalon.condition.lifted.v1': liftCondition,
  'jalon.condition.accepted.v1': acceptCondition,

  'jalon.procurement.determined.v1': showProcurement,
  'jalon.sitting.scheduled.v1': showSitting,
  'jalon.committee.decided.v1': noteMotionCarried,
  'jalon.approval.given.v1': showApproval,

  'jalon.lead.changed.v1': changeLead,
  'jalon.service.added.v1': addService,
  'jalon.party.invited.v1': inviteParty,
  'jalon.policy.adopted.v1': followPolicy,
  'jalon.project.absorbed.v1': absorb,
};
