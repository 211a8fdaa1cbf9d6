import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { portfolioOf } from '../../../domain/portfolio.ts';
import { portfolioCsv } from '../../../services/documents/portfolioCsv.ts';
import { portfolioSheets } from '../../../services/documents/portfolioSheets.ts';
import type { PortfolioLine, PortfolioOnFile } from '../../../services/documents/queries/portfolioLines.ts';
import type { Language } from '../../../services/words/words.ts';
import { unzipped } from '../../support/unzipped.ts';
import { makingForTests } from './documentsForTests.ts';

const line = (own: Partial<PortfolioLine> = {}): PortfolioLine => ({
  id: 'meals-12345678', title: 'Repas à l’école', department: 'schools', themes: ['education'], path: 'full', phase: 'steering', outcome: null, health: 'late', isFlagship: true,
  startedAt: '2026-03-31T22:30:00.000Z', endedAt: null, estimate: { oneOff: { least: 1_000.5, most: 2_000 }, yearly: { least: 10, most: 20 } }, minutesSpent: 95, ...own,
});
const lines = [line(), line({ id: 'pool-12345678', title: '=1+1', department: 'waste', themes: [], outcome: 'refused', estimate: undefined, endedAt: '2026-12-31T10:00:00.000Z', isFlagship: false })];
const portfolio = (all: PortfolioLine[] = lines): PortfolioOnFile => ({
  place: '0:42 1:7', lines: all,
  totals: portfolioOf(all.map(({ phase, themes, outcome, estimate }) => ({ phase, themes, outcome, estimate, year: 2026 })), { target: 10_000, budgets: [{ year: 2026, amount: 1_500 }] }),
});
/** Summer time begins on 29 March. */
const zone = [{ from: '2026-03-29T01:00:00.000Z', minutes: 120 }] as const;

const csv = (language: Language): Record<string, string>[] => parse([...portfolioCsv(portfolio(), zone as never, makingForTests(language))].join(''), { bom: true, columns: true });

test('the CSV has a line a project, days of the city, figures that a program reads, and in each line when and from what', () => {
  expect(csv('fr')).toEqual([
    {
      'Référence': 'meals-12345678', 'Projet': 'Repas à l’école', 'Service demandeur': 'Écoles', 'Thèmes': 'Éducation', 'Parcours': 'Parcours complet', 'Phase': 'Comité de pilotage', 'Issue': 'En cours', 'État': 'En retard', 'Projet phare': 'Oui',
      'Commencé le': '2026-04-01', 'Terminé le': '', 'Investissement, au moins': '1000.5', 'Investissement, au plus': '2000', 'Coût annuel, au moins': '10', 'Coût annuel, au plus': '20', 'Heures passées': '1.6',
      'Établi le': '2026-11-24T22:00:00.000Z', 'D’après': 'les faits de la ville jusqu’à la position 0:42 1:7',
    },
    expect.objectContaining({ 'Projet': "'=1+1", 'Issue': 'Refusé', 'État': '', 'Investissement, au moins': '', 'Terminé le': '2026-12-31' }),
  ]);
  expect(csv('en')[0]).toMatchObject({ 'Reference': 'meals-12345678', 'Phase': 'Steering committee', 'Made from': 'the city’s facts up to position 0:42 1:7' });
});

type CellRead = { value: string; format?: string };

/** The sheets by name, each a list of rows. */
async function sheets(all?: PortfolioLine[], language: Language = 'fr'): Promise<Record<string, CellRead[][]>> {
  const files = unzipped(await portfolioSheets(portfolio(all), zone as never, makingForTests(language)));
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false, isArray: (name) => ['si', 'row', 'c', 'sheet', 'numFmt', 'xf'].includes(name) });
  const xml = (name: string) => parser.parse(files.get(name) ?? '') as never;
  const strings = (xml('xl/sharedStrings.xml') as { sst: { si: { t: string | { '#text': string } }[] } }).sst.si.map(({ t }) => (typeof t === 'string' ? t : t['#text']));
  const { numFmts, cellXfs } = (xml('xl/styles.xml') as { styleSheet: { numFmts: { numFmt: { numFmtId: string; formatCode: string }[] }; cellXfs: { xf: { numFmtId: string }[] } } }).styleSheet;
  const formatOf = (style: string | undefined) => numFmts.numFmt.find(({ numFmtId }) => numFmtId === cellXfs.xf[Number(style ?? 0)]?.numFmtId)?.formatCode;
  const names = (xml('xl/workbook.xml') as { workbook: { sheets: { sheet: { name: string }[] } } }).workbook.sheets.sheet.map(({ name }) => name);
  type Raw = { worksheet: { sheetData: { row: { c?: { v: string; t?: string; s?: string }[] }[] } } };
  return Object.fromEntries(names.map((name, index) => [name, (xml(`xl/worksheets/sheet${index + 1}.xml`) as Raw).worksheet.sheetData.row.map(({ c = [] }) => c.map(({ v, t, s }) => ({ value: t === 's' ? String(strings[Number(v)]) : v, ...(formatOf(s) !== undefined && { format: formatOf(s) as string }) })))]));
}
const values = (rows: readonly CellRead[][] | undefined): string[][] => (rows ?? []).map((row) => row.map(({ value }) => value));

test('the spreadsheet has its projects and what they come to, and says when and from what it was made', async () => {
  const read = await sheets();
  expect(Object.keys(read)).toEqual(['Projets', 'Par phase', 'Par thème', 'Par année', 'À propos']);
  expect(values(read['Par phase'])[1]).toEqual(['Comité de pilotage', '1', '0', '1000.5', '2000', '10', '20']);
  expect(values(read['Par thème'])[1]).toEqual(['Éducation', '1', '0', '1000.5', '2000', '10', '20']);
  expect(values(read['Par année'])[1]).toEqual(['2026', '1500', '1000.5', '2000', '10', '20', '-520', '489.5']);
  expect(values(read['À propos'])).toEqual(expect.arrayContaining([['Établi le 24 nov. 2026, 22:00 d’après les faits de la ville jusqu’à la position 0:42 1:7.'], ['Enveloppe visée', '10000'], ['Part de l’enveloppe, au plus', '0.2']]));
});

test('amounts, days and shares are figures with a format, and what people wrote is text', async () => {
  const { Projets: projects = [], 'À propos': about = [] } = await sheets();
  const [, first = [], second = []] = projects;
  expect(first).toContainEqual({ value: '1000.5', format: '#,##0 "€"' });
  // 1 April 2026, as spreadsheets count days.
  expect(first).toContainEqual({ value: '46113', format: 'dd/mm/yyyy' });
  expect(second).toContainEqual({ value: '=1+1' });
  expect(about.at(-1)?.[1]).toEqual({ value: '0.2', format: '0.0%' });
});

test('the same portfolio makes the same sheets', async () => {
  expect(await sheets()).toEqual(await sheets());
});

test('an empty portfolio has its headings', async () => {
  expect(values((await sheets([], 'en'))['Projects'])).toHaveLength(1);
});
