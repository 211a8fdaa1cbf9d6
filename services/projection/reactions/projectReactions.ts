/** What a project's own facts change: its beginning, its phases, its end, and what is said of it at any time. */
import type { TaskRow } from '../../../adapters/tables.ts';
import { foldedWords } from '../../../domain/foldedWords.ts';
import { isBefore } from '../../../domain/journey.ts';
import { withProject } from '../projectView.ts';
import type { Reaction } from '../projectView.ts';
import { freeEnded } from './sweepReactions.ts';

export const openProjectOnStarted: Reaction<'jalon.project.started.v1'> = (view, { title, department, themes, services, source, summary, collectedBy, policy, accelerated, parties }, time) =>
  withProject(view, {
    title, department, themes, services, source, summary: summary ?? null, collected_by: collectedBy ?? null, policy, accelerated: accelerated ?? null, started_at: time, moved_at: time,
    sought: foldedWords(title).join(' '), parties: parties ?? [],
  });

export const enterPhase: Reaction<'jalon.phase.entered.v1'> = (view, { phase, round }, time) =>
  withProject(view, { phase, round, moved_at: time, ...(isBefore(view.project.furthest, phase) && { furthest: phase }) });

export const holdProject: Reaction<'jalon.project.held.v1'> = (view, _data, time) => withProject(view, { held_since: time });

export const resumeProject: Reaction<'jalon.project.resumed.v1'> = (view) => withProject(view, { held_since: null, stalled_since: null });

export const showStalled: Reaction<'jalon.project.stalled.v1'> = (view, _data, time) => withProject(view, { stalled_since: time });

/** In operation: counted as deployed while its reviews and renewals go on. */
export const countAsDeployed: Reaction<'jalon.project.deployed.v1'> = (view, _data, time) => withProject(view, { outcome: 'deployed', moved_at: time });

export const closeProjectOnEnded: Reaction<'jalon.project.ended.v1'> = (view, { outcome }, time) => {
  const closed = Object.values(view.tasks).map((task): TaskRow => (task.status === 'asked' ? { ...task, status: 'interrupted', closed_at: time } : task));
  return withProject({ ...freeEnded(view, time), tasks: Object.fromEntries(closed.map((task) => [task.task, task])) }, { outcome, ended_at: time, moved_at: time, held_since: null, stalled_since: null });
};

export const concludePhase: Reaction<'jalon.phase.concluded.v1'> = (view, concluded, time) => leaveCommittee(withProject(view, { moved_at: time }), concluded, time);

/** The committee's phase is over: no sitting is to come. Who goes on after `flagship` was carried is one; who goes without it is one no longer. */
const leaveCommittee: Reaction<'jalon.phase.concluded.v1'> = (view, { phase, result }) => {
  if (phase !== 'steering') return view;
  const isFlagship = result === 'go' ? view.project.motion_carried === 'flagship' : view.project.is_flagship;
  return withProject(view, { sitting: null, sitting_at: null, convening: null, motion_carried: null, is_flagship: isFlagship });
};

export const changeLead: Reaction<'jalon.lead.changed.v1'> = (view, { lead }) => withProject(view, { lead });

export const addService: Reaction<'jalon.service.added.v1'> = (view, { service }) => withProject(view, { services: [...new Set([...view.project.services, service])] });

export const inviteParty: Reaction<'jalon.party.invited.v1'> = (view, { party, role }) =>
  withProject(view, { parties: [...view.project.parties.filter(({ id }) => id !== party), { id: party, role }] });

export const followPolicy: Reaction<'jalon.policy.adopted.v1'> = (view, { to }) => withProject(view, { policy: to });

export const absorb: Reaction<'jalon.project.absorbed.v1'> = (view, { project, department }) => {
  const others = view.project.absorbed.filter((each) => each.project !== project || each.department !== department);
  return withProject(view, { absorbed: [...others, { project, department }] });
};
