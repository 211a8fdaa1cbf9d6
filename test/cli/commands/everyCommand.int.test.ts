import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { signer } from '../../../adapters/signer.ts';
import { runJalon } from '../../../cli/commands/runJalon.ts';
import { PLAIN_PAGE } from '../../../cli/terminal/page.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import { COMMAND_HELP } from '../../../services/words/commandHelp.ts';
import { directoryForTests } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { intakeStage } from '../../services/intake/intakeStage.ts';

const log = pino({ level: 'silent' });
let folder: string;
let database: Database;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-every-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  const stage = intakeStage();
  ({ app } = await buildApi({
    directory: directoryForTests(),
    database, engine: stage.engine, publish: stage.publish, policy: policyForTests(), registry: stage.registry, rebuild: () => Promise.resolve(),
    checks: () => Promise.resolve([{ name: 'read model', ok: true, says: '', left: 0 }]), identity: demonstration('http://localhost:3000'), requestsPerMinute: 600, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, host: '127.0.0.1', log,
  }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  vi.stubEnv('JALON_SIGNING_KEY', '1'.repeat(64));
  await writeFile(join(folder, 'census.csv'), 'reference,title,department\nmeals,School meals,schools\n');
  await copyFile(join(import.meta.dirname, '../../fixtures/pia/streetLamps.json'), join(folder, 'pia.json'));
  await writeFile(join(folder, 'directory.yaml'), 'people: {}\n');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await app.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function jalon(typed: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runJalon(typed, { variables: { JALON_URL: url }, page: PLAIN_PAGE, print: (line) => void out.push(line), warn: (line) => void err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** As a shell takes it apart; files are those of the test. What follows would go on for ever is asked for nothing. */
function typedAs(line: string): string[] {
  const parts = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '').slice(1);
  const files = parts.map((part) => (/^[\w-]+\.(csv|json|yaml)$/.test(part) ? join(folder, part) : part));
  return parts[0] === 'follow' ? [...files, '--count', '0'] : files;
}

const examples = Object.entries(COMMAND_HELP).flatMap(([path, { examples: given }]) => given.map(({ line }): [string, string] => [path, line]));

test.each(examples)('%s: what its help shows can be typed, and speaks JSON: %s', async (_path, line) => {
  const typed = typedAs(line);
  const { code, out, err } = await jalon(typed.includes('--json') ? typed : [...typed, '--json']);
  expect(code, `${out}\n${err}`).not.toBe(2);
  if (out !== '') expect(JSON.parse(out)).toBeTypeOf('object');
  if (code !== 0) expect(JSON.parse(err)).toMatchObject({ type: expect.stringMatching(/^urn:jalon:problem:/) as string, reason: expect.any(String) as string, detail: expect.any(String) as string });
  else expect(err).toBe('');
});

test.each<[string, string[], number]>([
  ['what there is', ['projects'], 0],
  ['a project that nobody knows', ['show', 'nobody-12345678'], 5],
  ['a list that is too long', ['projects', '--limit', '9999'], 2],
  ['a token where there is no sign-on', ['projects', '--token-file', '/dev/null'], 2],
])('%s: code %i', async (_case, typed, code) => {
  expect(await jalon(typed)).toMatchObject({ code });
});

test('a token that is not taken: what to do is said, the token is not', async () => {
  await writeFile(join(folder, 'token'), 'abc.def.ghi\n');
  const { code, err } = await jalon(['projects', '--token-file', join(folder, 'token'), '--lang', 'fr']);
  expect(code).toBe(4);
  expect(err).toMatch(/^token-refused: [^]*\nLe jeton n’est pas accepté/);
  expect(err).not.toContain('abc.def');
});

test('with a token nobody need be named', async () => {
  await writeFile(join(folder, 'token'), 'abc.def.ghi\n');
  const hold = ['hold', 'meals-12345678', '--reason', 'budget'];
  expect(await jalon(hold)).toMatchObject({ code: 2, err: expect.stringContaining('who acts?') as string });
  expect(await jalon([...hold, '--token-file', join(folder, 'token')])).toMatchObject({ code: 4, err: expect.stringContaining('token-refused') as string });
});
