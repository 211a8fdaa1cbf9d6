/** What is asked to build or outsource: a comparison with eliminating and scored criteria, then a decision with reasons. */
import { listOf, object, oneOf, optional, text, wholeNumber } from '../guard.ts';
import { REMARK, taskKind } from './taskKind.ts';

export const OPTIONS = ['build', 'reuse', 'partner', 'outsource', 'do-not-digitise'] as const;
export type SourcingOption = (typeof OPTIONS)[number];

/** What no price buys back (Rennes): where the data lie, a way out, security approval, art. 28 contract, accessibility. */
export const ELIMINATING = ['data-location', 'open-export', 'security-approval', 'processor-contract', 'accessibility'] as const;

/** Scored from 0 (worst) to 5. */
export const SCORED = ['citizens', 'agents', 'skills', 'whole-life-cost', 'time-to-service', 'reversibility', 'sobriety'] as const;

const score = optional(wholeNumber(0, 5));

export const sourcingKinds = {
  'comparison': taskKind({
    question: { fr: 'Comment les options se comparent-elles ?', en: 'How do the options compare?' },
    answer: object({
      options: listOf(
        object({
          option: oneOf(...OPTIONS),
          fails: listOf(oneOf(...ELIMINATING), ELIMINATING.length),
          scores: object({ 'citizens': score, 'agents': score, 'skills': score, 'whole-life-cost': score, 'time-to-service': score, 'reversibility': score, 'sobriety': score }),
          personDays: optional(wholeNumber(0, 10_000)),
        }),
        OPTIONS.length,
      ),
    }),
    refusal: ({ options }) => (options.length === 0 || new Set(options.map((each) => each.option)).size < options.length ? 'options-missing-or-repeated' : undefined),
  }),
  'sourcing-decision': taskKind({
    question: { fr: 'Quelle option est retenue ?', en: 'Which option is chosen?' },
    answer: object({ option: oneOf(...OPTIONS), reason: optional(text(REMARK)) }),
    refusal(answer, about) {
      const eliminated = (about['eliminated'] ?? []) as readonly string[];
      const ranking = (about['ranking'] ?? []) as readonly { option: string }[];
      if (eliminated.includes(answer.option)) return 'option-eliminated';
      if (answer.option !== 'do-not-digitise' && !ranking.some((each) => each.option === answer.option)) return 'option-not-compared';
      if (answer.option !== ranking[0]?.option && answer.reason === undefined) return 'reason-missing';
      return undefined;
    },
  }),
};
