/** What a year that is played tells people: a line while it lasts, and a table at its end. */
import { instantOf } from '../../domain/ids.ts';
import type { CityInAYear } from './cityInAYear.ts';
import type { YearFigures } from './yearAccounts.ts';

export function progressOf(day: number, days: number, { ledger: { askings, counts, outcomes }, clock }: Pick<CityInAYear, 'ledger' | 'clock'>): string {
  return `day ${day} of ${days}, ${instantOf(clock.now).slice(0, 10)} · ${outcomes.size} projects with an outcome · ${askings.length} asked, ${counts.answered} answered, ${counts.escalated} escalated`;
}

export function tableOf(figures: YearFigures): string {
  const rows: [string, number][] = [
    ['projects', figures.projects],
    ...Object.entries(figures.outcomes).map(([outcome, count]): [string, number] => [`  ${outcome}`, count]),
    ['  still open, in service or on the way', figures.open],
    ['tasks asked', figures.asked],
    ['answered', figures.answered],
    ['  by a substitute', figures.substituted],
    ['lapsed in silence', figures.lapsed],
    ['reminded by the clock', figures.reminded],
    ['  by a coordinator', figures.nudged],
    ['escalated', figures.escalated],
    ['  escalations that were due and not carried out', figures.escalationsMissed],
    ['stuck at the end of a day', figures.stuck],
    ['given more time', figures.extended],
    ['delegated', figures.delegated],
    ['moved from somebody who left', figures.movedFromDeparted],
    ['refused', figures.refused],
    ['lost', figures.lost],
    ['answered twice', figures.answeredTwice],
    ['facts', figures.facts],
    ['seconds', figures.seconds],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${String(value).padStart(6)}`).join('\n');
}
