/** What the weight of one criterion does: a line an option, with the weight as it is and the one from which another option is first. */
import type { CriterionLines } from '../../domain/weightLines.ts';
import type { Words } from '../words/words.ts';
import { base, legend, valueAxis } from './look.ts';
import type { Picture } from './sendPicture.ts';

/** Lines are told apart by their dashes too. */
const DASHES: readonly ('solid' | 'dashed' | 'dotted' | number[])[] = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [12, 4]];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'] as const;

export const weightPicture = ({ weight, weights, flip, lines }: CriterionLines, words: Words): Picture => ({
  height: { wide: 360, narrow: 420 },
  option: (look, shape) => {
    const marks = [
      { xAxis: weight, name: words.say('sourcing.now', { weight: words.number(weight) }), lineStyle: { color: look.soft, type: 'dashed' as const }, label: { color: look.soft, distance: 4, align: (weight < (weights.at(-1) ?? 0) / 3 ? 'left' : 'center') as 'left' | 'center' } },
      ...(flip === undefined ? [] : [{ xAxis: flip.to, name: words.say('sourcing.flipsAt', { weight: words.number(flip.to) }), lineStyle: { color: look.stuck, type: 'solid' as const, width: 2 }, label: { color: look.stuck, distance: 22, fontWeight: 'bold' as const } }]),
    ];
    return {
      ...base(look),
      color: [look.accent, look.mark, look.stuck, look.palette[4] ?? look.ink, look.palette[9] ?? look.ink],
      legend: { ...legend(look), itemWidth: 30 },
      grid: { left: 12, right: 24, top: shape === 'wide' ? 78 : 150, bottom: 30, containLabel: true },
      xAxis: { ...valueAxis(look, words.number), min: 0, max: weights.at(-1) ?? 0, name: words.say('sourcing.weight'), nameLocation: 'middle', nameGap: 28 },
      yAxis: { ...valueAxis(look, words.number), scale: true },
      series: lines.map(({ option, points }, index) => ({
        type: 'line', name: words.name('option', option), data: points.map((each, place) => [weights[place] ?? 0, each]),
        lineStyle: { width: 2.5, type: DASHES[index] ?? 'solid' }, symbol: SYMBOLS[index] ?? 'circle', symbolSize: 8,
        ...(index === 0 && { markLine: { symbol: 'none', data: marks, label: { formatter: '{b}', fontSize: 12, position: 'end' } } }),
      })),
    };
  },
});
