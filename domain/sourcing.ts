/** Build or outsource: criteria that eliminate, which nothing buys back, then a weighted ranking of what is left. */
import { SCORED, type SourcingOption } from './kinds/sourcingKinds.ts';
import type { AnswerTo } from './taskKinds.ts';

export type Comparison = AnswerTo<'comparison'>;
type Weights = Readonly<Record<string, number>>;
type Compared = Comparison['options'][number];

/** `contributions` are weight times score, criterion by criterion; their sum is `points`. */
export type Ranked = { option: SourcingOption; points: number; contributions: Record<string, number> };
/** The criterion's weight goes from `from` to `to`, and `option` is first. */
export type Flip = { criterion: string; from: number; to: number; option: SourcingOption };
export type Ranking = { ranking: Ranked[]; eliminated: { option: SourcingOption; fails: string[] }[]; flips: Flip[] };

/** Weights are to the hundredth, from 0 to this. */
export const HEAVIEST = 100;

/** A criterion without a score counts nothing; ties keep the order in which the options were given. */
export function rank({ options }: Comparison, weights: Weights): Ranking {
  const left = options.filter((each) => each.fails.length === 0);
  return {
    ranking: ranked(left, weights),
    eliminated: options.filter((each) => each.fails.length > 0).map(({ option, fails }) => ({ option, fails: [...fails] })),
    flips: SCORED.map((criterion) => smallestFlip(left, weights, criterion)).filter((flip) => flip !== undefined),
  };
}

/** The same comparison once an option has turned out not to be open after all. */
export function rankWithout(closed: SourcingOption, because: string, { options }: Comparison, weights: Weights): Ranking {
  const others = rank({ options: options.filter((each) => each.option !== closed) }, weights);
  return { ...others, eliminated: [...others.eliminated, { option: closed, fails: [because] }] };
}

function ranked(options: readonly Compared[], weights: Weights): Ranked[] {
  return options
    .map(({ option, scores }) => {
      const contributions = Object.fromEntries(Object.entries(weights).map(([criterion, weight]) => [criterion, exact(weight * scoreOf(scores, criterion))]));
      return { option, points: exact(Object.values(contributions).reduce((sum, each) => sum + each, 0)), contributions };
    })
    .toSorted((a, b) => b.points - a.points);
}

/** The change of this one weight, the smallest to the hundredth, after which another option is first; none where no change does it. */
function smallestFlip(options: readonly Compared[], weights: Weights, criterion: string): Flip | undefined {
  const from = weights[criterion] ?? 0;
  const firstAt = (weight: number) => ranked(options, { ...weights, [criterion]: weight })[0]?.option;
  const [first, ...others] = ranked(options, weights);
  if (first === undefined) return undefined;
  const scoreOfOption = (name: string) => scoreOf(options.find((each) => each.option === name)?.scores ?? {}, criterion);
  const flips = others.flatMap((other): Flip[] => {
    const gain = scoreOfOption(other.option) - scoreOfOption(first.option);
    if (gain === 0) return [];
    const level = from + (first.points - other.points) / gain;
    // At the level itself they tie, which flips only where the other was given first; a step further it flips for certain.
    const nearest = gain > 0 ? Math.ceil(exact(level * 100)) : Math.floor(exact(level * 100));
    const to = [nearest, nearest + Math.sign(gain)].map((hundredths) => hundredths / 100).find((each) => firstAt(each) !== first.option);
    const option = to === undefined ? undefined : firstAt(to);
    return to === undefined || option === undefined || to < 0 || to > HEAVIEST ? [] : [{ criterion, from, to, option }];
  });
  return flips.toSorted((a, b) => Math.abs(a.to - from) - Math.abs(b.to - from))[0];
}

const scoreOf = (scores: Readonly<Record<string, number | undefined>>, criterion: string): number => scores[criterion] ?? 0;

/** Away with what binary fractions add: a tie of 0.3 and 0.1 + 0.2 is a tie. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;
