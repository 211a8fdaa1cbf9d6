/** The columns of the tables that are written many rows at once, with their types: the statements are made of them. */
import type { ConditionRow, ProjectRow, StuckRow, TaskRow } from '../../../adapters/tables.ts';

type Columns<Row> = Readonly<Record<keyof Row & string, string>>;

export const PROJECT_COLUMNS: Columns<ProjectRow> = {
  id: 'text', title: 'text', department: 'text', themes: 'text[]', services: 'text[]', policy: 'text', accelerated: 'text', phase: 'text', round: 'integer',
  outcome: 'text', health: 'text', waiting_on: 'text[]', waiting_since: 'timestamptz', due_at: 'timestamptz', held_since: 'timestamptz', stalled_since: 'timestamptz', started_at: 'timestamptz',
  updated_at: 'timestamptz', ended_at: 'timestamptz', last_sequence: 'integer', gaps: 'integer',
  source: 'text', summary: 'text', collected_by: 'text', lead: 'text', path: 'text', path_because: 'text[]', path_overridden: 'text', marks: 'text[]', unknowns: 'text[]',
  once_least: 'double precision', once_most: 'double precision', yearly_least: 'double precision', yearly_most: 'double precision', minutes_spent: 'integer',
  opinions: 'jsonb', parties: 'jsonb', datasets: 'jsonb', approvals: 'jsonb', absorbed: 'jsonb',
  sitting: 'text', sitting_at: 'timestamptz', convening: 'integer', motion_carried: 'text', is_flagship: 'boolean', procurement_procedure: 'text', procurement_earliest: 'text',
  furthest: 'text', moved_at: 'timestamptz', sought: 'text',
};

export const TASK_COLUMNS: Columns<TaskRow> = {
  project: 'text', task: 'text', kind: 'text', asked_of: 'text', phase: 'text', status: 'text', health: 'text', asked_at: 'timestamptz', due_at: 'timestamptz',
  closed_at: 'timestamptz', about: 'text', also_of: 'text[]', holder: 'text', priority: 'text', follow_up_on: 'text', due_because: 'jsonb', reminded: 'integer',
  last_reminded_at: 'timestamptz', escalated_to: 'text[]',
};

export const CONDITION_COLUMNS: Columns<ConditionRow> = {
  project: 'text', condition: 'text', text: 'text', text_in_words: 'jsonb', owner: 'text', set_by: 'text', set_in: 'text', due_at: 'timestamptz', state: 'text',
  settled_by: 'text', settled_at: 'timestamptz', settled_because: 'text', is_late: 'boolean',
};

export const STUCK_COLUMNS: Columns<StuckRow> = { project: 'text', reason: 'text', detail: 'text', since: 'timestamptz', found_at: 'timestamptz', over_at: 'timestamptz' };
