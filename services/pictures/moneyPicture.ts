/** What the city plans and what projects cost at least and at most: in all against the target, and year by year against the budget. */
import type { Portfolio } from '../../domain/portfolio.ts';
import type { Words } from '../words/words.ts';
import { axis, base, legend, valueAxis } from './look.ts';
import type { Picture } from './sendPicture.ts';

export type MoneyRow = { name: string; planned: number; least: number; most: number };

export function moneyRows({ target, oneOff, byYear }: Pick<Portfolio, 'target' | 'oneOff' | 'byYear'>, words: Words): MoneyRow[] {
  const whole = target > 0 ? [{ name: words.say('money.whole'), planned: target, least: oneOff.least, most: oneOff.most }] : [];
  return [...whole, ...byYear.map(({ year, budget, oneOff: once, yearly }) => ({ name: String(year), planned: budget, least: once.least + yearly.least, most: once.most + yearly.most }))];
}

export const moneyPicture = (rows: readonly MoneyRow[], words: Words): Picture => ({
  height: { wide: 320, narrow: 380 },
  option: (look, shape) => {
    const millions = (value: number): string => words.say('money.millions', { amount: words.number(Math.round(value / 10_000) / 100) });
    return {
      ...base(look),
      legend: legend(look),
      grid: { left: 8, right: 16, top: shape === 'wide' ? 40 : 76, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: rows.map(({ name }) => name), ...axis(look), splitLine: { show: false } },
      yAxis: valueAxis(look, millions),
      series: [
        { type: 'bar', name: words.say('money.planned'), data: rows.map(({ planned }) => planned), itemStyle: { color: look.mark }, barMaxWidth: 60 },
        { type: 'bar', stack: 'cost', name: words.say('money.least'), data: rows.map(({ least }) => least), itemStyle: { color: look.accent }, barMaxWidth: 60 },
        { type: 'bar', stack: 'cost', name: words.say('money.upTo'), data: rows.map(({ least, most }) => most - least), itemStyle: { color: look.pale, borderColor: look.accent, borderWidth: 1, borderType: 'dashed' }, barMaxWidth: 60 },
      ],
    };
  },
});
