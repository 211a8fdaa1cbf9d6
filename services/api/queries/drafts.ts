/** Drafts as they are kept: one a task and person, the latest. */
import type { Database } from '../../../adapters/database.ts';
import { withDatabase } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import type { DraftRow } from '../../../adapters/tables.ts';

export type DraftPlace = Pick<DraftRow, 'project' | 'task' | 'actor'>;

const keyOf = ({ project, task, actor }: DraftPlace): DraftPlace => ({ project: printable(project), task: printable(task), actor: printable(actor) });

export async function keepDraft({ db }: Database, place: DraftPlace, content: object): Promise<string> {
  const [answer, savedAt] = [JSON.stringify(content), new Date().toISOString()];
  await withDatabase(() => db.insertInto('registry.drafts').values({ ...keyOf(place), answer, saved_at: savedAt }).onConflict((at) => at.columns(['project', 'task', 'actor']).doUpdateSet({ answer, saved_at: savedAt })).execute());
  return savedAt;
}

export async function findDraft({ db }: Database, place: DraftPlace): Promise<{ answer: string; saved_at: string } | undefined> {
  return withDatabase(() => db.selectFrom('registry.drafts').select(['answer', 'saved_at']).where((where) => where.and(keyOf(place))).executeTakeFirst());
}

export async function forgetDraft({ db }: Database, place: DraftPlace): Promise<void> {
  await withDatabase(() => db.deleteFrom('registry.drafts').where((where) => where.and(keyOf(place))).execute());
}
