/** What the portfolio says of a project, once for the CSV and for the spreadsheet: each column with its heading, its kind and its value. */
import { hoursOf } from '../../domain/hours.ts';
import { localDay } from '../../domain/cityTime.ts';
import type { Zone } from '../../domain/cityTime.ts';
import { instantOf } from '../../domain/ids.ts';
import type { WordKey } from '../words/words.ts';
import { serviceInWords } from './making.ts';
import type { Making } from './making.ts';
import type { PortfolioLine } from './queries/portfolioLines.ts';

/** A day is written `2026-12-03`, an amount in euros excluding tax. */
export type FileColumn<Line> = { head: string; kind: 'text' | 'day' | 'euros' | 'number'; value(line: Line): string | number | null };

export function portfolioColumns(zone: Zone, making: Making): FileColumn<PortfolioLine>[] {
  const { words } = making;
  const dayOf = (instant: string | null) => (instant === null ? null : localDay(instantOf(Date.parse(instant)), zone));
  const column = (head: WordKey, kind: FileColumn<PortfolioLine>['kind'], value: FileColumn<PortfolioLine>['value']) => ({ head: words.say(head), kind, value });
  return [
    column('doc.reference', 'text', ({ id }) => id),
    column('doc.project', 'text', ({ title }) => title),
    column('doc.department', 'text', ({ department }) => serviceInWords(department, making)),
    column('doc.themes', 'text', ({ themes }) => themes.map((theme) => words.name('theme', theme)).join(', ')),
    column('doc.path', 'text', ({ path }) => (path === null ? null : words.name('path', path))),
    column('doc.phase', 'text', ({ phase }) => words.name('phase', phase)),
    column('doc.outcome', 'text', ({ outcome }) => words.name('outcome', outcome ?? 'none')),
    column('doc.health', 'text', ({ health, outcome }) => (outcome === null ? words.name('health', health) : null)),
    column('doc.flagship', 'text', ({ isFlagship }) => words.name('doc.yesNo', isFlagship ? 'yes' : 'no')),
    column('doc.startedOn', 'day', ({ startedAt }) => dayOf(startedAt)),
    column('doc.endedOn', 'day', ({ endedAt }) => dayOf(endedAt)),
    column('doc.oneOff.least', 'euros', ({ estimate }) => estimate?.oneOff.least ?? null),
    column('doc.oneOff.most', 'euros', ({ estimate }) => estimate?.oneOff.most ?? null),
    column('doc.yearly.least', 'euros', ({ estimate }) => estimate?.yearly.least ?? null),
    column('doc.yearly.most', 'euros', ({ estimate }) => estimate?.yearly.most ?? null),
    column('doc.hoursSpent', 'number', ({ minutesSpent }) => hoursOf(minutesSpent)),
  ];
}
