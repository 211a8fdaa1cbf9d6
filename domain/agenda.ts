/** The agenda of a service in operation: its review by those who use it, and the calls for renewal of what expires. */
import { callsFor } from './approvals.ts';
import type { Approval, Dossier } from './dossier.ts';
import { msOf, type Instant } from './ids.ts';
import { daysAfter } from './terms.ts';

/** The first call asks for the renewal; the later ones are calls again, for as long as nobody has answered. */
export type Item = { is: 'review'; at: Instant } | { is: 'call'; at: Instant; approval: Approval };

/** All that is still to come or already due, in order; a call for what is renewed makes way for those of the new approval. */
export function agendaOf({ policy, pace, startedAt, deployedAt = startedAt, reviewedAt, approvals }: Dossier): readonly Item[] {
  const { reviewAfter, renewalMonths } = policy.inService;
  const review: Item[] = reviewedAt === undefined ? [{ is: 'review', at: daysAfter(deployedAt, reviewAfter, pace) }] : [];
  const calls = approvals.flatMap((approval) => callsFor(approval, renewalMonths, deployedAt, pace).map((at): Item => ({ is: 'call', at, approval })));
  return [...review, ...calls].toSorted((a, b) => msOf(a.at) - msOf(b.at));
}
