/** The ranking of the options: a bar each, made of what every criterion brings. */
import type { Words } from '../words/words.ts';
import { axis, base, legend, valueAxis } from './look.ts';
import type { Picture } from './sendPicture.ts';

type Ranked = { option: string; points: number; contributions: Readonly<Record<string, number>> };

export const rankingPicture = (ranking: readonly Ranked[], words: Words): Picture => ({
  height: { wide: 130 + ranking.length * 48, narrow: 246 + ranking.length * 56 },
  option: (look, shape) => {
    const criteria = [...new Set(ranking.flatMap(({ contributions }) => Object.keys(contributions)))];
    // Bars are drawn from below.
    const options = ranking.toReversed();
    return {
      ...base(look),
      color: [...look.palette],
      // Names are long, and are measured without the reader's font.
      legend: { ...legend(look), ...(shape === 'wide' && { itemGap: 28 }) },
      grid: { left: 8, right: 56, top: shape === 'wide' ? 84 : 216, bottom: 4, containLabel: true },
      xAxis: valueAxis(look, words.number),
      yAxis: { type: 'category', data: options.map(({ option }) => words.name('option', option)), ...axis(look), axisLabel: { ...axis(look).axisLabel, color: look.ink, ...(shape === 'narrow' && { width: 90, overflow: 'break' as const }) } },
      series: criteria.map((criterion, index) => ({
        type: 'bar', stack: 'points', name: words.name('criterion', criterion), data: options.map(({ contributions }) => contributions[criterion] ?? 0),
        itemStyle: { borderColor: look.paper, borderWidth: 1 }, barMaxWidth: 28,
        ...(index === criteria.length - 1 && { label: { show: true, position: 'right' as const, color: look.ink, fontWeight: 'bold' as const, formatter: ({ dataIndex }: { dataIndex: number }) => words.number(options[dataIndex]?.points ?? 0) } }),
      })),
    };
  },
});
