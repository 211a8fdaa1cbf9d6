import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { downloadTemporalCli } from '../../cli/servers/downloadTemporalCli.ts';
import { willDo } from '../../cli/servers/temporalCli.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test.each([
  ['a release that is recent enough', 'temporal version 1.5.0 (Server 1.29.0, UI 2.41.0)', true],
  ['a later release', 'temporal version 1.12.3 (Server 1.33.0, UI 2.60.0)', true],
  ['an older release', 'temporal version 1.4.9 (Server 1.28.0, UI 2.39.0)', false],
  ['one that go install built', 'temporal version 0.0.0-DEV (Server 1.29.1, UI 2.42.1)', true],
  ['an old one that go install built', 'temporal version 0.0.0-DEV (Server 1.28.1, UI 2.39.0)', false],
  ['no CLI at all', '', false],
  ['another program of that name', 'temporal: time tracking 3.0', false],
])('%s', (_, said, expected) => {
  expect(willDo(said)).toBe(expected);
});

async function releases(tamperWith: (sum: string) => string): Promise<{ url: string; folder: string }> {
  const folder = await temporaryFolder();
  const maker = await temporaryFolder();
  writeFileSync(join(maker, 'temporal'), 'the program');
  const name = `temporal_cli_1.0.0_${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}.tar.gz`;
  execFileSync('tar', ['-czf', join(maker, name), '-C', maker, 'temporal']);
  const sum = createHash('sha256').update(readFileSync(join(maker, name))).digest('hex');
  const server = createServer((request, response) => {
    if (request.url === '/v1.0.0/checksums.txt') response.end(`${tamperWith(sum)}  ${name}\n`);
    else if (request.url === `/v1.0.0/${name}`) response.end(readFileSync(join(maker, name)));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => { server.close(); });
  await once(server, 'listening');
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, folder };
}

test('a download with the published checksum is unpacked', async () => {
  const { url, folder } = await releases((sum) => sum);
  expect(await downloadTemporalCli('1.0.0', folder, url)).toBe(true);
  expect(readdirSync(folder)).toEqual(['temporal']);
});

test('a download with another checksum is thrown away', async () => {
  const { url, folder } = await releases((sum) => sum.replaceAll(/[0-8]/g, '9'));
  expect(await downloadTemporalCli('1.0.0', folder, url)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('closed downloads are no error', async () => {
  const { url, folder } = await releases((sum) => sum);
  expect(await downloadTemporalCli('2.0.0', folder, url)).toBe(false);
});
