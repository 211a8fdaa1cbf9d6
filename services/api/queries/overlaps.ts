/** Open projects of different departments that say much the same. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import { overlapsAmong, overlapsOf } from '../../../domain/overlap.ts';
import type { Comparable } from '../../../domain/overlap.ts';
import type { OverlapList, OverlapPairs } from '../views.ts';

/** The best; more would be read by nobody. */
const PAIRS_SHOWN = 500;

/** `undefined` for an unknown project. One that is no longer open may still be asked about: what would it overlap with now? */
export async function overlapsOfProject(db: Kysely<Tables>, id: string, least: number): Promise<OverlapList | undefined> {
  const row = await db.selectFrom('read_model.projects').select(COMPARED).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  return { overlaps: overlapsOf(comparable(row), await openProjects(db), { least }).map(({ words, ...rest }) => ({ ...rest, words: [...words] })) };
}

export async function overlapsOfPortfolio(db: Kysely<Tables>, least: number): Promise<OverlapPairs> {
  const pairs = overlapsAmong(await openProjects(db), { least }).slice(0, PAIRS_SHOWN);
  return { pairs: pairs.map(({ one, other, score, words }) => ({ one: refTo(one), other: refTo(other), score, words: [...words] })) };
}

export async function openProjects(db: Kysely<Tables>): Promise<Comparable[]> {
  const rows = await db.selectFrom('read_model.projects').select(COMPARED).where('outcome', 'is', null).execute();
  return rows.map(comparable);
}

const COMPARED = ['id', 'title', 'department', 'summary', 'themes', 'outcome'] as const;

const comparable = ({ outcome, summary, ...row }: { id: string; title: string; department: string; summary: string | null; themes: string[]; outcome: string | null }): Comparable => ({
  ...row, summary: summary ?? undefined, isOpen: outcome === null,
});

const refTo = ({ id, title, department }: Comparable) => ({ project: id, title, department });
