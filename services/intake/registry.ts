/** The registry: which request events were taken in and which projects exist, for ever. */
import { withDatabase } from '../../adapters/database.ts';
import type { Database } from '../../adapters/database.ts';
import { printable } from '../../adapters/printable.ts';

export type TakenIn = { event: string; project: string; source: string; subject: string };

export type Registry = {
  /** Those of these that were taken in before. @throws Away */
  known(asked: { events: readonly string[]; projects: readonly string[] }): Promise<{ events: Set<string>; projects: Set<string> }>;
  /** Twice is as once. @throws Away */
  record(taken: readonly TakenIn[]): Promise<void>;
};

export function registry({ db }: Database): Registry {
  return {
    known: ({ events, projects }) =>
      withDatabase(async () => {
        const knownEvents = events.length === 0 ? [] : await db.selectFrom('registry.request_events').select('event').where('event', 'in', events).execute();
        const knownProjects = projects.length === 0 ? [] : await db.selectFrom('registry.projects').select('project').where('project', 'in', projects).execute();
        return { events: new Set(knownEvents.map(({ event }) => event)), projects: new Set(knownProjects.map(({ project }) => project)) };
      }),
    async record(taken) {
      if (taken.length === 0) return;
      await withDatabase(() =>
        db.transaction().execute(async (tx) => {
          const projects = taken.map(({ project, source, subject }) => ({ project, source: printable(source), subject: printable(subject) }));
          await tx.insertInto('registry.projects').values(projects).onConflict((conflict) => conflict.doNothing()).execute();
          await tx.insertInto('registry.request_events').values(taken.map(({ event, project }) => ({ event, project }))).onConflict((conflict) => conflict.doNothing()).execute();
        }));
    },
  };
}
