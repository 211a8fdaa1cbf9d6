import { expect, test } from 'vitest';
import { csvRequests } from '../../../services/census/csvRequests.ts';
import { lineFaultInWords } from '../../../services/census/readLine.ts';

const SOURCE = 'urn:jalon:import';
const read = (text: string) => csvRequests(text, SOURCE).map((line) => (line.is === 'request' ? { line: line.line, subject: line.event.subject, data: line.event.data } : { line: line.line, faults: line.faults.map(lineFaultInWords) }));
const meals = { title: 'School meals', department: 'schools' };
const HEADER = 'reference,title,department';
const BUDGET = `${HEADER},budget-once-least,budget-once-most,budget-yearly-least,budget-yearly-most`;

test.each<[string, string, object[]]>([
  ['what is required', `${HEADER}\nmeals,School meals,schools`, [{ line: 2, subject: 'meals', data: meals }]],
  ['a byte-order mark, semicolons and Windows line ends', '\uFEFFreference;title;department\r\nmeals;"School; meals";schools\r\n', [{ line: 2, subject: 'meals', data: { title: 'School; meals', department: 'schools' } }]],
  ['commas in a name of the first line do not count', '"reference";title;department;"a,b,c,d,e"\nmeals;School meals;schools;x', [{ line: 2, subject: 'meals', data: { ...meals, 'a,b,c,d,e': 'x' } }]],
  ['names in capitals, in any order', 'Department,TITLE,Reference\nschools,School meals,meals', [{ line: 2, subject: 'meals', data: meals }]],
  ['lists in one cell', `${HEADER},themes,services,partners\nmeals,School meals,schools,education; data,"legal;",dinum`, [{ line: 2, subject: 'meals', data: { ...meals, themes: ['education', 'data'], services: ['legal'], partners: ['dinum'] } }]],
  ['an estimate as people write it', `${BUDGET}\nmeals,School meals,schools,12000,"12 000,50 €",0,1\u202f500.5`, [{ line: 2, subject: 'meals', data: { ...meals, estimate: { oneOff: { least: 12_000, most: 12_000.5 }, yearly: { least: 0, most: 1_500.5 } } } }]],
  ['other columns are kept, empty cells are nothing', `${HEADER},summary,Élu référent,constructor\nmeals,School meals,schools,,Mme A,x`, [{ line: 2, subject: 'meals', data: { ...meals, 'Élu référent': 'Mme A', 'constructor': 'x' } }]],
  ['lines are counted as an editor does, empty ones and cells of several lines too', `${HEADER}\n\nmeals,"School\nmeals",schools\n,,\nheat,,schools`, [{ line: 3, subject: 'meals', data: { title: 'School\nmeals', department: 'schools' } }, { line: 6, faults: ['title: expected a text of 1 to 500 characters, got nothing'] }]],
  ['a line that is too short says what is missing', `${HEADER}\nmeals`, [{ line: 2, faults: ['title: expected a text of 1 to 500 characters, got nothing', 'department: expected a text of 1 to 200 characters, got nothing'] }]],
  ['a line that is too long', `${HEADER}\nmeals,School meals,schools,more`, [{ line: 2, faults: ['column 4: expected a name in the first line for "more", got none'] }]],
  ['an amount in words', `${BUDGET}\nmeals,School meals,schools,douze,1,1,1`, [{ line: 2, faults: ['budget-once-least: expected an amount in euros, as in 12000 or 12 000,50, got "douze"'] }]],
  ['an amount that two countries read in two ways', `${BUDGET}\nmeals,School meals,schools,"12,000",20000,0,0`, [{ line: 2, faults: ['budget-once-least: expected an amount in euros, as in 12000 or 12 000,50, got "12,000"'] }]],
  ['an amount below zero', `${BUDGET}\nmeals,School meals,schools,-1,1,0,0`, [{ line: 2, faults: ['budget-once-least: expected an amount in euros, as in 12000 or 12 000,50, got "-1"'] }]],
  ['half an estimate', `${HEADER},budget-once-least,budget-once-most\nmeals,School meals,schools,1,2`, [{ line: 2, faults: ['budget-yearly-least: expected an amount in euros, for budget-once-least is given, got nothing', 'budget-yearly-most: expected an amount in euros, for budget-once-least is given, got nothing'] }]],
  ['a range upside down', `${BUDGET}\nmeals,School meals,schools,2,1,0,0`, [{ line: 2, faults: ['budget-once-most: expected at least 2, which is budget-once-least, got 1'] }]],
  ['a reference twice', `${HEADER}\nmeals,School meals,schools\nmeals,Other meals,schools`, [{ line: 2, subject: 'meals', data: meals }, { line: 3, faults: ['reference: expected each reference once, got "meals" as on line 2'] }]],
  ['a column that is missing ends it all', 'reference,title\nmeals,School meals', [{ line: 1, faults: ['department: expected among the columns, got reference, title'] }]],
  ['a column twice', `${HEADER},title\nmeals,School meals,schools,x`, [{ line: 1, faults: ['title: expected once, got it 2 times'] }]],
  ['an empty file', '', [{ line: 1, faults: ['expected a first line with the names reference, title, department, got nothing'] }]],
])('%s', (_case, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('what an unclosed quote swallows is not filed, and the line is named', () => {
  expect(read(`${HEADER}\nmeals,School meals,schools\nheat,"Heat of schools,schools\nlast,Last,schools`)).toEqual([
    { line: 2, subject: 'meals', data: meals },
    { line: expect.any(Number) as number, faults: [expect.stringMatching(/^expected CSV: Quote Not Closed.*nothing is read from here on$/) as string] },
  ]);
});

test('the event’s id is made of source and content: columns may change places, a word may not', () => {
  const idOf = (text: string, source = SOURCE) => csvRequests(text, source).map((line) => (line.is === 'request' ? line.event.id : ''))[0];
  const id = idOf(`${HEADER},colour\nmeals,School meals,schools,blue`);
  expect(id).toMatch(/^import-[0-9a-f]{32}$/);
  expect(idOf('\uFEFFcolour;department;title;reference\r\nblue;schools;School meals;meals')).toBe(id);
  expect(idOf(`${HEADER},colour\nmeals,School meals,schools,green`)).not.toBe(id);
  expect(idOf(`${HEADER},colour\nmeals,School meals,schools,blue`, 'urn:other')).not.toBe(id);
});
