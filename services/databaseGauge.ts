/** A gauge that is read from the database at each scrape. Away, the database leaves it without a value, and the rest is told all the same. */
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { withDatabase } from '../adapters/database.ts';
import { becauseOf } from '../adapters/log.ts';
import type { Log } from '../adapters/log.ts';

export type DatabaseGauge = { name: string; help: string; labelNames?: readonly string[]; read(gauge: Gauge): Promise<void> };

export function databaseGauge(registry: Registry, log: Log, { name, help, labelNames = [], read }: DatabaseGauge): void {
  const gauge: Gauge = new Gauge({
    name, help, labelNames: [...labelNames], registers: [registry],
    async collect() {
      gauge.reset();
      await withDatabase(() => read(gauge)).catch((error: unknown) => {
        // Reset, one with labels has no value any more, and one without has nought, which would be taken for a figure.
        if (labelNames.length === 0) gauge.remove();
        log.debug({ because: becauseOf(error) }, 'gauge not read');
      });
    },
  });
}
