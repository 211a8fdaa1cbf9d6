/** Escalations that were due, worked out anew from when somebody was asked and from the terms, beside those that were carried out. Pure. */
import { msOf, type Instant, type Seat } from '../../domain/ids.ts';
import type { Pace } from '../../domain/pace.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Roll } from '../../domain/roll.ts';
import { scheduleFor } from '../../domain/taskSchedule.ts';
import type { Asking, Term } from './ledger.ts';

export type Ruled = { policy: Policy; pace: Pace; roll: Roll };
export type Due = { at: Instant; step: string; to: Seat };

/** A task that was closed within it of an escalation was closed first. */
const SAME_MOMENT_MS = 60_000;

/** Those that no fact tells of, each in words. `now`: what was due later is not. */
export const missedEscalations = (askings: readonly Asking[], ruled: Ruled, now: number): string[] =>
  askings.flatMap((asking) => {
    const carriedOut = [...asking.escalated];
    return escalationsDue(asking, ruled, now).flatMap(({ at, step, to }) => {
      const index = carriedOut.findIndex((each) => each.step === step && each.to === to && msOf(each.at) >= msOf(at));
      if (index === -1) return [`${asking.project}, ${asking.task}: expected "${step}" to ${to} at ${at}, got no such fact`];
      carriedOut.splice(index, 1);
      return [];
    });
  });

/** A term holds until the next one is set, and the last until the task is closed. */
export function escalationsDue(asking: Asking, ruled: Ruled, now: number): Due[] {
  const closedAt = asking.end === undefined ? now : msOf(asking.end.at);
  return asking.terms.flatMap((term, index) => {
    const next = asking.terms[index + 1];
    const until = next === undefined ? closedAt : msOf(next.setAt);
    return ofTerm(asking, term, ruled).filter(({ at }) => msOf(at) + SAME_MOMENT_MS <= until);
  });
}

const ofTerm = ({ kind }: Asking, { setAt, of, dueAt }: Term, ruled: Ruled): Due[] =>
  scheduleFor(ruled, { kind, of }, { askedAt: setAt, until: dueAt }).moments.flatMap(({ at, what, step, to }) => (what === 'escalate' && step !== undefined && to !== undefined ? [{ at, step, to }] : []));
