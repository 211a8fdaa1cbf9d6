import { expect, test } from 'vitest';
import type { ComparisonView } from '../../../services/api/queries/showComparison.ts';
import type { StuckView } from '../../../services/api/stuckViews.ts';
import { clockInWords } from '../../../services/console/pages/authorityClock.ts';
import { comparisonPage } from '../../../services/console/pages/comparison.ts';
import { operationsPage } from '../../../services/console/pages/operations.ts';
import { portfolioPage } from '../../../services/console/pages/portfolio.ts';
import { stuckPage } from '../../../services/console/pages/stuck.ts';
import { seatsInWords } from '../../../services/console/seatsInWords.ts';
import { html } from '../../../services/pages/html.ts';
import { pageText } from '../../../services/pages/page.ts';
import type { Page } from '../../../services/pages/page.ts';
import { figuresOf } from '../../../services/portfolio/figuresOf.ts';
import { wordsIn } from '../../../services/words/words.ts';
import { rank } from '../../../domain/sourcing.ts';
import { weightLines } from '../../../domain/weightLines.ts';
import { comparisonForTests } from '../../support/cityInFacts.ts';
import { smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { missingWords } from './missingWords.ts';

const directory = smallDirectory();
const frame = { words: wordsIn('fr'), path: '/', menu: [] };

function read(page: Page): string {
  const text = pageText(page);
  expect(missingWords(text)).toEqual([]);
  return text;
}

const weights = { 'citizens': 3, 'reversibility': 2, 'whole-life-cost': 1 };
const comparison = comparisonForTests(1);
const view = (own: Partial<ComparisonView> = {}): ComparisonView => ({
  project: { id: 'meals-12345678', title: 'Cantine', department: 'schools' }, at: '2026-11-24T10:00:00.000Z', ranked: rank(comparison, weights), comparison, weights, askedOf: 'role:sourcing-lead', decided: undefined, refused: undefined, ...own,
});
const shown = (own: Partial<ComparisonView> = {}): string => {
  const all = view(own);
  return read(comparisonPage(frame, all, weightLines(rank(all.comparison, weights), weights, all.comparison), directory));
};

test.each<[string, Partial<ComparisonView>, RegExp]>([
  ['not decided: for whom it is', {}, /La décision est attendue de\u00a0: Faire ou faire faire\./],
  ['decided without a reason: it was the first', { decided: { option: 'build', because: 'first in the ranking', inWords: { fr: 'première du classement', en: 'first in the ranking' }, differs: false, at: '2026-11-24T10:00:00.000Z' } }, /Faire nous-mêmes\u00a0: décision du 24 novembre 2026[\s\S]*Raison\u00a0: première du classement/],
  ['the city could not build it', { refused: { plan: [], because: 'expected at most what is left', inWords: { fr: 'au plus ce qui reste libre', en: 'expected at most what is left' } } }, /la capacité de la ville ne le permettait pas\u00a0: au plus ce qui reste libre/],
  ['the city could not build it, as it was told before there was French', { refused: { plan: [], because: 'expected at most what is left' } }, /ne le permettait pas\u00a0: expected at most what is left/],
  ['all are eliminated: there is nothing to weigh', { ranked: { ranking: [], eliminated: [{ option: 'build', fails: ['accessibility'] }], flips: [] } }, /Toutes les options sont éliminées\.[\s\S]*Accessibilité/],
])('a comparison, %s', (_case, own, says) => {
  expect(shown(own)).toMatch(says);
});

test('the column of the weight as it is says so, in words', () => {
  const page = shown();
  expect(page).toMatch(/>Poids \d+ \(aujourd’hui\)</);
  expect(page).not.toContain('*');
});

test('a city without projects says so and what to do, and draws its budgets all the same', () => {
  const figures = figuresOf([], policyForTests());
  const page = read(portfolioPage(frame, { figures, found: { rows: [], total: 0, isFirst: true }, query: {}, directory }));
  expect(page).toMatch(/Rien n’est encore estimé[\s\S]*0 projet<\/h2>[\s\S]*Aucun projet n’est ouvert[\s\S]*href="\/requests\/new"/);
  expect(read(portfolioPage(frame, { figures, found: { rows: [], total: 0, isFirst: true }, query: { q: 'pool' }, directory }))).toContain('Aucun projet ne répond à ces critères');
  expect(page).toContain('/pictures/portfolio.svg?lang=fr&amp;theme=dark&amp;shape=narrow');
});

const stuck = (own: Partial<StuckView>): StuckView => ({ project: 'meals-12345678', title: 'Cantine', phase: 'intake', reason: 'worker-away', detail: 'nobody takes it', since: '2026-11-24T10:00:00.000Z', waitingOn: ['role:operator'], call: ['role:operator'], people: [], link: null, ...own });

test.each<[string, StuckView[], RegExp]>([
  ['nothing', [], /Rien n’est bloqué/],
  ['what the sweep found, with the machine’s own words', [stuck({})], /Aucun worker<\/strong>[\s\S]*nobody takes it[\s\S]*Exploitation de Jalon[\s\S]*Démarrer un worker/],
  ['on hold for too long', [stuck({ reason: 'no-progress', waitingOn: ['role:coordinator'], call: ['role:coordinator'], people: [{ id: 'c', name: 'Violaine' }] })], /Suspendu depuis trop longtemps[\s\S]*Violaine – Coordination/],
  ['nobody is asked', [stuck({ reason: 'no-progress' })], /personne n’est attendu/],
  ['its page in Temporal', [stuck({ link: 'http://ui/workflows/project%2Fmeals' })], /href="http:\/\/ui\/workflows\/project%2Fmeals"/],
])('stuck: %s', (_case, rows, says) => {
  expect(read(stuckPage(frame, { found: { rows, total: rows.length, isFirst: true }, counts: {}, reason: undefined, directory }))).toMatch(says);
});

test('an operator is told what is not well', () => {
  const checks = [{ name: 'kafka', ok: false, says: 'connection refused' }, { name: 'temporal', ok: true, says: 'answers' }];
  expect(read(operationsPage(frame, { checks, letters: { deadLetters: [], count: 0 }, refusals: [], errands: [], deliveries: [], directory, csrf: html`` }))).toMatch(/1 élément ne va pas[\s\S]*Ne va pas[\s\S]*connection refused/);
});

const clock = (kind: string, about: object) => clockInWords({ project: 'p', task: 't', title: '', kind, asked_of: 'service:legal', health: 'ok', due_at: '2027-01-20T22:59:59.000Z', about: JSON.stringify(about) }, directory, wordsIn('en'));

test.each([
  ['running', 'authority-reply', { consultedOn: '2026-11-25', isExtended: false, extendableUntil: '2026-12-28' }, 'consulted on 25 November 2026, to reply by 20 January 2027, may extend until 28 December 2026'],
  ['extended, once', 'authority-reply', { consultedOn: '2026-11-25', isExtended: true, extendableUntil: '2026-12-28' }, 'consulted on 25 November 2026, term extended to 20 January 2027'],
  ['stopped', 'authority-information', { request: 'what for?', daysLeft: 1 }, 'stopped with 1 day left: the authority waits for information from Legal affairs'],
])('the authority’s clock, %s', (_case, kind, about, says) => {
  expect(clock(kind, about)).toBe(says);
});

test.each([
  [['service:legal'], 'Legal affairs'],
  [['service:legal', 'role:dpo'], 'Legal affairs and Data protection officer'],
  [['service:legal', 'role:dpo', 'role:operator'], 'Legal affairs, Data protection officer and Operation of Jalon'],
  [['service:legal', 'role:dpo', 'role:operator', 'service:unknown'], 'Legal affairs, Data protection officer and 2 others'],
])('%j in words', (seats, says) => {
  expect(seatsInWords(seats, directory, wordsIn('en'))).toBe(says);
});

test('a word that is missing is found', () => {
  expect(missingWords('<body><p>portfolio.nothingSuch {{count}}</p><a href="/portfolio.csv">CSV</a>')).toEqual(['portfolio.nothingSuch', '{{']);
});
