/** Both READMEs name every variable that is read, and their tables none that is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** A name that goes on, as the secrets of webhooks do, is no variable. */
const variablesIn = (text: string): string[] => [...text.matchAll(/\b((?:JALON|TEMPORAL|KAFKA|DATABASE)_[A-Z_]*[A-Z])(?![A-Z_…])/g)].map(([, name = '']) => name);

const code = ['domain', 'cities', 'workflows', 'activities', 'adapters', 'workers', 'services', 'cli', 'simulation'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => textOf(join(folder, name))));
/** As keys of the environment's schema, and as they are taken from the environment. */
const read = new Set([...variablesIn(textOf('domain/contracts/environment.ts')), ...code.flatMap((text) => [...text.matchAll(/(?:variables|env)\['([A-Z_]+)'\]/g)].flatMap(([, name = '']) => variablesIn(name)))]);

const settingsIn = (readme: string, heading: string): Set<string> => new Set(variablesIn((textOf(readme).split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|')).join('\n')));

test.each([['README.md', 'Settings'], ['README.fr.md', 'Réglages']])('%s names every variable that is read, and no other', (readme, heading) => {
  const told = new Set(variablesIn(textOf(readme)));
  expect([...read].filter((name) => !told.has(name))).toEqual([]);
  expect([...settingsIn(readme, heading)].filter((name) => !read.has(name))).toEqual([]);
});

test('what is set for our containers is read by our processes', () => {
  const ours = new Set([...variablesIn(textOf('docker-compose.yml')), ...variablesIn(textOf('Dockerfile'))].filter((name) => name.startsWith('JALON_')));
  expect(ours.size).toBeGreaterThan(10);
  expect([...ours].filter((name) => !read.has(name))).toEqual([]);
  // One key is changed for another by its id.
  expect(ours).toContain('JALON_SIGNING_KEY_ID');
});
