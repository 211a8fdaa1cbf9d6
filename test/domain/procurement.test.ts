import { describe, expect, test } from 'vitest';
import { earliestService, procedureFor, procurementOf, type Need } from '../../domain/procurement.ts';
import type { ProcurementRules } from '../../domain/policy.ts';

const works = { adapted: 100_000, bulletin: 100_000, formal: 5_404_000 };
const rules: ProcurementRules = {
  thresholds: [
    { from: '2024-01-01', supplies: { adapted: 40_000, bulletin: 90_000, formal: 221_000 }, works: { ...works, formal: 5_538_000 } },
    { from: '2026-01-01', supplies: { adapted: 40_000, bulletin: 90_000, formal: 216_000 }, works },
    { from: '2026-04-01', supplies: { adapted: 60_000, bulletin: 90_000, formal: 216_000 }, works },
  ],
  terms: { preparation: 30, adaptedTender: 21, openTender: 30, openTenderOnPaper: 35, analysis: 30, standstill: 11, delivery: 90 },
};
const supplies = (...amounts: number[]): Need[] => amounts.map((amount) => ({ what: 'a service', amount, category: 'supplies' }));
const building = (...amounts: number[]): Need[] => amounts.map((amount) => ({ what: 'a cabinet', amount, category: 'works' }));

describe('the procedure that an amount commands', () => {
  test.each<[string, Need[], string, string, string, number]>([
    ['39,999.99 before April 2026 needs no publicity', supplies(39_999.99), '2026-03-31', 'without-publicity', 'none', 39_999.99],
    ['40,000 before April 2026 is adapted', supplies(40_000), '2026-03-31', 'adapted', 'free', 40_000],
    ['59,999.99 on 31 March 2026 is adapted', supplies(59_999.99), '2026-03-31', 'adapted', 'free', 59_999.99],
    ['59,999.99 on 1 April 2026 needs no publicity', supplies(59_999.99), '2026-04-01', 'without-publicity', 'none', 59_999.99],
    ['60,000 on 31 March 2026 is adapted', supplies(60_000), '2026-03-31', 'adapted', 'free', 60_000],
    ['60,000 on 1 April 2026 is adapted', supplies(60_000), '2026-04-01', 'adapted', 'free', 60_000],
    ['89,999.99 may be published freely', supplies(89_999.99), '2026-04-01', 'adapted', 'free', 89_999.99],
    ['90,000 goes in the official bulletin', supplies(90_000), '2026-04-01', 'adapted', 'official-bulletin', 90_000],
    ['215,999.99 is adapted', supplies(215_999.99), '2026-04-01', 'adapted', 'official-bulletin', 215_999.99],
    ['216,000 is formal', supplies(216_000), '2026-04-01', 'formal', 'official-bulletin', 216_000],
    ['216,000 in 2025 was still adapted', supplies(216_000), '2025-12-31', 'adapted', 'official-bulletin', 216_000],
    ['220,999.99 in 2025 was still adapted', supplies(220_999.99), '2025-06-30', 'adapted', 'official-bulletin', 220_999.99],
    ['221,000 in 2025 was formal', supplies(221_000), '2025-06-30', 'formal', 'official-bulletin', 221_000],
    ['two needs of 30,000 add up: not split to stay below', supplies(30_000, 30_000), '2026-04-01', 'adapted', 'free', 60_000],
    ['sums are to the cent: 59,999.90 and 0.10 reach 60,000', supplies(59_999.9, 0.1), '2026-04-01', 'adapted', 'free', 60_000],
    ['a hundred times 599.99 do not', supplies(...Array.from({ length: 100 }, () => 599.99)), '2026-04-01', 'without-publicity', 'none', 59_999],
    ['works of 99,999.99 need no publicity', building(99_999.99), '2026-04-01', 'without-publicity', 'none', 99_999.99],
    ['works of 100,000 are adapted', building(100_000), '2026-04-01', 'adapted', 'official-bulletin', 100_000],
    ['works of 5,403,999.99 are adapted', building(5_403_999.99), '2026-04-01', 'adapted', 'official-bulletin', 5_403_999.99],
    ['works of 5,404,000 are formal', building(5_404_000), '2026-04-01', 'formal', 'official-bulletin', 5_404_000],
    ['works of 5,404,000 in 2025 were adapted', building(5_404_000), '2025-06-30', 'adapted', 'official-bulletin', 5_404_000],
    ['supplies and works are not mixed: each below its own threshold', [...supplies(59_000), ...building(99_000)], '2026-04-01', 'without-publicity', 'none', 59_000],
    ['the stricter category wins, though it is the smaller', [...supplies(95_000), ...building(99_000)], '2026-04-01', 'adapted', 'official-bulletin', 95_000],
    ['the stricter wins in the other order too', [...building(6_000_000), ...supplies(10)], '2026-04-01', 'formal', 'official-bulletin', 6_000_000],
    ['no need at all needs no publicity', [], '2026-04-01', 'without-publicity', 'none', 0],
  ])('%s', (_case, needs, on, procedure, publicity, amount) => {
    expect(procedureFor(needs, on, rules)).toMatchObject({ procedure, publicity, amount });
  });

  test.each<[string, Need[], string, string]>([
    ['the threshold and its date', supplies(60_000), '2026-05-01', 'supplies and services of 60000.00 euros reach 60000 and are below 90000 (rules from 2026-04-01)'],
    ['both categories', [...supplies(10), ...building(100_000)], '2026-05-01', 'supplies and services of 10.00 euros are below 60000; works of 100000.00 euros reach 100000 and 100000, from which they go in the official bulletin (rules from 2026-04-01)'],
    ['a date before all rules', supplies(221_000), '2023-12-31', 'supplies and services of 221000.00 euros reach 221000 (rules from 2024-01-01, the first that the policy knows, for none holds on 2023-12-31)'],
  ])('its reason says %s', (_case, needs, on, because) => {
    expect(procedureFor(needs, on, rules).because).toBe(because);
  });
});

describe('the earliest day of service', () => {
  const closed = ['2027-05-06', '2027-05-17', '2027-07-14', '2027-11-11'];

  test('an adapted procedure takes preparation, tender, analysis and delivery, each to a working day', () => {
    expect(earliestService('adapted', '2027-01-04', rules, closed)).toEqual({
      steps: [
        { name: 'preparation', endsOn: '2027-02-03' },
        { name: 'tender', endsOn: '2027-02-24' },
        { name: 'analysis', endsOn: '2027-03-26' },
        { name: 'delivery', endsOn: '2027-06-24' },
      ],
      earliest: '2027-06-24',
    });
  });

  test('a formal one has a longer tender and a standstill', () => {
    expect(earliestService('formal', '2027-01-04', rules, closed).steps.map(({ name, endsOn }) => `${name} ${endsOn}`)).toEqual([
      'preparation 2027-02-03', 'tender 2027-03-05', 'analysis 2027-04-05', 'standstill 2027-04-16', 'delivery 2027-07-15',
    ]);
  });

  test('tenders on paper take five days more', () => {
    expect(earliestService('formal', '2027-01-04', rules, closed, 'paper').steps[1]).toEqual({ name: 'tender', endsOn: '2027-03-10' });
  });

  test('what needs no publicity is prepared and delivered', () => {
    expect(earliestService('without-publicity', '2027-01-04', rules, closed).steps.map((step) => step.name)).toEqual(['preparation', 'delivery']);
  });

  test.each<[string, string, string, string]>([
    ['on 14 July', '2027-06-14', '2027-07-15', '14 July is a closed day'],
    ['on a Saturday', '2027-06-10', '2027-07-12', '10 July is a Saturday'],
    ['on a Saturday before Whit Monday', '2027-04-15', '2027-05-18', '15 May is a Saturday'],
  ])('a term that ends %s ends on the next working day, from which the next is counted', (_case, from, endsOn, because) => {
    const [preparation, delivery] = earliestService('without-publicity', from, rules, closed).steps;
    expect(preparation).toMatchObject({ name: 'preparation', endsOn, because });
    expect(Date.parse(delivery?.endsOn ?? '') - Date.parse(endsOn)).toBeGreaterThanOrEqual(90 * 86_400_000);
  });
});

test('what counts is the day on which the procedure is launched: decided in March, launched in April, under April’s rules', () => {
  const bought = procurementOf(supplies(59_999.99), '2026-03-16', rules, []);
  expect(bought).toMatchObject({ procedure: 'without-publicity', earliest: '2026-07-14', because: 'launched on 2026-04-15: supplies and services of 59999.99 euros are below 60000 (rules from 2026-04-01)' });
  expect(procurementOf(supplies(59_999.99), '2026-02-27', rules, []).procedure).toBe('adapted');
});
