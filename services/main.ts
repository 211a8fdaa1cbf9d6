/** Intake, projection and API in one process: what an embedded database, which one process owns, asks for. */
import { startApi } from './api/startApi.ts';
import { startIntake } from './intake/startIntake.ts';
import { keepRollTold } from './intake/tellRoll.ts';
import { registry } from './intake/registry.ts';
import { directoryCheck } from './directoryCheck.ts';
import { startDigests } from './notifications/digests.ts';
import { startNotifications } from './notifications/startNotifications.ts';
import { signOnChecks } from './identity/identity.ts';
import { openIdentity } from './openIdentity.ts';
import { openParts } from './openParts.ts';
import { keepStatistics } from './projection/keepStatistics.ts';
import { startProjection } from './projection/startProjection.ts';
import { runProcess } from './runProcess.ts';

await runProcess('services', async (settings, log, opened) => {
  const { kafka, producer, engine, database, policy, publication, directory, signer, stuckNow } = await openParts('services', settings, log, opened);
  const publish = producer.publish;
  const identity = openIdentity(settings, directory, policy);
  const known = registry(database);
  const projection = opened(startProjection({ kafka, database, log: log.child({ part: 'projection' }) }));
  opened(keepStatistics(database, log.child({ part: 'statistics' })));
  const intake = opened(startIntake({ kafka, engine, registry: known, signer, publish, log: log.child({ part: 'intake' }) }));
  opened(keepRollTold({ engine, directory, log: log.child({ part: 'roll' }) }));
  opened(startDigests({ database, directory, policy, publish, log: log.child({ part: 'digests' }) }));
  const notifications = opened(startNotifications({ kafka, database, directory, policy, mail: settings.mail, publicUrl: identity.publicUrl, secretOf: (variable) => process.env[variable], log: log.child({ part: 'notifications' }) }));
  opened(
    await startApi(
      {
        database, engine, publish, policy, directory, registry: known, publication, publicUrl: settings.publicUrl, identity, signer, requestsPerMinute: settings.requestsPerMinute, trustedProxies: settings.trustedProxies, pace: settings.pace, acceptUnsigned: settings.acceptUnsigned, host: settings.http.host, log: log.child({ part: 'api' }),
        ...stuckNow,
        rebuild: projection.rebuild,
        checks: async () => [...(await Promise.all([projection.checks(), intake.checks(), notifications.checks()])).flat(), directoryCheck(directory), ...(await signOnChecks(identity))],
      },
      settings.http.port,
    ));
});
