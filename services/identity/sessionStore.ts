/** Sessions, by the digest of their secret: whoever reads the table can take nobody's place. Beside the registry, so that a start signs nobody out. */
import { createHash } from 'node:crypto';
import { callbackify } from 'node:util';
import type { FastifySessionObject } from '@fastify/session';
import { withDatabase } from '../../adapters/database.ts';
import type { Database } from '../../adapters/database.ts';

/** Nobody is signed in for longer, and after so long without a request they are signed out (OWASP ASVS 7.3). */
export const SESSION_MS = 10 * 3_600_000;
const IDLE_MS = 2 * 3_600_000;
/** Of whoever has not signed in: time enough for the provider's pages, and too little to fill the table from outside. */
export const VISIT_MS = 30 * 60_000;
/** A session that was read is believed for so long: one that ends elsewhere ends here as soon after. */
const BELIEVED_MS = 3_000;
const SEEN_EVERY_MS = 300_000;
const REMEMBERED = 2_000;

/** As it is written: each request gets an object of its own. */
type Kept = { content: string; readAt: number };

export function sessionStore({ db }: Database, clock: () => number = Date.now) {
  const remembered = new Map<string, Kept>();
  const keyOf = (id: string): string => createHash('sha256').update(id).digest('hex');
  const instant = (ms: number): string => new Date(ms).toISOString();

  const read = (content: string): FastifySessionObject => JSON.parse(content) as FastifySessionObject;

  function remember(key: string, kept: Kept): void {
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, kept);
  }

  async function find(id: string): Promise<FastifySessionObject | null> {
    const key = keyOf(id);
    const now = clock();
    const kept = remembered.get(key);
    if (kept !== undefined && now - kept.readAt < BELIEVED_MS) return read(kept.content);
    const row = await db.selectFrom('registry.sessions').select(['content', 'seen_at']).where('key', '=', key).where('expires_at', '>', instant(now)).where('seen_at', '>', instant(now - IDLE_MS)).executeTakeFirst();
    if (row === undefined) {
      remembered.delete(key);
      return null;
    }
    if (now - Date.parse(row.seen_at) > SEEN_EVERY_MS) await db.updateTable('registry.sessions').set({ seen_at: instant(now) }).where('key', '=', key).execute();
    remember(key, { content: row.content, readAt: now });
    return read(row.content);
  }

  async function keep(id: string, session: FastifySessionObject): Promise<void> {
    const key = keyOf(id);
    const now = clock();
    const content = JSON.stringify(session);
    const row = { content, seen_at: instant(now) };
    await db.insertInto('registry.sessions').values({ key, ...row, expires_at: instant(now + (session.person === undefined ? VISIT_MS : SESSION_MS)) }).onConflict((at) => at.column('key').doUpdateSet(row)).execute();
    remember(key, { content, readAt: now });
    await db.deleteFrom('registry.sessions').where((where) => where.or([where('expires_at', '<', instant(now)), where('seen_at', '<', instant(now - IDLE_MS))])).execute();
  }

  async function forget(id: string): Promise<void> {
    remembered.delete(keyOf(id));
    await db.deleteFrom('registry.sessions').where('key', '=', keyOf(id)).execute();
  }

  return {
    get: callbackify((id: string) => withDatabase(() => find(id))),
    set: callbackify((id: string, session: FastifySessionObject) => withDatabase(() => keep(id, session))),
    destroy: callbackify((id: string) => withDatabase(() => forget(id))),
  };
}
