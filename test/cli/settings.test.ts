import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, ROOT } from '../../cli/starting/settings.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('a relative data folder is in the checkout, wherever one stands', () => {
  expect(readSettings([], { JALON_DATA: 'somewhere' }).data).toBe(join(ROOT, 'somewhere'));
});

test('a census file is relative to where the user stood when npm was called', async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'mine.jsonl'), '');
  expect(readSettings(['--once', '--census', 'mine.jsonl'], { INIT_CWD: folder }).census).toBe(join(folder, 'mine.jsonl'));
  expect(() => readSettings(['--once', '--census', 'yours.jsonl'], { INIT_CWD: folder })).toThrow(`--census: there is no file ${join(folder, 'yours.jsonl')}`);
});

test('a census goes at a day a second unless another pace is set', () => {
  expect(readSettings(['--once'], {})).toMatchObject({ paceText: '1d=1s', environment: { pace: { msPerDay: 1_000 } } });
  expect(readSettings(['--once'], { JALON_PACE: '1d=5s' })).toMatchObject({ paceText: '1d=5s', environment: { pace: { msPerDay: 5_000 } } });
  expect(readSettings([], {})).toMatchObject({ paceText: '', environment: { pace: { msPerDay: 86_400_000 } } });
});

test('the policy of the option goes before the one of the environment', () => {
  expect(readSettings(['--policy', 'small-town'], { JALON_POLICY: 'metropolis' }).policy).toBe('small-town');
  expect(readSettings([], { JALON_POLICY: 'metropolis' }).policy).toBe('metropolis');
});

test('where a server is named, a signing key is asked for before anything starts', () => {
  const named = { TEMPORAL_ADDRESS: 'temporal.example:7233' };
  expect(() => readSettings([], named)).toThrow('JALON_SIGNING_KEY is not set');
  expect(() => readSettings(['--once'], { ...named, JALON_UNSIGNED: 'refused' })).toThrow('JALON_SIGNING_KEY is not set');
  expect(readSettings([], { ...named, JALON_SIGNING_KEY: 'ab'.repeat(32) }).takesUnsigned).toBe(false);
  expect(readSettings([], { ...named, JALON_UNSIGNED: 'accepted' }).takesUnsigned).toBe(true);
  expect(readSettings(['--once'], named).takesUnsigned).toBe(true);
});

test('a sign-on is a city’s own: unsigned answers are refused, and our own processes must sign', () => {
  const signOn = { JALON_OIDC_ISSUER: 'https://id.example.org/realms/city', JALON_OIDC_CLIENT_ID: 'jalon', JALON_PUBLIC_URL: 'https://jalon.example.org/', JALON_SESSION_SECRET: 'x'.repeat(32) };
  expect(() => readSettings([], signOn)).toThrow(/JALON_SIGNING_KEY is not set/);
  const settings = readSettings([], { ...signOn, JALON_SIGNING_KEY: 'ab'.repeat(32), JALON_HTTP_HOST: '0.0.0.0' });
  expect([settings.takesUnsigned, settings.environment.publicUrl, settings.environment.openId?.claim]).toEqual([false, 'https://jalon.example.org', 'preferred_username']);
});

test.each([
  ['JALON_OIDC_CLIENT_ID', { JALON_OIDC_CLIENT_ID: '' }],
  ['JALON_PUBLIC_URL', { JALON_PUBLIC_URL: '' }],
  ['JALON_SESSION_SECRET', { JALON_SESSION_SECRET: '' }],
])('a sign-on without %s is said by name', (name, without) => {
  const signOn = { JALON_OIDC_ISSUER: 'https://id.example.org', JALON_OIDC_CLIENT_ID: 'jalon', JALON_PUBLIC_URL: 'https://jalon.example.org', JALON_SESSION_SECRET: 'x'.repeat(32) };
  expect(() => readSettings([], { ...signOn, ...without })).toThrow(new RegExp(`^${name}: expected beside JALON_OIDC_ISSUER`));
});

test('a secret that is too short is not repeated in the message', () => {
  expect(() => readSettings([], { JALON_SESSION_SECRET: 'my-secret' })).toThrow(/JALON_SESSION_SECRET: expected at least 32 characters, got another form$/);
});

test('a demonstration listens on this machine alone', () => {
  expect(() => readSettings([], { JALON_HTTP_HOST: '0.0.0.0' })).toThrow(/JALON_OIDC_ISSUER/);
});
