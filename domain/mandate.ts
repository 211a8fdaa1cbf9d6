/**
 * Who may answer: the one rule, whatever the way in. It is given who acts, for whom, and the signed statement that
 * vouches for it; it knows no entry point.
 */
import type { Answer } from './answer.ts';
import type { Part, Signature } from './dossier.ts';
import type { Seat } from './ids.ts';
import type { Policy } from './policy.ts';

/** The DPO has no conflict of interest (GDPR art. 38(6)). */
export const WITHOUT_CONFLICT: readonly Part[] = ['lead', 'requester'];

/** The part of a policy that says who may act. */
export type Mandates = Pick<Policy, 'mandates' | 'substitutions' | 'acceptUnsigned'>;
export type Claim = Pick<Answer, 'by' | 'onBehalfOf' | 'statement'>;
export type Permission = { ok: true; from: Signature } | { ok: false; reason: PermissionRefusal; detail: string };
export type PermissionRefusal = 'statement-missing' | 'statement-unverifiable' | 'substitution-unknown' | 'party-decides-nothing' | 'not-allowed' | 'conflict-of-interest';

const refused = (reason: PermissionRefusal, detail: string): Permission => ({ ok: false, reason, detail });

/** A seat acts for itself; anyone else holds the seats that the policy says. */
const holdsOneOf = (actor: string, seats: readonly Seat[], { mandates }: Mandates): boolean =>
  seats.some((seat) => actor === seat || (Object.hasOwn(mandates, actor) && mandates[actor]?.includes(seat) === true));

const isParty = (actor: string | undefined): boolean => actor?.startsWith('party:') === true;

/** `seats` are the task's candidates; `excluded` are actors who would judge their own work (GDPR art. 38(6)). */
export function permissionOf(claim: Claim, seats: readonly Seat[], excluded: readonly string[], policy: Mandates): Permission {
  const { by, onBehalfOf, statement } = claim;
  if (statement !== undefined) return refused('statement-unverifiable', `no key ${statement.keyId} is known here`);
  if (!policy.acceptUnsigned) return refused('statement-missing', 'expected a signed statement of who answers, got none');
  if (onBehalfOf !== undefined && !policy.substitutions.some((each) => each.substitute === by.id && each.principal === onBehalfOf)) {
    return refused('substitution-unknown', 'no substitution in force lets this actor act for the one named');
  }
  if ([by.id, onBehalfOf].some((actor) => isParty(actor) && !seats.some((seat) => seat === actor))) {
    return refused('party-decides-nothing', 'providers and partners are heard, and decide nothing');
  }
  if (!holdsOneOf(onBehalfOf ?? by.id, seats, policy)) return refused('not-allowed', `expected ${seats.join(' or ')}`);
  if (excluded.includes(by.id) || (onBehalfOf !== undefined && excluded.includes(onBehalfOf))) {
    return refused('conflict-of-interest', 'whoever leads or requested the project may not answer this');
  }
  return { ok: true, from: { by: by.id, ...(onBehalfOf !== undefined && { onBehalfOf }), signed: false } };
}
