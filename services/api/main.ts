/** The API as a process of its own. */
import { topicEnds } from '../../adapters/topicEnds.ts';
import { registry } from '../intake/registry.ts';
import { directoryCheck } from '../directoryCheck.ts';
import { startDigests } from '../notifications/digests.ts';
import { startNotifications } from '../notifications/startNotifications.ts';
import { openIdentity } from '../openIdentity.ts';
import { assertDatabaseNamed, openParts } from '../openParts.ts';
import { projectionElsewhereCheck } from '../projection/projectionElsewhereCheck.ts';
import { readModelCheck } from '../projection/readModelCheck.ts';
import { rebuildReadModel } from '../projection/rebuildReadModel.ts';
import { runProcess } from '../runProcess.ts';
import { temporalCheck } from '../temporalCheck.ts';
import { signOnChecks } from '../identity/identity.ts';
import { startApi } from './startApi.ts';

await runProcess('api', async (settings, log, opened) => {
  assertDatabaseNamed('api', settings);
  const { kafka, producer, engine, database, policy, publication, directory, signer, stuckNow } = await openParts('api', settings, log, opened);
  const ends = topicEnds(kafka);
  opened({ name: 'topic ends', stop: () => ends.stop() });
  const identity = openIdentity(settings, directory, policy);
  opened(startDigests({ database, directory, policy, publish: producer.publish, log: log.child({ part: 'digests' }) }));
  const notifications = opened(startNotifications({ kafka, database, directory, policy, mail: settings.mail, publicUrl: identity.publicUrl, secretOf: (variable) => process.env[variable], log: log.child({ part: 'notifications' }) }));
  opened(
    await startApi(
      {
        database, engine, policy, directory, registry: registry(database), publish: producer.publish, publication, publicUrl: settings.publicUrl, identity, signer, requestsPerMinute: settings.requestsPerMinute, trustedProxies: settings.trustedProxies, pace: settings.pace, acceptUnsigned: settings.acceptUnsigned, host: settings.http.host, log,
        ...stuckNow,
        rebuild: () => rebuildReadModel(database),
        checks: async () => [...(await Promise.all([temporalCheck(engine), projectionElsewhereCheck(database, ends), readModelCheck(database)])), ...(await notifications.checks()), directoryCheck(directory), ...(await signOnChecks(identity))],
      },
      settings.http.port,
    ));
});
