/** Who is told of a fact: whoever is asked, and the services concerned when the project moves. */
import type { Dossier } from './dossier.ts';
import { seatName, type Seat } from './ids.ts';
import type { FactType } from './contracts/events.ts';

const TOLD_TO_THE_ASKED: ReadonlySet<FactType> = new Set<FactType>([
  'jalon.task.asked.v1', 'jalon.task.reminded.v1', 'jalon.task.escalated.v1', 'jalon.task.lapsed.v1', 'jalon.task.interrupted.v1',
  'jalon.task.reassigned.v1', 'jalon.task.extended.v1', 'jalon.task.rescheduled.v1', 'jalon.task.skipped.v1', 'jalon.project.stalled.v1',
  'jalon.deployment.step-requested.v1',
]);
const TOLD_TO_THE_CONCERNED: ReadonlySet<FactType> = new Set<FactType>([
  'jalon.project.started.v1', 'jalon.phase.concluded.v1', 'jalon.project.held.v1', 'jalon.project.resumed.v1', 'jalon.project.sent-back.v1',
  'jalon.project.deployed.v1', 'jalon.project.ended.v1', 'jalon.project.absorbed.v1', 'jalon.service.added.v1', 'jalon.sitting.scheduled.v1', 'jalon.condition.set.v1',
]);

/** Ids of services (or, for what a role is asked, of roles), each once. */
export function toldOf(type: FactType, dossier: Dossier, asked: Seat | undefined): string[] {
  if (TOLD_TO_THE_ASKED.has(type)) return asked === undefined ? [] : [seatName(asked)];
  if (TOLD_TO_THE_CONCERNED.has(type)) return [...new Set([dossier.request.department, ...dossier.services, ...dossier.absorbed.map((each) => each.department)])];
  return [];
}
