/** Which open tasks somebody is asked: what is in their hands, and what is asked of a seat of theirs and in nobody's. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Seat } from '../../domain/ids.ts';

/** A condition on `read_model.tasks`. */
export function isTheirs(person: string, seats: readonly Seat[]): RawBuilder<boolean> {
  const theirs = sql`${[...seats]}::text[]`;
  return sql<boolean>`(holder = ${person} or (holder is null and (asked_of = any(${theirs}) or also_of && ${theirs})))`;
}
