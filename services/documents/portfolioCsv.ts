/** The portfolio as CSV: a line a project, and in each when and from what it was made, for lines are copied elsewhere. */
import type { Zone } from '../../domain/cityTime.ts';
import { csvText } from './csvText.ts';
import { factsOfCity } from './madeFrom.ts';
import type { Making } from './making.ts';
import { portfolioColumns } from './portfolioColumns.ts';
import type { PortfolioOnFile } from './queries/portfolioLines.ts';

export function portfolioCsv({ lines, place }: PortfolioOnFile, zone: Zone, making: Making): Generator<string> {
  const { words, at } = making;
  const columns = portfolioColumns(zone, making);
  const facts = factsOfCity(place, words);
  return csvText([...columns.map(({ head }) => head), words.say('doc.madeAt'), words.say('doc.madeFrom')], lines.map((line) => [...columns.map(({ value }) => value(line)), at, facts]));
}
