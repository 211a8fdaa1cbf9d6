/** What goes out, as gauges: deliveries that are not sent, by channel and state, and errands that are open. */
import type { Registry } from 'prom-client';
import type { Database } from '../../adapters/database.ts';
import type { Log } from '../../adapters/log.ts';
import { CHANNELS, DELIVERY_STATES } from '../../domain/delivery.ts';
import { databaseGauge } from '../databaseGauge.ts';
import { deliveryCounts } from './deliveryCounts.ts';
import { openErrands } from './store/errands.ts';

export const deliveryGauges = ({ database: { db }, log }: { database: Database; log: Log }) => (registry: Registry): void => {
  databaseGauge(registry, log, {
    name: 'jalon_deliveries', help: 'What is still to be told, by channel and state', labelNames: ['channel', 'state'],
    async read(gauge) {
      const counts = await deliveryCounts(db);
      for (const channel of CHANNELS) {
        for (const state of DELIVERY_STATES.filter((each) => each !== 'sent')) gauge.set({ channel, state }, counts.find((each) => each.channel === channel && each.state === state)?.count ?? 0);
      }
    },
  });
  databaseGauge(registry, log, {
    name: 'jalon_errands_open', help: 'Addresses that are refused for good and that somebody must correct',
    read: async (gauge) => gauge.set(await openErrands(db)),
  });
};
