import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runJalon } from '../../../cli/commands/runJalon.ts';
import { PLAIN_PAGE } from '../../../cli/terminal/page.ts';
import { readModelCheck } from '../../../services/projection/readModelCheck.ts';
import { COMMAND_HELP } from '../../../services/words/commandHelp.ts';
import { apiStage } from '../../services/api/apiStage.ts';
import type { ApiStage } from '../../services/api/apiStage.ts';
import { asked, factFor, started } from '../../services/projection/factFor.ts';

/** The one of the helps. */
const PROJECT = 'school-meals-24f606a8';
const STORY = [started(1, PROJECT), factFor(2, 'jalon.phase.entered.v1', { phase: 'consultation', round: 1 }, PROJECT), asked(3, 'consultation-1/interview/legal', 'service:legal', undefined, PROJECT)];
let folder: string;
let api: ApiStage;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-every-'));
  api = await apiStage({ checks: async () => [await readModelCheck(api.database)] });
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  await api.read(...STORY);
  url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
  vi.stubEnv('JALON_SIGNING_KEY', '1'.repeat(64));
  await writeFile(join(folder, 'census.csv'), 'reference,title,department\nmeals,School meals,schools\n');
  await copyFile(join(import.meta.dirname, '../../fixtures/pia/streetLamps.json'), join(folder, 'pia.json'));
  await writeFile(join(folder, 'directory.yaml'), 'people: {}\n');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

async function jalon(typed: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runJalon(typed, { variables: { JALON_URL: url }, page: PLAIN_PAGE, print: (line) => void out.push(line), warn: (line) => void err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** As a shell takes it apart; files are those of the test. What would go on for ever is asked for nothing, and what waits for the projection is not. */
function typedAs(line: string): string[] {
  const parts = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '').slice(1);
  const files = parts.map((part) => (/^[\w-]+\.(csv|json|yaml)$/.test(part) ? join(folder, part) : part));
  return [...files, ...(parts[0] === 'follow' ? ['--count', '0'] : []), ...(parts[0] === 'rebuild-read-model' ? ['--no-wait'] : [])];
}

/** Last, what empties the read model. */
const isLast = ([path]: readonly [string, string]): number => (path === 'rebuild-read-model' ? 1 : 0);
const examples = Object.entries(COMMAND_HELP).flatMap(([path, { examples: given }]) => given.map(({ line }): [string, string] => [path, line])).toSorted((a, b) => isLast(a) - isLast(b));

test.each([
  ['en', 'Enters “Consultation”, round 1'],
  ['fr', 'Entrée en phase « Consultation », tour 1'],
])('show tells the story of a project in the sentences of its page, in %s', async (language, sentence) => {
  const { code, out } = await jalon(['show', PROJECT, '--lang', language]);
  expect([code, out.replaceAll(/\s/g, ' ')]).toEqual([0, expect.stringContaining(sentence)]);
  expect(out).not.toMatch(/jalon\.[a-z]+\.[a-z]+\.v1/);
});

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

test('emptied and filled again, it is waited for', async () => {
  const rebuilding = jalon(['rebuild-read-model']);
  await vi.waitUntil(async () => (await jalon(['projects'])).out === 'Nothing to show.', { timeout: 5_000 });
  await api.rebuild();
  await api.read(...STORY);
  expect(await rebuilding).toEqual({ code: 0, out: 'The read model is filled again.', err: '' });
});

test('what happened is told by the console’s sentences, and followed from where one was', async () => {
  expect(await jalon(['history', PROJECT, '--lang', 'fr', '--limit', '2'])).toMatchObject({ code: 0, out: expect.stringMatching(/project\.started +Demande déposée\u00A0: [^]*phase\.entered +Entrée en phase «\u00A0Consultation\u00A0», tour 1$/) as string });
  const { place } = await api.database.db.selectFrom('read_model.facts').select(({ fn }) => fn.max('place').as('place')).executeTakeFirstOrThrow();
  const following = jalon(['follow', PROJECT, '--after', String(place), '--count', '1']);
  await api.read(factFor(4, 'jalon.project.held.v1', { reason: 'budget' }, PROJECT));
  expect(await following).toMatchObject({ code: 0, out: expect.stringMatching(/ {2}school-meals-24f606a8 {2}project\.held {2}.*budget/) as string });
});
