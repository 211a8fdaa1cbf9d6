/** What a newcomer gets wrong: an address, a file, a number, a city. Told in their language, with what was expected, and never as a failure of ours. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runJalon } from '../../../cli/commands/runJalon.ts';
import { PLAIN_PAGE } from '../../../cli/terminal/page.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

async function jalon(typed: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runJalon(typed, { variables: { LANG: 'fr_FR.UTF-8', JALON_URL: 'http://127.0.0.1:1' }, page: PLAIN_PAGE, print: (line) => void out.push(line), warn: (line) => void err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n').replaceAll('\u00a0', ' ') };
}

test.each<[string, string[], string]>([
  ['an address that is none', ['projects', '--url', 'foo'], '--url ou JALON_URL : une adresse comme http://127.0.0.1:3000 était attendue, reçu "foo"'],
  ['an address without http', ['projects', '--url', 'localhost:3000'], '--url ou JALON_URL : une adresse comme http://127.0.0.1:3000 était attendue, reçu "localhost:3000"'],
  ['a number that is none', ['follow', '--count', 'dix'], '--count : un nombre entier était attendu, reçu "dix"'],
  ['a number below nought', ['follow', '--count', '-1'], '--count : un nombre entier était attendu, reçu "-1"'],
  ['a file that is not there', ['import', '/nowhere/census.csv'], '/nowhere/census.csv : ce fichier n’existe pas'],
  ['a folder for a file', ['directory', 'check', import.meta.dirname], `${import.meta.dirname} : c’est un dossier, un fichier était attendu`],
  ['a file of a policy that is not there', ['policy', 'check', '/nowhere/policy.json'], '/nowhere/policy.json : ce fichier n’existe pas'],
  ['a city that has no policy', ['policy', 'way', 'paris'], 'une ville parmi arras, bordeaux, default, lyon, mulhouse, rennes était attendue, reçu "paris"'],
])('%s is told in French, to a program too', async (_case, typed, told) => {
  expect(await jalon(typed)).toEqual({ code: 2, out: '', err: told });
  const { code, out, err } = await jalon([...typed, '--json']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(JSON.parse(err)).toMatchObject({ reason: 'wrong-usage', detail: told });
});

test.each([['text/html', '<html>It works!</html>'], ['application/json', '"hello"']])('something else that answers at the address in %s is said to be no Jalon', async (type, body) => {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': type }).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const command of [['projects'], ['tasks'], ['show', 'p'], ['answer', 'p', 't', '--answer', 'a=b', '--by', 'role:coordinator']]) {
    expect(await jalon([...command, '--url', url])).toEqual({ code: 3, out: '', err: `ce qui répond à ${url} n’est pas Jalon. Une autre adresse se donne par --url ou JALON_URL.` });
  }
});

test('an empty census is told as one', async () => {
  const file = join(await temporaryFolder(), 'census.csv');
  await writeFile(file, '');
  const { code, out, err } = await jalon(['import', file, '--dry-run']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`${file}:1: `);
});
