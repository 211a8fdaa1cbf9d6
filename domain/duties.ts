/**
 * Separation of duties: who may not answer, whatever seats they hold. What a kind of task bars is in its definition, a city may bar more, and both are
 * in the policy that a project carries; the DPO has no conflict of interest in anything (GDPR art. 38(6)).
 */
import type { Dossier, OpenTask } from './dossier.ts';
import { placeOf, roleSeat, type Seat, type TaskId } from './ids.ts';
import { WITHOUT_CONFLICT, type Part } from './parts.ts';
import type { Policy } from './policy.ts';
import { askedKindOf, TASK_KINDS, type TaskKind } from './taskKinds.ts';

const DPO = roleSeat('dpo');

/** Actors by the part that they play, or played: a lead may have changed since. */
export function playersOf({ request, formerLeads, players }: Pick<Dossier, 'request' | 'formerLeads' | 'players'>): Readonly<Record<Part, readonly string[]>> {
  const named = (...ids: readonly (string | undefined)[]) => ids.filter((id) => id !== undefined);
  return { lead: named(request.lead, ...formerLeads), requester: named(request.requestedBy), decider: players?.decider ?? [] };
}

/** Of a standing task: only what is asked of the DPO bars anybody. */
export const barredFromSeats = (seats: readonly Seat[]): readonly Part[] => (seats.includes(DPO) ? WITHOUT_CONFLICT : []);

/** Of a city that bars `besides`: what each kind's definition has, and that. It goes with the policy, so that a rule of today judges no answer of yesterday. */
export function dutiesWith(besides: Policy['duties']): Pick<Policy, 'duties' | 'notAlone'> {
  const alone = TASK_KINDS.flatMap((kind) => {
    const { notAlone } = askedKindOf(kind);
    return notAlone === undefined ? [] : [[kind, notAlone] as const];
  });
  return {
    duties: Object.fromEntries(TASK_KINDS.map((kind) => [kind, [...new Set([...(askedKindOf(kind).bars ?? []), ...(besides[kind] ?? [])])]]).filter(([, parts]) => (parts ?? []).length > 0)) as Policy['duties'],
    notAlone: Object.fromEntries(alone),
  };
}

/** Actors who may not answer this task now. Who decided does not deploy alone: another has to have answered one of these tasks first. */
export function barredFrom(dossier: Dossier, { kind, of, also = [] }: Pick<OpenTask, 'kind' | 'of' | 'also'>): string[] {
  const players = playersOf(dossier);
  const { duties, notAlone: accompanied } = dossier.policy;
  const notAlone = accompanied[kind];
  const alone = notAlone === undefined || isAccompanied(dossier, kind, players[notAlone]) ? [] : players[notAlone];
  const barred = new Set([...(duties[kind] ?? []), ...barredFromSeats([of, ...also])]);
  return [...[...barred].flatMap((part) => players[part]), ...alone];
}

const isAccompanied = ({ closedTasks }: Dossier, kind: TaskKind, alone: readonly string[]): boolean =>
  Object.entries(closedTasks).some(([id, closed]) => placeOf(id as TaskId).split('/')[0] === kind && closed.is === 'answered' && !alone.includes(closed.from.by));
