/** What a consultation leaves behind: opinions, the time that it took, and conditions. */
import { withCondition, withProject } from '../projectView.ts';
import type { Reaction } from '../projectView.ts';

/** A late word takes the place of the silence that it breaks. */
export const showOpinion: Reaction<'jalon.opinion.recorded.v1'> = (view, { task, service, round, verdict, isLate }) =>
  withProject(view, { opinions: [...view.project.opinions.filter((each) => each.task !== task), { task, service, round, verdict, isLate }] });

export const showTimeSpent: Reaction<'jalon.time.recorded.v1'> = (view, { total }) => withProject(view, { minutes_spent: total });

export const listCondition: Reaction<'jalon.condition.set.v1'> = (view, { condition, text, textInWords, owner, setBy, dueAt }) => ({
  ...view,
  conditions: {
    ...view.conditions,
    [condition]: {
      project: view.project.id, condition, text, text_in_words: textInWords ?? null, owner, set_by: setBy, set_in: condition.slice(0, condition.lastIndexOf('/')), due_at: dueAt, state: 'open',
      settled_by: null, settled_at: null, settled_because: null, is_late: false,
    },
  },
});

export const liftCondition: Reaction<'jalon.condition.lifted.v1'> = (view, { condition, by, isLate, document }, time) =>
  withCondition(view, condition, { state: 'lifted', settled_by: by, settled_at: time, settled_because: document ?? null, is_late: isLate });

export const acceptCondition: Reaction<'jalon.condition.accepted.v1'> = (view, { condition, by, reason }, time) =>
  withCondition(view, condition, { state: 'accepted', settled_by: by, settled_at: time, settled_because: reason });

export const replaceCondition: Reaction<'jalon.condition.replaced.v1'> = (view, { condition }, time) => withCondition(view, condition, { state: 'replaced', settled_at: time });
