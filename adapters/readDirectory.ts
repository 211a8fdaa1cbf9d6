/** Reads a directory's text: the directory, or each fault with its line, its place, what was expected and what came. */
import type { Document } from 'yaml';
import type { z } from 'zod';
import { contentVersion } from '../domain/contracts/contentVersion.ts';
import { directorySchema } from '../domain/contracts/directory.ts';
import type { Directory } from '../domain/directory.ts';
import { faultsOfDirectory } from '../domain/directoryRules.ts';
import { inWords } from '../domain/guard.ts';
import { IDENTIFIER } from '../domain/ids.ts';
import { readYaml, type Path } from './yamlPlaces.ts';

/** `line 12: people.dpo-1.roles: expected …, got …`; never a name, for faults are logged. */
export type DirectoryRead = { ok: true; directory: Directory; document: Document } | { ok: false; faults: readonly string[] };
type Issue = { path: Path; says: string };

export function readDirectory(text: string, today: string): DirectoryRead {
  const yaml = readYaml(text);
  if (!yaml.ok) return { ok: false, faults: yaml.faults.map(({ line, says }) => `line ${line}: ${says}`) };
  const { document, value, lineOf } = yaml;
  const read = directorySchema.safeParse(value, { error: expectation });
  const issues = read.success ? faultsOfDirectory(read.data, today).map(({ path, expected, got }) => ({ path, says: `expected ${expected}, got ${got}` })) : read.error.issues.flatMap((issue) => issuesOf(issue, value));
  if (issues.length > 0 || !read.success) return { ok: false, faults: issues.map(({ path, says }) => `line ${lineOf(path)}: ${inPlace(path)}: ${says}`) };
  return { ok: true, document, directory: { version: contentVersion(read.data), ...read.data } };
}

const KINDS: Readonly<Record<string, string>> = { string: 'a text', object: 'an object', record: 'an object', array: 'a list' };

/** The schema's own messages come first; these are for the shapes around them. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return `expected ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}`;
  return issue.code === 'too_small' ? `expected at least ${issue.minimum}` : undefined;
}

function issuesOf(issue: z.core.$ZodIssue, value: unknown): Issue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], says: `expected no such word here, got ${harmless(key)}` }));
  if (issue.code === 'invalid_key') return [{ path, says: `${issue.issues[0]?.message ?? 'expected an identifier'}, got ${harmless(path.at(-1))}` }];
  return [{ path, says: `${issue.message}, got ${harmless(at(value, path))}` }];
}

/** What cannot be an identifier, a day or a number may be a name or an address: only its length is told. */
function harmless(value: unknown): string {
  if (typeof value !== 'string') return inWords(value);
  return IDENTIFIER.test(value) ? JSON.stringify(value) : `a text of ${value.length} characters`;
}

const inPlace = (path: Path): string => (path.length === 0 ? 'directory' : path.map((step) => (typeof step === 'number' || WORD.test(step) ? step : '…')).join('.'));
/** Identifiers, and the schema's own words. */
const WORD = /^([a-z0-9][a-z0-9.-]{0,98}|grantedBy|publicKey|speaksFor)$/;

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined), value);
