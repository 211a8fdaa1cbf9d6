/** `jalon capacity`: the city's own person-days by quarter: all there are, what is booked and by which project, what is free. */
import type { CapacityView } from '../../services/api/capacityViews.ts';
import { table, whole } from '../terminal/table.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

export async function capacity(output: Output, { from }: { from?: string }): Promise<void> {
  const view = (await output.api.get('/v1/capacity', { from })) as CapacityView;
  await tell(output, view, () => inWords(view, output));
}

function inWords({ quarters }: CapacityView, { words, page }: Output): string {
  const { say, number } = words;
  const bookings = quarters.flatMap(({ quarter, bookings: booked }) => booked.map(({ project, title, personDays }) => [quarter, project, number(personDays), title]));
  return [
    table([whole(say('cli.quarter')), say('cli.personDays'), say('cli.booked'), say('cli.free')], quarters.map(({ quarter, personDays, booked, free }) => [quarter, number(personDays), number(booked), free <= 0 ? { text: number(free), style: 'red' } : number(free)]), page),
    ...(bookings.length === 0 ? [] : [table([say('cli.quarter'), whole(say('cli.project')), say('cli.personDays'), say('cli.title')], bookings, page)]),
  ].join('\n\n');
}
