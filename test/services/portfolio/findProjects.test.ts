import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptProject } from '../../../services/portfolio/keptProject.ts';
import type { KeptProject } from '../../../services/portfolio/keptProject.ts';
import { placeBy, portfolioQuery, projectFinder, SORTS } from '../../../services/portfolio/findProjects.ts';
import { pageOf } from '../../../services/portfolio/placeInList.ts';

type Row = Parameters<typeof keptProject>[0];
const row = (own: Partial<Row> & { id: string }): KeptProject => keptProject({
  title: own.id, department: 'roads', themes: [], phase: 'intake', outcome: null, health: 'ok', waiting_on: [], waiting_since: '2026-10-01T00:00:00.000Z', due_at: null, held_since: null, sitting_at: null,
  started_at: '2026-01-01T00:00:00.000Z', ended_at: null, path: null, is_flagship: false, once_least: null, once_most: null, yearly_least: null, yearly_most: null, ...own,
}, []);

const found = (projects: readonly KeptProject[], query: Record<string, string>): string[] =>
  projectFinder()({ version: 1, projects: new Map(projects.map((project) => [project.id, project])) }, portfolioQuery.parse(query)).map(({ id }) => id);

const city = [
  row({ id: 'quiet' }),
  row({ id: 'ended', ended_at: '2026-11-01T00:00:00.000Z', outcome: 'declined', waiting_since: null }),
  row({ id: 'in-service', outcome: 'deployed', waiting_since: null, phase: 'in-service' }),
  row({ id: 'waits-longer', waiting_since: '2026-02-01T00:00:00.000Z', title: 'Été à la plage', themes: ['culture'] }),
  row({ id: 'late', health: 'late', waiting_since: '2026-11-01T00:00:00.000Z', once_least: 1_000, once_most: 90_000, yearly_least: 0, yearly_most: 0 }),
  row({ id: 'stuck', health: 'stuck', waiting_since: '2026-11-20T00:00:00.000Z', once_least: 5, once_most: 9, yearly_least: 0, yearly_most: 0 }),
  row({ id: 'held', held_since: '2026-11-02T00:00:00.000Z', department: 'parks' }),
];

test.each<[string, Record<string, string>, string[]]>([
  ['stuck first, then late, then the longest waiting; what has ended is left out', {}, ['stuck', 'late', 'waits-longer', 'held', 'quiet', 'in-service']],
  ['what has ended, last, where all is asked for', { outcome: 'all' }, ['stuck', 'late', 'waits-longer', 'held', 'quiet', 'in-service', 'ended']],
  ['under way', { outcome: 'none', sort: 'title' }, ['waits-longer', 'held', 'late', 'quiet', 'stuck']],
  ['by one outcome', { outcome: 'declined' }, ['ended']],
  ['by words without their accents, in any order', { q: 'PLAGE ete' }, ['waits-longer']],
  ['by theme', { theme: 'culture' }, ['waits-longer']],
  ['by department', { department: 'parks' }, ['held']],
  ['on hold', { health: 'held' }, ['held']],
  ['on time is neither on hold nor ended', { health: 'ok' }, ['waits-longer', 'quiet', 'in-service']],
  ['what a form leaves empty is not asked', { phase: '', health: '', q: '', theme: '', outcome: '' }, ['stuck', 'late', 'waits-longer', 'held', 'quiet', 'in-service']],
  ['the dearest first, what nobody estimated before them', { sort: 'cost', order: 'desc' }, ['waits-longer', 'quiet', 'in-service', 'held', 'late', 'stuck']],
])('%s', (_case, query, expected) => {
  expect(found(city, query)).toEqual(expected);
});

test('page after page, each project is shown once and in order, whatever one sorts by and however many share a key', () => {
  const many = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-c]{1,4}$/), health: fc.constantFrom('ok' as const, 'late' as const, 'stuck' as const), department: fc.constantFrom('roads', 'parks') }), { selector: ({ id }) => id, maxLength: 40 });
  fc.assert(fc.property(many, fc.constantFrom(...SORTS), fc.constantFrom('asc' as const, 'desc' as const), fc.integer({ min: 1, max: 7 }), (rows, sort, order, size) => {
    const projects = new Map(rows.map((each) => [each.id, row(each)]));
    const all = projectFinder()({ version: 1, projects }, portfolioQuery.parse({ sort, order }));
    const seen: string[] = [];
    for (let from: string | undefined, isFirst = true; isFirst || from !== undefined; isFirst = false) {
      const page = pageOf(all, placeBy(sort), { from, size, isBackwards: order === 'desc' });
      seen.push(...page.rows.map(({ id }) => id));
      from = page.next;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  }), { numRuns: 300 });
});

test('a text that no list gave begins at the beginning', () => {
  expect(pageOf(city, placeBy('title'), { from: 'rubbish', size: 2 }).rows).toHaveLength(2);
});

test('whatever changed since it was last sorted, the order is the one that a newcomer would find', () => {
  const health = fc.constantFrom('ok' as const, 'late' as const, 'stuck' as const);
  const change = fc.record({ id: fc.stringMatching(/^[a-e]{1,2}$/), health });
  fc.assert(fc.property(fc.array(change, { maxLength: 30 }), fc.array(fc.record({ change, isGone: fc.boolean() }), { maxLength: 30 }), (before, after) => {
    const projects = new Map(before.map((each) => [each.id, row(each)]));
    const find = projectFinder();
    find({ version: 1, projects }, {});
    for (const { change: each, isGone } of after) {
      if (isGone) projects.delete(each.id);
      else projects.set(each.id, row(each));
    }
    expect(find({ version: 2, projects }, {})).toEqual(projectFinder()({ version: 1, projects }, {}));
  }));
});
