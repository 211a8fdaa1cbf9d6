/** Build or outsource: criteria that eliminate, which nothing buys back, then a weighted ranking of what is left. */
import type { AnswerTo } from './taskKinds.ts';

export type Comparison = AnswerTo<'comparison'>;
export type Ranked = { option: string; points: number; personDays: number };
export type Ranking = { ranking: readonly Ranked[]; eliminated: readonly string[]; because: Readonly<Record<string, readonly string[]>> };

/** A criterion without a score counts nothing; ties keep the order in which the options were given. */
export function rank(comparison: Comparison, weights: Readonly<Record<string, number>>): Ranking {
  const out = comparison.options.filter((each) => each.fails.length > 0);
  const points = (scores: Readonly<Record<string, number | undefined>>) =>
    Object.entries(weights).reduce((sum, [criterion, weight]) => sum + weight * (scores[criterion] ?? 0), 0);
  const ranking = comparison.options
    .filter((each) => each.fails.length === 0)
    .map((each) => ({ option: each.option, points: points(each.scores), personDays: each.personDays ?? 0 }))
    .toSorted((a, b) => b.points - a.points);
  return { ranking, eliminated: out.map((each) => each.option), because: Object.fromEntries(out.map((each) => [each.option, each.fails])) };
}
