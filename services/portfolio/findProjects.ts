/** The projects of a portfolio that somebody looks for, in the order that they ask for. */
import { OUTCOMES, PHASES } from '../../domain/journey.ts';
import { PATHS } from '../../domain/policy.ts';
import { z } from 'zod';
import { folded } from './folded.ts';
import type { Portfolio } from './keptPortfolio.ts';
import type { KeptProject } from './keptProject.ts';
import { comparePlaces } from './placeInList.ts';
import type { Place } from './placeInList.ts';

/** A form sends an empty text for what was left as it was. */
const orNone = <T extends z.ZodType>(schema: T) => z.preprocess((sent) => (sent === '' ? undefined : sent), schema.optional());

export const HEALTHS = ['stuck', 'late', 'ok', 'held'] as const;
export const SORTS = ['urgency', 'title', 'department', 'phase', 'waiting', 'due', 'cost', 'started'] as const;
export type Sort = (typeof SORTS)[number];
export const VIEWS = ['board', 'list'] as const;

/** `outcome`: what has not ended, where nothing is said; `none` is under way, `all` is all. */
export const portfolioQuery = z.object({
  phase: orNone(z.enum(PHASES)), health: orNone(z.enum(HEALTHS)), theme: orNone(z.string().max(200)), department: orNone(z.string().max(200)), path: orNone(z.enum(PATHS)),
  outcome: orNone(z.enum(['none', 'all', ...OUTCOMES])), q: orNone(z.string().max(200)),
  view: orNone(z.enum(VIEWS)), sort: orNone(z.enum(SORTS)), order: orNone(z.enum(['asc', 'desc'])), from: orNone(z.string().max(500)),
});
export type PortfolioQuery = z.infer<typeof portfolioQuery>;

export const placeBy = (sort: Sort) => (project: KeptProject): Place => ({ key: KEYS[sort](project), id: project.id });

/** Looked for once a version of the portfolio, however many look, and at whichever page of it. */
export function projectFinder(): (portfolio: Portfolio, query: PortfolioQuery) => readonly KeptProject[] {
  let version: number | undefined;
  const sorted = new Map<Sort, Sorted>();
  const found = new Map<string, readonly KeptProject[]>();
  return (portfolio, query) => {
    if (version !== portfolio.version || found.size > MANY_QUESTIONS) found.clear();
    version = portfolio.version;
    const { from: _from, view: _view, sort = 'urgency', order, ...asked } = query;
    const question = JSON.stringify({ ...asked, sort, order });
    const known = found.get(question);
    if (known !== undefined) return known;
    const all = inOrder(portfolio, sort, sorted.get(sort));
    sorted.set(sort, all);
    const those = all.projects.filter(matching(query));
    const answer = order === 'desc' ? those.toReversed() : those;
    found.set(question, answer);
    return answer;
  };
}

type Sorted = { version: number; projects: readonly KeptProject[] };
const MANY_QUESTIONS = 100;

const LAST = '\uffff';
const KEYS: Readonly<Record<Sort, (project: KeptProject) => string>> = {
  urgency: ({ urgency }) => urgency,
  title: ({ searched }) => searched,
  department: ({ department }) => folded(department),
  phase: ({ phase }) => String(PHASES.findIndex((each) => each === phase)),
  waiting: ({ waitingSince }) => waitingSince ?? LAST,
  due: ({ dueAt }) => dueAt ?? LAST,
  cost: ({ estimate }) => (estimate === undefined ? LAST : String(Math.round(estimate.oneOff.most)).padStart(12, '0')),
  started: ({ startedAt }) => startedAt,
};

/** Begun with the order of before: what is nearly in order is sorted in no time. */
function inOrder({ version, projects }: Portfolio, sort: Sort, before: Sorted | undefined): Sorted {
  if (before?.version === version) return before;
  const known = (before?.projects ?? []).flatMap(({ id }) => projects.get(id) ?? []);
  const all = known.length === projects.size ? known : [...new Map([...known.map((each) => [each.id, each] as const), ...projects])].map(([, each]) => each);
  const key = KEYS[sort];
  return { version, projects: all.toSorted((a, b) => comparePlaces({ key: key(a), id: a.id }, { key: key(b), id: b.id })) };
}

function matching({ phase, health, theme, department, path, outcome, q }: PortfolioQuery): (project: KeptProject) => boolean {
  const words = q === undefined ? [] : folded(q).split(/\s+/).filter((word) => word !== '');
  return (project) =>
    (phase === undefined || project.phase === phase) && (health === undefined || isOfHealth(project, health)) && (theme === undefined || project.themes.includes(theme)) &&
    (department === undefined || project.department === department) && (path === undefined || project.path === path) && isOfOutcome(project, outcome) &&
    words.every((word) => project.searched.includes(word));
}

const isOfHealth = ({ health, heldSince, endedAt }: KeptProject, wanted: NonNullable<PortfolioQuery['health']>): boolean =>
  endedAt === null && (wanted === 'held' ? heldSince !== null : health === wanted && (wanted !== 'ok' || heldSince === null));

function isOfOutcome({ outcome, endedAt }: KeptProject, wanted: PortfolioQuery['outcome']): boolean {
  if (wanted === undefined) return endedAt === null;
  return wanted === 'all' || (wanted === 'none' ? outcome === null : outcome === wanted);
}
