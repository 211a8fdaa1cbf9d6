/** A whole Jalon as `npm start` starts it, on ports and data of its own, with somebody in its directory who may call everything. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import { directoryTemplate } from '../../cities/directoryTemplate.ts';
import { CannotStart } from '../cannotStart.ts';
import { freePort, LOOPBACK } from '../servers/freePort.ts';
import { ROOT } from '../starting/settings.ts';
import { tokenIssuer } from './tokenIssuer.ts';

const CALLER = 'checker-1';
const STARTED_WITHIN_MS = 5 * 60_000;

export type RunningCity = { url: string; token: string; /** A folder that is gone at its end. */ scratch: string; stop(): Promise<void> };

/** `data`: what another start has left; nothing, unless it is said. @throws CannotStart */
export async function runningCity(data?: string): Promise<RunningCity> {
  const scratch = await mkdtemp(join(tmpdir(), 'jalon-api-check-'));
  const [http, temporal, temporalUi, kafka, signOn] = [await freePort(), await freePort(), await freePort(), await freePort(), await freePort()];
  const issuer = await tokenIssuer(signOn);
  const url = `http://${LOOPBACK}:${http}`;
  const env = {
    ...process.env,
    JALON_DATA: resolve(data ?? join(scratch, 'data')), JALON_DIRECTORY: await directoryIn(scratch),
    JALON_HTTP_PORT: String(http), JALON_TEMPORAL_PORT: String(temporal), JALON_TEMPORAL_UI_PORT: String(temporalUi), JALON_KAFKA_PORT: String(kafka),
    JALON_OIDC_ISSUER: issuer.issuer, JALON_OIDC_CLIENT_ID: 'jalon', JALON_OIDC_AUDIENCE: issuer.audience, JALON_PUBLIC_URL: url, JALON_SESSION_SECRET: 'x'.repeat(32),
    // Nothing is signed here, and a check asks more than people do.
    JALON_UNSIGNED: 'accepted', JALON_REQUESTS_PER_MINUTE: '1000000',
  };
  const child = spawn(process.execPath, [join(ROOT, 'cli', 'start.ts')], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const over = new Promise<number | null>((resolve) => child.once('exit', resolve));
  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    await over;
    issuer.stop();
    await rm(scratch, { recursive: true, force: true });
  }
  if (!(await isReady(url, over))) {
    await stop();
    throw new CannotStart(`expected ${url}/ready to say that all is there; the log says more`);
  }
  return { url, scratch, token: await issuer.tokenFor(CALLER), stop };
}

/** The city's own, and one person more, with every role that a door asks for. */
async function directoryIn(folder: string): Promise<string> {
  const directory = parseDocument(await readFile(directoryTemplate('default') ?? '', 'utf8'));
  directory.setIn(['people', CALLER], { name: 'Checker', roles: ['coordinator', 'operator', 'dpo'] });
  const file = join(folder, 'directory.yaml');
  await writeFile(file, directory.toString());
  return file;
}

async function isReady(url: string, over: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void over.then(() => void (isOver = true));
  for (const until = Date.now() + STARTED_WITHIN_MS; Date.now() < until && !isOver; await sleep(500)) {
    if (await fetch(`${url}/ready`).then(({ ok }) => ok, () => false)) return true;
  }
  return false;
}
