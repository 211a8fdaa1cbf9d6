/** What the read model knows of one project while facts are read into it: its row, its tasks and conditions that are open or changed, and what the sweep last said. */
import type { ConditionRow, ProjectRow, StuckRow, TaskRow } from '../../adapters/tables.ts';
import type { FactData, FactType } from '../../domain/contracts/events.ts';

export type ProjectView = { project: ProjectRow; tasks: Readonly<Record<string, TaskRow>>; conditions: Readonly<Record<string, ConditionRow>>; stuck: StuckRow | undefined };

/** What one type of fact changes. */
export type Reaction<T extends FactType> = (view: ProjectView, data: FactData<T>, time: string) => ProjectView;

/** A project whose first fact is missing is shown all the same, under its id. */
export const blankView = (id: string, time: string): ProjectView => ({
  project: {
    id, title: id, department: '', themes: [], services: [], policy: '', accelerated: null,
    phase: 'intake', round: 1, outcome: null, health: 'ok', waiting_on: [], waiting_since: null, due_at: null, held_since: null, stalled_since: null,
    started_at: time, updated_at: time, ended_at: null, last_sequence: 0, gaps: 0,
    source: '', summary: null, collected_by: null, lead: null, path: null, path_because: [], path_overridden: null, marks: [], unknowns: [],
    once_least: null, once_most: null, yearly_least: null, yearly_most: null, minutes_spent: 0,
    opinions: [], parties: [], datasets: [], approvals: [], absorbed: [],
    sitting: null, sitting_at: null, convening: null, motion_carried: null, is_flagship: false, procurement_procedure: null, procurement_earliest: null,
    furthest: 'intake', moved_at: time, sought: '',
  },
  tasks: {},
  conditions: {},
  stuck: undefined,
});

export const withProject = (view: ProjectView, change: Partial<ProjectRow>): ProjectView => ({ ...view, project: { ...view.project, ...change } });

/** A task that was asked in a fact that is missing stays unknown. */
export function withTask(view: ProjectView, task: string, change: Partial<TaskRow>): ProjectView {
  const before = view.tasks[task];
  return before === undefined ? view : { ...view, tasks: { ...view.tasks, [task]: { ...before, ...change } } };
}

/** A condition that was set in a fact that is missing stays unknown. */
export function withCondition(view: ProjectView, condition: string, change: Partial<ConditionRow>): ProjectView {
  const before = view.conditions[condition];
  return before === undefined ? view : { ...view, conditions: { ...view.conditions, [condition]: { ...before, ...change } } };
}
