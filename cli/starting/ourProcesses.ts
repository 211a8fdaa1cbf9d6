/** The worker and the services: one process of services with the embedded read model, three with a PostgreSQL. */
import { join } from 'node:path';
import type { Launch } from '../processes/childProcess.ts';
import { step } from '../progress.ts';
import { freePort, LOOPBACK } from '../servers/freePort.ts';
import type { Supervisor } from '../supervisor.ts';
import type { KafkaForUs } from './kafkaForUs.ts';
import { ROOT } from './settings.ts';
import type { Settings } from './settings.ts';
import type { TemporalForUs } from './temporalForUs.ts';

type OurProcess = {
  name: string;
  file: string;
  /** Where it is told to answer `GET /ready`; the one with the API does so on the API's own port. */
  healthPort: 'JALON_WORKER_HEALTH_PORT' | 'JALON_HEALTH_PORT' | undefined;
};

const WORKER: OurProcess = { name: 'worker', file: 'workers/main.ts', healthPort: 'JALON_WORKER_HEALTH_PORT' };
const TOGETHER: readonly OurProcess[] = [{ name: 'services', file: 'services/main.ts', healthPort: undefined }];
const APART: readonly OurProcess[] = [
  { name: 'projection', file: 'services/projection/main.ts', healthPort: 'JALON_HEALTH_PORT' },
  { name: 'intake', file: 'services/intake/main.ts', healthPort: 'JALON_HEALTH_PORT' },
  { name: 'api', file: 'services/api/main.ts', healthPort: undefined },
];

/** @throws CannotStart */
export async function ourProcesses(children: Supervisor, settings: Settings, temporal: TemporalForUs, kafka: KafkaForUs): Promise<void> {
  const services = settings.environment.databaseUrl === undefined ? TOGETHER : APART;
  const env = variables(settings, temporal, kafka);
  await Promise.all([WORKER, ...services].map((one) =>
    step(`starting the ${one.name}`, () => children.start({ name: one.name, launch: () => launchOf(one, env, settings) }))));
}

async function launchOf({ file, healthPort }: OurProcess, env: Readonly<Record<string, string>>, { environment }: Settings): Promise<Launch> {
  const port = healthPort === undefined ? environment.http.port : await freePort();
  const host = healthPort === undefined ? reachable(environment.http.host) : LOOPBACK;
  return {
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', join(ROOT, file)],
    cwd: ROOT,
    env: { ...env, ...(healthPort === undefined ? {} : { [healthPort]: String(port) }) },
    isReady: () => isReady(`http://${host}:${port}/ready`),
  };
}

function variables({ environment, options, data, cache, policy, paceText, takesUnsigned }: Settings, temporal: TemporalForUs, { brokers }: KafkaForUs): Record<string, string> {
  return {
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    KAFKA_BROKERS: brokers.join(','),
    JALON_DATA: data,
    JALON_CACHE: cache,
    JALON_PACE: paceText,
    JALON_POLICY: policy,
    JALON_DIRECTORY: environment.directory ?? '',
    JALON_UNSIGNED: takesUnsigned ? 'accepted' : 'refused',
    JALON_SIGNING_KEY: environment.signingKey?.secretKey ?? '',
    JALON_SIGNING_KEY_ID: environment.signingKey?.keyId ?? '',
    JALON_HTTP_HOST: environment.http.host,
    JALON_HTTP_PORT: String(environment.http.port),
    // Simulated people have no account anywhere.
    ...(options.once && { JALON_OIDC_ISSUER: '' }),
    JALON_TEMPORAL_UI_URL: temporal.uiUrl ?? environment.temporalUiUrl ?? '',
  };
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await answer.body?.cancel();
  return answer.status === 200;
}

/** A service that listens everywhere is reached on loopback. */
export const reachable = (host: string): string => (host === '0.0.0.0' || host === '::' ? LOOPBACK : host);
