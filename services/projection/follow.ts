/**
 * Follows a project's story, fact by fact. What comes next in sequence, or after a gap, is reacted to; what comes late fills
 * a gap and is kept, without turning the project back; a copy of what is known is nothing. What the sweep says has no sequence
 * and counts by its time.
 */
import type { Reaction } from './projectView.ts';
import type { ProjectView } from './projectView.ts';
import { blankView, withProject } from './projectView.ts';
import type { FactType } from '../../domain/contracts/events.ts';
import { REACTIONS } from './reactions/reactions.ts';
import { isKnown } from './readFact.ts';
import type { ReadFact } from './readFact.ts';
import { isOfSweep, SWEEP_REACTIONS } from './reactions/sweepReactions.ts';
import { standingOf } from './standingOf.ts';

export type Followed = { view: ProjectView | undefined; isNew: boolean };

/** `isCopy` is asked only of a fact that may be one: its place in the story is already filled, or it has none. */
export function follow(view: ProjectView | undefined, fact: ReadFact, isCopy: (id: string) => boolean): Followed {
  const { sequence, time } = fact;
  if (sequence === undefined) {
    const isNew = !isCopy(fact.id);
    return { view: isNew && isOfSweep(fact.type) ? reactToSweep(view ?? blankView(fact.project, time), fact.type, fact) : view, isNew };
  }
  const before = view ?? blankView(fact.project, time);
  const { last_sequence: last, gaps } = before.project;
  if (sequence <= last) {
    if (isCopy(fact.id)) return { view, isNew: false };
    return { view: withProject(before, { gaps: Math.max(0, gaps - 1) }), isNew: true };
  }
  const after = withProject(before, { last_sequence: sequence, gaps: gaps + (sequence - last - 1), updated_at: time });
  return { view: isKnown(fact.type) ? reactTo(after, fact.type, fact) : after, isNew: true };
}

/** Brought up to date once for all facts of a batch. */
export const settled = (view: ProjectView): ProjectView => withProject(view, standingOf(view));

function reactTo<T extends FactType>(view: ProjectView, type: T, { data, time }: ReadFact): ProjectView {
  const reaction = REACTIONS[type] as Reaction<T> | undefined;
  return reaction === undefined ? view : reaction(view, data as never, time);
}

const reactToSweep = <T extends keyof typeof SWEEP_REACTIONS>(view: ProjectView, type: T, { data, time }: ReadFact): ProjectView => (SWEEP_REACTIONS[type] as Reaction<T>)(view, data as never, time);
