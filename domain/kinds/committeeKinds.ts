/** What is asked of the steering committee: its chair puts a motion, each elected member votes on it. */
import { object, oneOf, optional, text } from '../guard.ts';
import { REMARK, reasonMissing, refusedFor, taskKind, type Refusal } from './taskKind.ts';
import { tellAfter, within } from './taskTerms.ts';

type MotionPut = { motion: string; sitting?: string; phase?: string; reason?: string };
/** What the chair may put now, as the task says it. */
type MayBe = { motions?: readonly string[]; flagshipsLeft?: number; sittings?: readonly string[]; phases?: readonly string[] };

function motionFault({ motion, sitting, phase, reason }: MotionPut, { motions, flagshipsLeft, sittings = [], phases = [] }: MayBe): Refusal | undefined {
  if (motions !== undefined && !motions.includes(motion)) return refusedFor('motion-not-open', `expected one of ${motions.join(', ')}, got "${motion}"`);
  if (motion === 'flagship' && flagshipsLeft === 0) return refusedFor('flagships-full', 'expected another motion than "flagship", for as many projects bear that name as the policy allows');
  if (sitting !== undefined && motion !== 'defer') return refusedFor('sitting-unexpected', `expected "sitting" with the motion "defer" alone, got "${motion}"`);
  if (phase !== undefined && motion !== 'send-back') return refusedFor('phase-unexpected', `expected "phase" with the motion "send-back" alone, got "${motion}"`);
  if (motion === 'defer' && (sitting === undefined || !sittings.includes(sitting))) return refusedFor('sitting-not-later', `expected "sitting", one of ${sittings.join(', ')}; got ${sitting === undefined ? 'none' : `"${sitting}"`}`);
  if (motion === 'send-back' && (phase === undefined || !phases.includes(phase))) return refusedFor('phase-missing', `expected "phase", one of ${phases.join(', ')}; got ${phase === undefined ? 'none' : `"${phase}"`}`);
  const needsReason = motion === 'defer' || motion === 'send-back' || motion === 'refuse';
  return needsReason && reason === undefined ? reasonMissing(`the motion is "${motion}"`) : undefined;
}

export const committeeKinds = {
  motion: taskKind({
    terms: within(7, { days: 'calendar', notice: 2, lapseAfter: 7, ...tellAfter(2) }),
    isPersonal: true,
    question: { fr: 'Que proposez-vous au comité pour ce projet ?', en: 'What do you propose to the committee for this project?' },
    answer: object({
      motion: oneOf('go', 'flagship', 'defer', 'send-back', 'refuse'),
      /** Where the motion is `defer`: the name of a later sitting. */
      sitting: optional(text(100)),
      phase: optional(oneOf('intake', 'consultation', 'dpo-review', 'sourcing')),
      reason: optional(text(REMARK)),
    }),
    refusal: (answer, about) => motionFault(answer, (about['mayBe'] ?? {}) as MayBe),
  }),
  vote: taskKind({
    terms: within(7, { days: 'calendar', notice: 2, lapseAfter: 0, ...tellAfter(2) }),
    isPersonal: true,
    question: { fr: 'Votre vote : pour, contre, abstention, ou déport ?', en: 'Your vote: for, against, abstention, or do you step aside?' },
    answer: object({ vote: oneOf('for', 'against', 'abstain', 'step-aside'), reason: optional(text(REMARK)) }),
  }),
};
