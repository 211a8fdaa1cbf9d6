/** What goes out, as gauges: deliveries that are not sent, by channel and state, and errands that are open. */
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { withDatabase, type Database } from '../../adapters/database.ts';
import { becauseOf, type Log } from '../../adapters/log.ts';
import { CHANNELS, DELIVERY_STATES } from '../../domain/delivery.ts';
import { deliveryCounts } from './deliveryCounts.ts';
import { openErrands } from './store/errands.ts';

export const deliveryGauges = ({ database: { db }, log }: { database: Database; log: Log }) => (registry: Registry): void => {
  const registers = [registry];
  /** Away, the database leaves a gauge without a value, and the rest is told all the same. */
  const collecting = (read: (gauge: Gauge) => Promise<void>) =>
    async function collect(this: Gauge): Promise<void> {
      await withDatabase(() => read(this)).catch((error: unknown) => {
        this.remove();
        log.debug({ because: becauseOf(error) }, 'gauge not read');
      });
    };

  new Gauge({
    name: 'jalon_deliveries', help: 'What is still to be told, by channel and state', labelNames: ['channel', 'state'], registers,
    collect: collecting(async (gauge) => {
      const counts = await deliveryCounts(db);
      for (const channel of CHANNELS) {
        for (const state of DELIVERY_STATES.filter((each) => each !== 'sent')) gauge.set({ channel, state }, counts.find((each) => each.channel === channel && each.state === state)?.count ?? 0);
      }
    }),
  });
  new Gauge({
    name: 'jalon_errands_open', help: 'Addresses that are refused for good and that somebody must correct', registers,
    collect: collecting(async (gauge) => gauge.set(await openErrands(db))),
  });
};
