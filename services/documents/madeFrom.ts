/** From which facts a document was made: a reference that another one over the same facts repeats. */
import type { Database } from '../../adapters/database.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import type { Words } from '../words/words.ts';
import type { Making } from './making.ts';

export type FactsOfProject = { id: string; last_sequence: number; gaps: number };

/** What is read inside is of one moment: no document mixes what was known before a fact with what was known after it. */
export const atOneMoment = <T>({ db, ...rest }: Database, read: (database: Database) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').execute((tx) => read({ ...rest, db: tx }));

/** How far the read model has read each part of the facts' topic, as in `0:4442`. */
export async function placeOfReadModel({ db }: Database): Promise<string> {
  const places = await db.selectFrom('read_model.offsets').select(['partition', 'next_offset']).where('topic', '=', TOPICS.facts).orderBy('partition').execute();
  return places.map(({ partition, next_offset: next }) => `${partition}:${next}`).join(' ') || '0:0';
}

export function factsOfProject({ id: project, last_sequence: last, gaps }: FactsOfProject, words: Words): string {
  const facts = words.say('doc.from.project', { project, last });
  return gaps === 0 ? facts : `${facts} ${words.say('doc.from.missing', { count: gaps })}`;
}

export const factsOfCity = (place: string, words: Words): string => words.say('doc.from.city', { place });

export const madeFrom = (facts: string, { words, at }: Pick<Making, 'words' | 'at'>): string => words.say('doc.made', { at: words.moment(at), facts });
