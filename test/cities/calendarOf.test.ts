import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../cities/calendarOf.ts';

const daysOf = (calendar: object): string[] => {
  const read = calendarOf({ zone: 'Europe/Paris', ...calendar });
  return read.ok ? read.value.closedDays : [];
};
const of = (year: string, holidays: string) => daysOf({ holidays, closures: [] }).filter((day) => day.startsWith(year));

const FRANCE_2027 = ['2027-01-01', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-08', '2027-05-17', '2027-07-14', '2027-08-15', '2027-11-01', '2027-11-11', '2027-12-25'];
const ALSACE_MOSELLE_2027 = [...FRANCE_2027, '2027-03-26', '2027-12-26'].toSorted();

describe('closed days', () => {
  test.each([
    ['France has eleven', 'FR', FRANCE_2027],
    ['Moselle has two more', 'FR-57', ALSACE_MOSELLE_2027],
    ['and so has the Bas-Rhin', 'FR-67', ALSACE_MOSELLE_2027],
    ['and the Haut-Rhin', 'FR-68', ALSACE_MOSELLE_2027],
    ['La Réunion has its own', 'FR-RE', [...FRANCE_2027, '2027-12-20'].toSorted()],
  ])('%s', (_case, holidays, expected) => {
    expect(of('2027', holidays)).toEqual(expected);
  });

  test.each([2024, 2025, 2026, 2030, 2035, 2036])('%i has Easter Monday, Ascension and Whit Monday 1, 39 and 50 days after Easter', (year) => {
    const easter = easterOf(year);
    const after = (days: number) => new Date(easter + days * 86_400_000).toISOString().slice(0, 10);
    expect(of(String(year), 'FR')).toEqual(expect.arrayContaining([after(1), after(39), after(50)]));
  });

  test('closures of the city are among them, sorted, each day once', () => {
    const days = daysOf({ holidays: 'FR', closures: ['2027-12-24', '2027-05-07', '2027-07-14'] });
    expect(days.filter((day) => ['2027-05-07', '2027-07-14', '2027-12-24'].includes(day))).toEqual(['2027-05-07', '2027-07-14', '2027-12-24']);
    expect(days).toEqual(days.toSorted());
  });

  test('they reach from 2024 to 2036', () => {
    const days = daysOf({ holidays: 'FR', closures: [] });
    expect([days.at(0), days.at(-1)]).toEqual(['2024-01-01', '2036-12-25']);
  });

  test.each<[string, unknown, object]>([
    ['no calendar', undefined, { path: 'calendar', expected: 'an object with holidays, zone, closures', got: 'nothing' }],
    ['a region that nobody knows', { holidays: 'FR-99', closures: [] }, { path: 'calendar.holidays', got: '"FR-99"' }],
    ['a country that nobody knows', { holidays: 'ZZ', closures: [] }, { path: 'calendar.holidays', expected: 'a country or region with known public holidays, as in "FR" or "FR-57"', got: '"ZZ"' }],
    ['a region of a country that has none', { holidays: 'AD-99', closures: [] }, { path: 'calendar.holidays', got: '"AD-99"' }],
    ['a name of what every object has', { holidays: 'toString', closures: [] }, { path: 'calendar.holidays' }],
    ['a region that is no text', { holidays: 57, closures: [] }, { path: 'calendar.holidays', got: '57' }],
    ['a day that is none', { holidays: 'FR', closures: ['2027-12-24', '2027-02-30'] }, { path: 'calendar.closures[1]', expected: 'a day, as in "2027-07-14"', got: '"2027-02-30"' }],
    ['a day in another form', { holidays: 'FR', closures: ['24/12/2027'] }, { path: 'calendar.closures[0]', got: '"24/12/2027"' }],
    ['a time zone that nobody knows', { holidays: 'FR', zone: 'Europe/Atlantis', closures: [] }, { path: 'calendar.zone', expected: 'a time zone, as in "Europe/Paris"', got: '"Europe/Atlantis"' }],
    ['a misspelt word', { holidays: 'FR', closure: [] }, { path: 'calendar', got: '"closure"' }],
  ])('%s is told', (_case, calendar, fault) => {
    expect(calendarOf(typeof calendar === 'object' ? { zone: 'Europe/Paris', ...calendar } : calendar)).toMatchObject({ ok: false, fault });
  });
});

/** Easter Sunday by Butcher's rule, so that the library is held against something that it does not use. */
function easterOf(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
