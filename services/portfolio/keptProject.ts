/** What is kept in memory of one project: what the portfolio shows, filters and sorts by, and nothing else. */
import type { ProjectRow } from '../../adapters/tables.ts';
import type { Estimate, Health } from '../../domain/dossier.ts';
import { folded } from './folded.ts';
import { estimateOf } from '../api/queries/estimateOf.ts';

/** Of a round under way, as in 4 of 7 interviews answered. */
export type Counter = { round: string; kind: string; answered: number; asked: number };
export type KeptProject = {
  id: string;
  title: string;
  department: string;
  themes: readonly string[];
  phase: string;
  outcome: string | null;
  health: Health;
  waitingOn: readonly string[];
  waitingSince: string | null;
  dueAt: string | null;
  heldSince: string | null;
  /** The sitting to which it is going. */
  sittingAt: string | null;
  startedAt: string;
  endedAt: string | null;
  path: string | null;
  isFlagship: boolean;
  estimate: Estimate | undefined;
  counters: readonly Counter[];
  /** The title and the id, as one looks for them. */
  searched: string;
  /** In this order the portfolio is shown: stuck, late, waiting the longest; what has ended comes last, the latest first. */
  urgency: string;
};

export const KEPT_COLUMNS = [
  'id', 'title', 'department', 'themes', 'phase', 'outcome', 'health', 'waiting_on', 'waiting_since', 'due_at', 'held_since', 'sitting_at', 'started_at', 'ended_at', 'path', 'is_flagship',
  'once_least', 'once_most', 'yearly_least', 'yearly_most',
] as const satisfies readonly (keyof ProjectRow)[];

export const keptProject = (row: Pick<ProjectRow, (typeof KEPT_COLUMNS)[number]>, counters: readonly Counter[]): KeptProject => ({
  id: row.id, title: row.title, department: row.department, themes: row.themes, phase: row.phase, outcome: row.outcome, health: row.health,
  waitingOn: row.waiting_on, waitingSince: row.waiting_since, dueAt: row.due_at, heldSince: row.held_since, sittingAt: row.sitting_at, startedAt: row.started_at, endedAt: row.ended_at,
  path: row.path, isFlagship: row.is_flagship, estimate: estimateOf(row), counters, searched: folded(`${row.title} ${row.id}`), urgency: urgencyOf(row),
});

const RANKS: Readonly<Record<Health, number>> = { stuck: 0, late: 1, ok: 2 };
const NOBODY_WAITED_FOR = '9999';

function urgencyOf({ health, waiting_since: since, ended_at: endedAt, outcome }: Pick<ProjectRow, 'health' | 'waiting_since' | 'ended_at' | 'outcome'>): string {
  if (endedAt !== null) return `4${backwards(endedAt)}`;
  // In operation and asked nothing, it has time.
  return `${outcome !== null && health === 'ok' ? 3 : RANKS[health]}${since ?? NOBODY_WAITED_FOR}`;
}

/** A text that sorts the other way round. */
const backwards = (instant: string): string => String(9e15 - Date.parse(instant)).padStart(16, '0');
