import { expect, test } from 'vitest';
import { figuresFor, figuresOf } from '../../../services/portfolio/figuresOf.ts';
import { keptProject } from '../../../services/portfolio/keptProject.ts';
import type { KeptProject } from '../../../services/portfolio/keptProject.ts';
import { policyForTests } from '../../support/policyForTests.ts';

type Row = Parameters<typeof keptProject>[0];
const project = (own: Partial<Row> & { id: string }): KeptProject => keptProject({
  title: own.id, department: 'roads', themes: ['mobility'], phase: 'intake', outcome: null, health: 'ok', waiting_on: [], waiting_since: null, due_at: null, held_since: null, sitting_at: null,
  started_at: '2026-01-01T00:00:00.000Z', ended_at: null, path: null, is_flagship: false, once_least: 1_000, once_most: 2_000, yearly_least: 10, yearly_most: 20, ...own,
}, []);

const city = [
  project({ id: 'a', health: 'stuck' }), project({ id: 'b', health: 'late', phase: 'steering' }), project({ id: 'c', phase: 'in-service', outcome: 'deployed', department: 'parks' }),
  project({ id: 'd', outcome: 'declined', ended_at: '2026-11-01T00:00:00.000Z', health: 'stuck', themes: ['culture', ''], department: '' }),
];

test('what has ended counts for nothing but the names to choose from', () => {
  expect(figuresOf(city, policyForTests())).toMatchObject({
    underWay: 2, stuck: 1, late: 1, awaitingCommittee: 1, inService: 1, byPhase: { 'intake': 1, 'steering': 1, 'in-service': 1 }, departments: ['parks', 'roads'], themes: ['culture', 'mobility'],
    money: { projects: 3, oneOff: { least: 3_000, most: 6_000 } },
  });
});

test('counts follow every change, amounts every ten seconds', () => {
  let now = 0;
  const figures = figuresFor(policyForTests(), () => now);
  const of = (version: number, projects: readonly KeptProject[]) => {
    const { underWay, money } = figures({ version, projects: new Map(projects.map((each) => [each.id, each])) });
    return [underWay, money.projects];
  };
  expect(of(1, city)).toEqual([2, 3]);
  expect(of(2, city.slice(1))).toEqual([1, 3]);
  now = 10_000;
  expect(of(2, city.slice(1))).toEqual([1, 2]);
});
