/** What a measurement, or a story in the tests, runs on: servers of its own in a fresh folder and our processes, all ended with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { startKafka, type RunningKafka } from '../cli/servers/startKafka.ts';
import { startTemporal, type RunningTemporal } from '../cli/servers/startTemporal.ts';
import { freePort } from '../cli/servers/freePort.ts';
import { OUR_TOPICS } from '../cli/starting/kafkaForUs.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';

export type Stage = {
  temporal: RunningTemporal;
  kafka: RunningKafka;
  httpUrl: string;
  /** Of the servers and our processes; removed at the end. */
  folder: string;
  ours: Record<'worker' | 'services', ChildProcess>;
  /** Ends our processes and starts them under other settings: another city's policy, another pace. */
  govern(settings: StageSettings): Promise<void>;
  close(): Promise<void>;
};

const ROOT = join(import.meta.dirname, '..');
const READY_WITHIN_MS = 60_000;

export type StageSettings = { JALON_PACE?: string; JALON_POLICY?: string; JALON_SWEEP_EVERY?: string; JALON_WORKER_METRICS_PORT?: string };

export async function openStage(settings: StageSettings = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'jalon-stage-'));
  const temporal = await startTemporal({ data: join(folder, 'temporal'), searchAttributes: Object.values(ATTRIBUTES) });
  const kafka = await startKafka({ data: join(folder, 'kafka'), topics: OUR_TOPICS });
  const [http, workerHealth] = [await freePort(), await freePort()];
  let env = {
    ...process.env,
    TEMPORAL_ADDRESS: temporal.address, JALON_TEMPORAL_UI_URL: temporal.uiUrl, KAFKA_BROKERS: kafka.brokers.join(','), JALON_DATA: folder, JALON_HTTP_PORT: String(http), JALON_WORKER_HEALTH_PORT: String(workerHealth),
    JALON_LOG_LEVEL: 'warn', JALON_UNSIGNED: 'accepted', JALON_DIRECTORY: '', JALON_POLICY: 'default', JALON_PACE: '', DATABASE_URL: '', ...settings,
  };
  const start = (file: string): ChildProcess => {
    const child = spawn(process.execPath, [join(ROOT, file)], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.pipe(createWriteStream(join(folder, `${file.replaceAll('/', '-')}.log`), { flags: 'a' }));
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    child.once('exit', () => process.removeListener('exit', killWithUs));
    return child;
  };
  const workerIsReady = () => ready(`http://127.0.0.1:${workerHealth}/ready`);
  const httpUrl = `http://127.0.0.1:${http}`;
  const startOurs = () => ({ worker: start('workers/main.ts'), services: start('services/main.ts') });
  const areReady = () => Promise.all([workerIsReady(), ready(`${httpUrl}/ready`)]);
  const ours = startOurs();
  await areReady();

  const stage: Stage = {
    temporal, kafka, httpUrl, folder, ours,
    async govern(others) {
      await Promise.all(Object.values(ours).map(ended));
      env = { ...env, ...others };
      Object.assign(ours, startOurs());
      await areReady();
    },
    async close() {
      await Promise.all(Object.values(ours).map(ended));
      // The one that runs now: a story may have put another in its place.
      await stage.kafka.stop();
      await temporal.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return stage;
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function ready(url: string): Promise<void> {
  for (const end = Date.now() + READY_WITHIN_MS; ; ) {
    const isReady = await fetch(url).then((answer) => answer.ok, () => false);
    if (isReady) return;
    if (Date.now() > end) throw new Error(`expected ${url} to be ready within ${READY_WITHIN_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
