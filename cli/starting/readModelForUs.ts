/** The PostgreSQL that the environment names must answer; without one, the services bring their own read model. */
import { CannotStart } from '../cannotStart.ts';
import { step } from '../progress.ts';
import { answersAsPostgres } from '../servers/answersAsPostgres.ts';
import type { Settings } from './settings.ts';

/** @throws CannotStart */
export async function readModelForUs({ environment }: Settings): Promise<void> {
  const { databaseUrl } = environment;
  if (databaseUrl === undefined) return;
  await step('reaching PostgreSQL', () => answersAsPostgres(databaseUrl).catch((error: Error) => {
    // The URL may hold a password: it is not quoted.
    throw new CannotStart(`the PostgreSQL of DATABASE_URL does not answer: ${error.message}. Start it, or unset DATABASE_URL to use the embedded read model.`);
  }));
}
