/** What a project's own facts change. */
import type { TaskRow } from '../../../adapters/tables.ts';
import { withProject } from '../projectView.ts';
import type { Reaction } from '../projectView.ts';

export const openProjectOnStarted: Reaction<'jalon.project.started.v1'> = (view, { title, department, themes, services, policy, accelerated }, time) =>
  withProject(view, { title, department, themes, services, policy, accelerated: accelerated ?? null, started_at: time });

export const enterPhase: Reaction<'jalon.phase.entered.v1'> = (view, { phase, round }) => withProject(view, { phase, round });

export const holdProject: Reaction<'jalon.project.held.v1'> = (view, _data, time) => withProject(view, { held_since: time });

export const resumeProject: Reaction<'jalon.project.resumed.v1'> = (view) => withProject(view, { held_since: null });

/** In operation: counted as deployed while its reviews and renewals go on. */
export const countAsDeployed: Reaction<'jalon.project.deployed.v1'> = (view) => withProject(view, { outcome: 'deployed' });

export const closeProjectOnEnded: Reaction<'jalon.project.ended.v1'> = (view, { outcome }, time) => {
  const closed = Object.values(view.tasks).map((task): TaskRow => (task.status === 'asked' ? { ...task, status: 'interrupted', closed_at: time } : task));
  return withProject({ ...view, tasks: Object.fromEntries(closed.map((task) => [task.task, task])) }, { outcome, ended_at: time, held_since: null });
};
