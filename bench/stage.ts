/** What a measurement runs on: servers of its own in a fresh folder, our processes and the floor's, all ended with it. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { cpuSeconds } from './cpuSeconds.ts';
import { startKafka, type RunningKafka } from '../cli/servers/startKafka.ts';
import { startTemporal, type RunningTemporal } from '../cli/servers/startTemporal.ts';
import { freePort } from '../cli/servers/freePort.ts';
import { OUR_TOPICS } from '../cli/starting/kafkaForUs.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';

export type Stage = { temporal: RunningTemporal; kafka: RunningKafka; httpUrl: string; floorWorker: ChildProcess; /** Processor seconds used so far, by process. */ cpu(): Record<string, number>; close(): Promise<void> };

const ROOT = join(import.meta.dirname, '..');
const READY_WITHIN_MS = 60_000;

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'jalon-bench-'));
  const temporal = await startTemporal({ data: join(folder, 'temporal'), searchAttributes: Object.values(ATTRIBUTES) });
  const kafka = await startKafka({ data: join(folder, 'kafka'), topics: OUR_TOPICS });
  const [http, workerHealth] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    TEMPORAL_ADDRESS: temporal.address, KAFKA_BROKERS: kafka.brokers.join(','), JALON_DATA: folder, JALON_HTTP_PORT: String(http), JALON_WORKER_HEALTH_PORT: String(workerHealth),
    JALON_LOG_LEVEL: 'warn', JALON_POLICY: 'default', JALON_PACE: '', DATABASE_URL: '',
  };
  const start = (file: string): ChildProcess => {
    const child = spawn(process.execPath, [join(ROOT, file)], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.pipe(createWriteStream(join(folder, `${file.replaceAll('/', '-')}.log`)));
    return child;
  };
  const ours = [start('workers/main.ts'), start('services/main.ts')];
  const floorWorker = fork(join(ROOT, 'bench/floor/floorWorker.ts'), { env });
  const all = [...ours, floorWorker];
  process.once('exit', () => all.forEach((child) => child.kill('SIGKILL')));
  await Promise.all([once(floorWorker, 'message'), ready(`http://127.0.0.1:${workerHealth}/ready`), ready(`http://127.0.0.1:${http}/ready`)]);

  return {
    temporal, kafka, floorWorker,
    cpu: () => ({
      temporal: cpuSeconds(temporal.pid), kafka: cpuSeconds(kafka.pid), worker: cpuSeconds(ours[0]?.pid ?? 0), services: cpuSeconds(ours[1]?.pid ?? 0),
      floorWorker: cpuSeconds(floorWorker.pid ?? 0), people: cpuSeconds(process.pid),
    }),
    httpUrl: `http://127.0.0.1:${http}`,
    async close() {
      await Promise.all(all.map(ended));
      await kafka.stop();
      await temporal.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
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
