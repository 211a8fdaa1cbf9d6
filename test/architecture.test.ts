/** The arrows of the README, checked: what a file may import depends on the folder it lies in. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What each folder may import for its code, and what for its types alone; `npm:` are packages. */
const MAY_IMPORT: Readonly<Record<string, { code: readonly string[]; types?: readonly string[] }>> = {
  'domain/contracts': { code: ['domain/contracts', 'domain', 'npm:zod', 'node:crypto', 'node:os', 'node:path'] },
  'domain': { code: ['domain', 'npm:@noble/curves/ed25519.js', 'npm:@noble/curves/utils.js'], types: ['domain/contracts'] },
  'workflows': { code: ['workflows', 'domain', 'npm:@temporalio/workflow', 'npm:@temporalio/common'], types: ['activities', 'domain/contracts'] },
  'activities': { code: ['activities', 'domain', 'npm:@temporalio/activity', 'npm:@temporalio/common'] },
  'cities': { code: ['cities', 'domain', 'domain/contracts', 'npm:date-holidays', 'node:'] },
  'adapters': { code: ['adapters', 'domain', 'domain/contracts', 'npm:', 'node:'] },
  'workers': { code: ['workers', 'adapters', 'activities', 'cities', 'domain', 'domain/contracts', 'workflows/attributes.ts', 'npm:', 'node:'], types: ['workflows'] },
  'services': { code: ['services', 'adapters', 'cities', 'domain', 'domain/contracts', 'workflows/attributes.ts', 'npm:', 'node:'], types: ['workflows'] },
  'simulation': { code: ['simulation', 'adapters', 'cities', 'domain', 'domain/contracts', 'npm:', 'node:'], types: ['activities'] },
  // A year is played on a worker in the command's own process.
  'cli/year': { code: ['cli', 'cli/year', 'simulation', 'adapters', 'activities', 'workers/workflowBundle.ts', 'workflows/attributes.ts', 'domain', 'npm:', 'node:'] },
  'cli': { code: ['cli', 'cli/year', 'services', 'simulation', 'bench', 'adapters', 'cities', 'domain', 'domain/contracts', 'workflows/attributes.ts', 'npm:', 'node:'] },
};

const IMPORT = /^(?:import|export) (type )?(?:[^;']*? from )?'([^']+)'/gm;
const folders = Object.keys(MAY_IMPORT).toSorted((a, b) => b.length - a.length);
const folderOf = (file: string): string => folders.find((folder) => file.startsWith(`${folder}/`)) ?? dirname(file);

const files = Object.keys(MAY_IMPORT)
  .filter((folder) => !folder.includes('/'))
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.ts'));

const matches = (target: string, permits: readonly string[]): boolean =>
  permits.some((permit) => target === permit || target.startsWith('npm:') || target.startsWith('node:') ? target === permit || (permit.endsWith(':') && target.startsWith(permit)) || target.startsWith(`${permit}/`) : folderOf(target) === permit);

test.each(files)('%s points the right way', (file) => {
  const permit = MAY_IMPORT[folderOf(file)] ?? { code: [] };
  for (const [, isType, specifier = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)) {
    const target = specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier.startsWith('node:') ? specifier : `npm:${specifier}`;
    const isPermitted = matches(target, permit.code) || (isType !== undefined && matches(target, permit.types ?? []));
    expect(isPermitted, `${file} imports ${specifier}`).toBe(true);
  }
});

test('no folder is left out', () => {
  const code = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const known = [...folders, 'bench', 'test', 'docs', 'node_modules'];
  expect(code.map((entry) => entry.name).filter((name) => !known.includes(name))).toEqual([]);
});

test('no page bears the marks of a merge', () => {
  const pages = ['.', 'docs'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((name) => join(folder, name))).filter((name) => name.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) expect(readFileSync(join(ROOT, page), 'utf8'), page).not.toMatch(/^(<<<<<<<|>>>>>>>) /m);
});
