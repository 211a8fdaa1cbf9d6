/** How an open task is changed where it stands in the dossier. */
import type { Dossier, Holder, OpenTask } from '../domain/dossier.ts';
import { msOf, type TaskId } from '../domain/ids.ts';

export type TaskChange = Partial<Omit<OpenTask, 'holder'>> & { holder?: Holder | 'nobody' };

export function change(dossier: Dossier, id: TaskId, { holder, ...changed }: TaskChange): void {
  dossier.openTasks = dossier.openTasks.map((task) => {
    if (task.id !== id) return task;
    const { holder: before, ...rest } = task;
    const held = holder === 'nobody' ? undefined : (holder ?? before);
    return { ...rest, ...changed, ...(held !== undefined && { holder: held }) };
  });
}

export const factsOf = ({ id, kind, of }: OpenTask) => ({ task: id, kind, of });

export const inOrder = (moments: OpenTask['moments']): OpenTask['moments'] => moments.toSorted((a, b) => msOf(a.at) - msOf(b.at));

/** What a new due date calls for, and the day on which somebody wants to be reminded whatever the due date. */
export const withFollowUp = (task: OpenTask, moments: OpenTask['moments']): OpenTask['moments'] => inOrder([...moments, ...task.moments.filter(({ what }) => what === 'follow-up')]);
