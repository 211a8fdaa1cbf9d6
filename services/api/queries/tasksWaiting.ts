/** How much waits for each of some people: what is in their hands, and what is asked of a seat of theirs and in nobody's. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { Seat } from '../../../domain/ids.ts';

type Waiting = { seats: readonly string[]; holder: string | null; count: number };

/** By person, from the seats that each holds. */
export async function tasksWaiting({ db }: Pick<Database, 'db'>, people: Readonly<Record<string, readonly Seat[]>>): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<Waiting>`
    select array_prepend(asked_of, also_of) as seats, holder, count(*)::integer as count from read_model.tasks where status = 'asked' group by 1, 2
  `.execute(db);
  const waitsFor = (person: string, held: readonly string[], { seats, holder }: Waiting): boolean => (holder === null ? seats.some((seat) => held.includes(seat)) : holder === person);
  return Object.fromEntries(Object.entries(people).map(([person, held]) => [person, rows.filter((row) => waitsFor(person, held, row)).reduce((sum, { count }) => sum + count, 0)]));
}
