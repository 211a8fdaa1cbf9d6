/** Person-days by quarter: what is booked, and what of the city's own is still free. */
import type { Quarter } from '../portfolio/quarters.ts';
import { quarterInWords } from '../portfolio/quarters.ts';
import type { Words } from '../words/words.ts';
import { axis, base, legend, valueAxis } from './look.ts';
import type { Picture } from './sendPicture.ts';

export const capacityPicture = (quarters: readonly Quarter[], words: Words): Picture => ({
  height: { wide: 300, narrow: 110 + quarters.length * 44 },
  option: (look, shape) => {
    const names = quarters.map(({ quarter }) => quarterInWords(quarter, words));
    const isWide = shape === 'wide';
    const category = { type: 'category' as const, data: names, inverse: !isWide, ...axis(look), splitLine: { show: false } };
    const value = valueAxis(look, words.number);
    return {
      ...base(look),
      legend: legend(look),
      grid: { left: 8, right: 16, top: 40, bottom: 4, containLabel: true },
      xAxis: isWide ? category : value,
      yAxis: isWide ? value : category,
      series: [
        { type: 'bar', stack: 'days', name: words.say('capacity.booked'), data: quarters.map(({ ofCity, booked }) => Math.min(booked, ofCity)), itemStyle: { color: look.accent }, barMaxWidth: 60 },
        { type: 'bar', stack: 'days', name: words.say('capacity.free'), data: quarters.map(({ ofCity, booked }) => Math.max(0, ofCity - booked)), itemStyle: { color: look.pale, borderColor: look.accent, borderWidth: 1, borderType: 'dashed' }, barMaxWidth: 60 },
        { type: 'bar', stack: 'days', name: words.say('capacity.over'), data: quarters.map(({ ofCity, booked }) => Math.max(0, booked - ofCity)), itemStyle: { color: look.stuck }, barMaxWidth: 60 },
      ],
    };
  },
});
