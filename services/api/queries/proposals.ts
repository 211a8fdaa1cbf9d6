/** What whoever decides on a request should look at: projects of other departments into which it may be merged. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import { LEAST_OVERLAP, overlapFinder } from '../../../domain/overlap.ts';
import type { TaskView } from '../views.ts';
import { openProjects } from './overlaps.ts';

const PROPOSALS_SHOWN = 5;

/** The portfolio is read once, and only where a triage is among the tasks. */
export async function withProposals(db: Kysely<Tables>, tasks: readonly TaskView[]): Promise<TaskView[]> {
  if (!tasks.some(isTriage)) return [...tasks];
  const open = await openProjects(db);
  const byId = new Map(open.map((project) => [project.id, project]));
  const find = overlapFinder(open, { least: LEAST_OVERLAP });
  return tasks.map((task) => {
    const project = isTriage(task) ? byId.get(task.project) : undefined;
    return project === undefined ? task : { ...task, proposals: find(project).slice(0, PROPOSALS_SHOWN).map(({ words, ...rest }) => ({ ...rest, words: [...words] })) };
  });
}

const isTriage = ({ kind }: TaskView): boolean => kind === 'triage';
