/** The projection as a process of its own. */
import { openDatabase } from '../../adapters/database.ts';
import { createKafka } from '../../adapters/kafkaClient.ts';
import { assertDatabaseNamed } from '../openParts.ts';
import { runProcess } from '../runProcess.ts';
import { startHealthServer } from '../startHealthServer.ts';
import { startProjection } from './startProjection.ts';

await runProcess('projection', async (settings, log, opened) => {
  assertDatabaseNamed('projection', settings);
  const database = await openDatabase({ databaseUrl: settings.databaseUrl, dataFolder: settings.data, log });
  opened({ name: 'database', stop: () => database.close() });
  const kafka = createKafka({ brokers: settings.brokers, clientId: 'jalon-projection', log });
  const projection = opened(startProjection({ kafka, database, log }));
  if (settings.healthPort !== undefined) opened(await startHealthServer(settings.http.host, settings.healthPort, async () => projection.checks()));
});
