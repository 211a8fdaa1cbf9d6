/**
 * What the sweep's facts change. They have no sequence: the one with the later time counts, in whatever order they come, and
 * nothing is said any more of a project that has ended.
 */
import type { StuckRow } from '../../../adapters/tables.ts';
import type { FactType } from '../../../domain/contracts/events.ts';
import type { ProjectView, Reaction } from '../projectView.ts';

type SweepFactType = Extract<FactType, 'jalon.project.found-stuck.v1' | 'jalon.project.found-moving.v1'>;

const showStuck: Reaction<'jalon.project.found-stuck.v1'> = (view, { reason, detail, since }, time) =>
  isOld(view, time) ? view : withStuck(view, { reason, detail, since, found_at: time, over_at: view.project.ended_at });

const showMoving: Reaction<'jalon.project.found-moving.v1'> = (view, { reason }, time) =>
  isOld(view, time) ? view : withStuck(view, { reason, detail: '', since: time, found_at: time, ...view.stuck, over_at: time });

export const SWEEP_REACTIONS: { readonly [T in SweepFactType]: Reaction<T> } = {
  'jalon.project.found-stuck.v1': showStuck,
  'jalon.project.found-moving.v1': showMoving,
};

export const isOfSweep = (type: string): type is SweepFactType => Object.hasOwn(SWEEP_REACTIONS, type);

/** An ended project is stuck no more. */
export const freeEnded = (view: ProjectView, time: string): ProjectView => (view.stuck === undefined ? view : { ...view, stuck: { ...view.stuck, over_at: view.stuck.over_at ?? time } });

const isOld = ({ stuck }: ProjectView, time: string): boolean => stuck !== undefined && [stuck.found_at, stuck.over_at ?? ''].some((at) => at > time);

const withStuck = (view: ProjectView, row: Omit<StuckRow, 'project'>): ProjectView => ({ ...view, stuck: { ...row, project: view.project.id } });
