import { expect, test } from 'vitest';
import { LEAST_OVERLAP, overlapsAmong, overlapsOf, type Comparable } from '../../domain/overlap.ts';

const project = (id: string, title: string, change: Partial<Comparable> = {}): Comparable => ({ id, title, department: id, themes: [], isOpen: true, ...change });
const least = LEAST_OVERLAP;

const booking = project('sports', 'Booking of sports halls', { summary: 'Clubs see what is free.', themes: ['citizens'] });

test.each<[string, Comparable, Comparable, string[]]>([
  ['the same words in another order', project('a', 'Sports halls: booking'), booking, ['booking', 'halls', 'sports']],
  ['one word in common is chance', project('a', 'School portal'), project('b', 'Portal of associations'), []],
  ['words that every project has in common are none', project('a', 'A new digital service for citizens'), project('b', 'New digital services of the city for all citizens'), []],
  ['accents, capitals and plurals do not count', project('a', 'Réservations des GYMNASES'), project('b', 'reservation d’un gymnase'), ['gymnases', 'reservations']],
  ['plurals of the other kind', project('a', 'Tableaux de bord des bureaux'), project('b', 'Le tableau de bord du bureau'), ['bord', 'bureaux', 'tableaux']],
  ['libraries and a library', project('a', 'Loans of the libraries'), project('b', 'Loan at the library'), ['libraries', 'loans']],
  ['a summary that says the same under another title', project('a', 'Collection days', { summary: 'Tells households when waste and glass are collected.' }), project('b', 'Household alert', { summary: 'Waste and glass: when are they collected? Tell households.' }), ['households', 'collected', 'glass', 'tells', 'waste']],
  ['nothing is said at all', project('a', ''), project('b', ''), []],
  ['a department does not overlap with itself', project('a', 'Booking of sports halls', { department: 'sports' }), booking, []],
  ['what is over is merged with nothing', project('a', 'Booking of sports halls'), { ...booking, isOpen: false }, []],
  ['a project does not overlap with itself, whatever its department was', project('sports', 'Booking of sports halls', { department: 'other' }), booking, []],
])('%s', (_case, one, other, words) => {
  expect(overlapsOf(one, [other], { least }).flatMap((overlap) => overlap.words)).toEqual(words);
});

test('the best comes first, those of equal weight by name, and those below the least are left out', () => {
  const same = project('c', 'Booking of sports halls');
  const others = [project('far', 'Booking of sports lessons, courts, fields and pools'), same, { ...same, id: 'b', department: 'b' }, project('none', 'Sports')];
  const found = overlapsOf(booking, others, { least: 0 });
  expect(found.map((overlap) => overlap.project)).toEqual(['b', 'c', 'far']);
  expect(overlapsOf(booking, others, { least: 0.7 }).map((overlap) => overlap.project)).toEqual(['b', 'c']);
  expect(found[0]).toMatchObject({ title: 'Booking of sports halls', department: 'b', score: expect.closeTo(0.95, 1) as number });
});

test('twins overlap wholly, and either sees the other alike', () => {
  const twin = { ...booking, id: 'twin', department: 'culture' };
  expect(overlapsOf(booking, [twin], { least })[0]?.score).toBe(1);
  expect(overlapsOf(twin, [booking], { least })[0]?.score).toBe(1);
});

test('every pair of a portfolio is told once, whatever the order', () => {
  const portfolio = [booking, { ...booking, id: 'b', department: 'b' }, { ...booking, id: 'a', department: 'a' }, project('closed', booking.title, { isOpen: false })];
  const pairs = overlapsAmong(portfolio, { least }).map(({ one, other }) => `${one.id}+${other.id}`);
  expect(pairs).toEqual(['a+b', 'a+sports', 'b+sports']);
  expect(overlapsAmong(portfolio.toReversed(), { least }).map(({ one, other }) => `${one.id}+${other.id}`)).toEqual(pairs);
});
