/** Intake as a process of its own. */
import { databaseCheck } from '../databaseCheck.ts';
import { directoryCheck } from '../directoryCheck.ts';
import { openParts, assertDatabaseNamed } from '../openParts.ts';
import { runProcess } from '../runProcess.ts';
import { startHealthServer } from '../startHealthServer.ts';
import { registry } from './registry.ts';
import { startIntake } from './startIntake.ts';
import { keepRollTold } from './tellRoll.ts';

await runProcess('intake', async (settings, log, opened) => {
  assertDatabaseNamed('intake', settings);
  const { kafka, producer, engine, database, directory, signer } = await openParts('intake', settings, log, opened);
  const intake = opened(startIntake({ kafka, engine, registry: registry(database), signer, publish: producer.publish, log }));
  opened(keepRollTold({ engine, directory, log }));
  if (settings.healthPort !== undefined) opened(await startHealthServer(settings.http.host, settings.healthPort, async () => [...(await intake.checks()), await databaseCheck(database), directoryCheck(directory)]));
});
