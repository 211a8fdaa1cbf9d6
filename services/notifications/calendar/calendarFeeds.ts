/** The secret address of a person's calendar feed: made and revoked by its owner, and kept by its digest alone, by which it is looked up. */
import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import type { Instant } from '../../../domain/ids.ts';

/** A new one takes the place of the one before, which is good for nothing any more. */
export async function makeFeed(db: Kysely<Tables>, person: string, now: Instant): Promise<string> {
  const token = randomBytes(32).toString('hex');
  const row = { token_digest: digestOfToken(token), made_at: now };
  await db.insertInto('registry.calendar_feeds').values({ person, ...row }).onConflict((conflict) => conflict.column('person').doUpdateSet(row)).execute();
  return token;
}

export const revokeFeed = async (db: Kysely<Tables>, person: string): Promise<void> => void (await db.deleteFrom('registry.calendar_feeds').where('person', '=', person).execute());

/** Whose it is. What is compared is a digest, so how long it takes tells nothing of the token. */
export async function ownerOfFeed(db: Kysely<Tables>, token: string): Promise<string | undefined> {
  const row = await db.selectFrom('registry.calendar_feeds').select('person').where('token_digest', '=', digestOfToken(token)).executeTakeFirst();
  return row?.person;
}

const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
