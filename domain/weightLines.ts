/** How the points of each option move with the weight of one criterion: a straight line each, for whoever wants to see where another comes first. */
import { HEAVIEST, type Comparison, type Flip, type Ranking } from './sourcing.ts';

/** `points` are those at each of the weights. */
export type OptionLine = { option: string; points: readonly number[] };
export type CriterionLines = {
  criterion: string;
  /** As it is. */
  weight: number;
  /** From nothing on, in order: as it is and where it flips are among them. */
  weights: readonly number[];
  /** Where another option comes first; none where no weight does it. */
  flip: Flip | undefined;
  lines: readonly OptionLine[];
};

/** Beyond this the picture would be of a corner; a flip that is further is shown all the same. */
const SHOWN = 10;

/** One a criterion, those that flip soonest first; then those that never do, in the order of the weights. */
export function weightLines({ ranking, flips }: Pick<Ranking, 'ranking' | 'flips'>, weights: Readonly<Record<string, number>>, { options }: Comparison): CriterionLines[] {
  const all = Object.entries(weights).map(([criterion, weight]): CriterionLines => {
    const flip = flips.find((each) => each.criterion === criterion);
    const most = flip === undefined ? HEAVIEST : Math.min(HEAVIEST, Math.max(SHOWN, Math.ceil(Math.max(flip.from, flip.to) * 1.25)));
    const shown = [...new Set([0, weight, ...(flip === undefined ? [] : [flip.to]), most])].toSorted((a, b) => a - b);
    const lines = ranking.map(({ option, points, contributions }): OptionLine => {
      const others = points - (contributions[criterion] ?? 0);
      const score = scoreOf(options.find((each) => each.option === option), criterion);
      return { option, points: shown.map((each) => toHundredths(others + each * score)) };
    });
    return { criterion, weight, weights: shown, flip, lines };
  });
  return all.toSorted((a, b) => distanceOf(a) - distanceOf(b));
}

const scoreOf = (option: Comparison['options'][number] | undefined, criterion: string): number => (option?.scores as Readonly<Record<string, number | undefined>> | undefined)?.[criterion] ?? 0;

const distanceOf = ({ flip }: CriterionLines): number => (flip === undefined ? Number.POSITIVE_INFINITY : Math.abs(flip.to - flip.from));

const toHundredths = (value: number): number => Math.round(value * 100) / 100;
