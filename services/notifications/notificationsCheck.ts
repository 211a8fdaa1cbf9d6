/** How notifications stand, in a line. What the other side does not take is no reason for us not to be ready: it is said, and retried. */
import type { Database } from '../../adapters/database.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { ReaderHealth } from '../../adapters/readerLife.ts';
import type { Check } from '../check.ts';
import { deliveryCounts } from './deliveryCounts.ts';
import { openErrands } from './store/errands.ts';

export async function notificationsCheck({ db }: Database, { isReading, says, waiting }: ReaderHealth): Promise<Check> {
  const ok = isReading && waiting.length === 0;
  try {
    const counts = await deliveryCounts(db);
    const errands = await openErrands(db);
    const stand = counts.map(({ channel, state, count, since }) => `${count} ${state} by ${channel} since ${since}`);
    return { name: 'notifications', ok, says: [says, ...stand, ...(errands === 0 ? [] : [`${errands} errands open`])].join('; ') };
  } catch (error) {
    return { name: 'notifications', ok: false, says: `${says}; ${becauseOf(error)}` };
  }
}
