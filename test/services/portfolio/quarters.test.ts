import { expect, test } from 'vitest';
import { quarterInWords, quartersOf } from '../../../services/portfolio/quarters.ts';
import { wordsIn } from '../../../services/words/words.ts';

const booking = (quarter: string, personDays: number, project = 'meals') => ({ project, title: project, quarter, personDays });

test('a year at least, as far as something is booked, the largest bookings first', () => {
  const quarters = quartersOf([booking('2028-Q1', 10), booking('2026-Q4', 5, 'pool'), booking('2026-Q4', 40)], '2026-Q4', 30);
  expect(quarters.map(({ quarter, booked }) => [quarter, booked])).toEqual([['2026-Q4', 45], ['2027-Q1', 0], ['2027-Q2', 0], ['2027-Q3', 0], ['2027-Q4', 0], ['2028-Q1', 10]]);
  expect(quarters[0]?.bookings.map(({ project }) => project)).toEqual(['meals', 'pool']);
  expect(quartersOf([], '2026-Q3', 30).map(({ quarter }) => quarter)).toEqual(['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2']);
});

test('one that is booked for ever is not shown for ever', () => {
  expect(quartersOf([booking('9999-Q4', 1)], '2026-Q4', 30)).toHaveLength(12);
});

test.each([['fr', '2027-Q1', '1ᵉʳ trimestre 2027'], ['fr', '2027-Q3', '3ᵉ trimestre 2027'], ['en', '2027-Q1', 'Q1 2027'], ['en', '2027-Q3', 'Q3 2027']] as const)('%s: %s is %s', (language, quarter, said) => {
  expect(quarterInWords(quarter, wordsIn(language))).toBe(said);
});
