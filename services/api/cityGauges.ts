/** How the city's projects are, as gauges: from the read model, at each scrape. */
import { sql } from 'kysely';
import type { Registry } from 'prom-client';
import { databaseGauge } from '../databaseGauge.ts';
import type { ApiPorts } from './apiPorts.ts';
import { listStuck } from './queries/listStuck.ts';
import { WHY_STUCK } from './stuckViews.ts';

const HEALTHS = ['ok', 'late', 'stuck'] as const;

export const cityGauges = ({ database, foundNow, log }: ApiPorts) => (registry: Registry): void => {
  databaseGauge(registry, log, {
    name: 'jalon_projects_open', help: 'Projects that have not ended',
    async read(gauge) {
      const { count } = await database.db.selectFrom('read_model.projects').select(sql<number>`count(*)::integer`.as('count')).where('ended_at', 'is', null).executeTakeFirstOrThrow();
      gauge.set(count);
    },
  });
  databaseGauge(registry, log, {
    name: 'jalon_projects_stuck', help: 'Projects that are stuck, by reason', labelNames: ['reason'],
    async read(gauge) {
      const stuck = await listStuck(database, (await foundNow?.()) ?? [], undefined);
      for (const reason of WHY_STUCK) gauge.set({ reason }, new Set(stuck.filter((each) => each.reason === reason).map(({ project }) => project)).size);
    },
  });
  databaseGauge(registry, log, {
    name: 'jalon_tasks_open', help: 'Tasks that are asked, by health', labelNames: ['health'],
    async read(gauge) {
      const rows = await database.db.selectFrom('read_model.tasks').select(['health', sql<number>`count(*)::integer`.as('count')]).where('status', '=', 'asked').groupBy('health').execute();
      for (const health of HEALTHS) gauge.set({ health }, rows.find((row) => row.health === health)?.count ?? 0);
    },
  });
};
