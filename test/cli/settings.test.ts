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
