/** What goes out to people and systems, the latest first: how each stands, and never what it says. */
import type { Database } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import type { DeliveryFilters, DeliveryList } from '../deliveryViews.ts';

const ORDER = '-madeAt';

export async function listDeliveries({ db }: Database, { state, channel, recipient, project, limit, cursor }: DeliveryFilters): Promise<DeliveryList> {
  let query = db.selectFrom('registry.deliveries').selectAll().orderBy('made_at', 'desc').orderBy('id', 'desc').limit(limit + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  if (recipient !== undefined) query = query.where('recipient', '=', printable(recipient));
  if (project !== undefined) query = query.where('project', '=', printable(project));
  const [madeAt = '', id = ''] = cursor === undefined ? [] : readCursor(cursor, ORDER, ['instant', 'text']);
  if (cursor !== undefined) query = query.where((where) => where(where.refTuple('made_at', 'id'), '<', where.tuple(madeAt, id)));
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    deliveries: shown.map(({ id: delivery, fact, fact_type: factType, attempts, recipient: to, ...row }) => ({
      id: delivery, fact, factType, attempts, recipient: to, project: row.project, task: row.task, channel: row.channel, state: row.state,
      madeAt: row.made_at, nextAt: row.next_at, settledAt: row.settled_at, lastError: row.last_error,
    })),
    ...(rows.length > limit && last !== undefined && { next: cursorOf(ORDER, [last.made_at, last.id]) }),
  };
}
