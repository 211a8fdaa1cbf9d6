/** How the city's projects are, as gauges: from the read model, at each scrape. */
import { sql } from 'kysely';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { withDatabase } from '../../adapters/database.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { ApiPorts } from './apiPorts.ts';
import { listStuck } from './queries/listStuck.ts';
import { WHY_STUCK } from './stuckViews.ts';

const HEALTHS = ['ok', 'late', 'stuck'] as const;

export const cityGauges = ({ database, foundNow, log }: ApiPorts) => (registry: Registry): void => {
  const registers = [registry];
  /** Away, the database leaves a gauge without a value, and the rest is told all the same. */
  const collecting = (read: (gauge: Gauge) => Promise<void>) =>
    async function collect(this: Gauge): Promise<void> {
      this.reset();
      await withDatabase(() => read(this)).catch((error: unknown) => {
        this.remove();
        log.debug({ because: becauseOf(error) }, 'gauge not read');
      });
    };

  new Gauge({
    name: 'jalon_projects_open', help: 'Projects that have not ended', registers,
    collect: collecting(async (gauge) => {
      const { count } = await database.db.selectFrom('read_model.projects').select(sql<number>`count(*)::integer`.as('count')).where('ended_at', 'is', null).executeTakeFirstOrThrow();
      gauge.set(count);
    }),
  });
  new Gauge({
    name: 'jalon_projects_stuck', help: 'Projects that are stuck, by reason', labelNames: ['reason'], registers,
    collect: collecting(async (gauge) => {
      const stuck = await listStuck(database, (await foundNow?.()) ?? [], undefined);
      for (const reason of WHY_STUCK) gauge.set({ reason }, new Set(stuck.filter((each) => each.reason === reason).map(({ project }) => project)).size);
    }),
  });
  new Gauge({
    name: 'jalon_tasks_open', help: 'Tasks that are asked, by health', labelNames: ['health'], registers,
    collect: collecting(async (gauge) => {
      const rows = await database.db.selectFrom('read_model.tasks').select(['health', sql<number>`count(*)::integer`.as('count')]).where('status', '=', 'asked').groupBy('health').execute();
      for (const health of HEALTHS) gauge.set({ health }, rows.find((row) => row.health === health)?.count ?? 0);
    }),
  });
};
