/** A city: its policy and what it makes public, as data, checked, and its projects as request events. A folder here is a city. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultInWords, inWords } from '../domain/guard.ts';
import { policySchema } from '../domain/contracts/policy.ts';
import { publicationSchema } from '../domain/contracts/publication.ts';
import type { Policy } from '../domain/policy.ts';
import type { Publication } from '../domain/publication.ts';
import { dutiesWith } from '../domain/duties.ts';
import { askedKindOf, TASK_KINDS } from '../domain/taskKinds.ts';
import { calendarOf } from './calendarOf.ts';
import { overlay } from './overlay.ts';

export type City = { policy: Policy; publication: Publication; projects: readonly unknown[] };

/** Thrown when a policy, or what lies beside it, cannot be used; the message names the city, the place of the fault, what was expected and what came. */
export class PolicyInvalid extends Error {
  override name = 'PolicyInvalid';
}

/** Thrown for a city without a folder; the message names those that have one. */
export class CityUnknown extends Error {
  override name = 'CityUnknown';
}

const HERE = import.meta.dirname;
const BASED_ON = 'basedOn';
/** By whose publication a city goes that has none. */
const FALLBACK = 'default';

/** The names of all cities that have a policy, in alphabetical order. */
export function listCities(folder: string = HERE): string[] {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'policy.json'))).toSorted();
}

/** @throws PolicyInvalid, CityUnknown */
export function loadCity(name: string, folder: string = HERE): City {
  const policy = checked(name, workedOut(name, rulesOf('policy.json', name, folder, [])));
  return { policy, publication: checkedPublication(name, rulesOf('publication.json', name, folder, [])), projects: projectsOf(name, folder) };
}

/** A policy that lies elsewhere; it may be based on a city of the folder. @throws PolicyInvalid, CityUnknown */
export function loadPolicyFile(file: string, folder: string = HERE): Policy {
  return checked(file, workedOut(file, onItsBase('policy.json', file, readFileSync(file, 'utf8'), folder, [])));
}

type RulesFile = 'policy.json' | 'publication.json';

/** Rules may be based on another city's, and then hold only what differs. */
function rulesOf(file: RulesFile, name: string, folder: string, basedOnIt: readonly string[]): unknown {
  const known = listCities(folder);
  if (!known.includes(name)) throw new CityUnknown(`expected a city among ${known.join(', ')}, got ${JSON.stringify(name)}`);
  if (basedOnIt.includes(name)) throw new PolicyInvalid(`${name}: ${BASED_ON}: expected a city that is not based on this one, got ${[...basedOnIt, name].join(' → ')}`);
  if (file === 'publication.json' && name !== FALLBACK && !existsSync(join(folder, name, file))) return rulesOf(file, FALLBACK, folder, basedOnIt);
  return onItsBase(file, name, readFileSync(join(folder, name, file), 'utf8'), folder, basedOnIt);
}

function onItsBase(file: RulesFile, name: string, text: string, folder: string, basedOnIt: readonly string[]): unknown {
  const own = parsed(name, file, text);
  if (typeof own !== 'object' || own === null || !(BASED_ON in own)) return own;
  const { [BASED_ON]: base, ...rest } = own;
  if (typeof base !== 'string') throw new PolicyInvalid(`${name}: ${BASED_ON}: expected the name of a city, got ${inWords(base)}`);
  return overlay(rulesOf(file, base, folder, [...basedOnIt, name]), rest);
}

/** What is no list of parts is left to the schema, which says what was expected. */
const barred = (besides: unknown): object =>
  typeof besides === 'object' && besides !== null && Object.values(besides).every(Array.isArray) && Object.keys(besides).every((kind) => (TASK_KINDS as readonly string[]).includes(kind))
    ? dutiesWith(besides as Policy['duties'])
    : { ...dutiesWith({}), duties: besides };

/** What a city leaves unsaid is as the kinds of task have it. */
const DEFAULT_TERMS = Object.fromEntries(TASK_KINDS.map((kind) => [kind, askedKindOf(kind).terms]));

/** The file names a region, a time zone and the city's own closures, and holds the terms that differ; the rules need the days themselves and all terms. */
function workedOut(name: string, policy: unknown): unknown {
  if (typeof policy !== 'object' || policy === null) return policy;
  const { calendar, terms = {}, duties = {}, ...rest } = policy as { calendar?: unknown; terms?: unknown; duties?: unknown };
  const made = ['closedDays', 'zone', 'notAlone'].find((each) => each in rest);
  if (made !== undefined) throw new PolicyInvalid(`${name}: ${made}: expected to be worked out of ${made === 'notAlone' ? 'the kinds of tasks' : '"calendar"'}, got ${inWords((rest as Record<string, unknown>)[made])}`);
  const read = calendarOf(calendar);
  if (!read.ok) throw new PolicyInvalid(`${name}: ${faultInWords(read.fault)}`);
  return { ...rest, ...read.value, ...barred(duties), terms: overlay(DEFAULT_TERMS, terms) };
}

function checked(name: string, policy: unknown): Policy {
  const read = policySchema.safeParse(policy);
  if (read.success) return read.data;
  throw faulty(`${name}: `, policy, read.error.issues);
}

function checkedPublication(name: string, publication: unknown): Publication {
  const read = publicationSchema.safeParse(publication);
  if (read.success) return read.data;
  throw faulty(`${name}: publication.json: `, publication, read.error.issues);
}

const faulty = (where: string, rules: unknown, issues: readonly { path: readonly PropertyKey[]; message: string }[]): PolicyInvalid =>
  new PolicyInvalid(issues.map(({ path, message }) => `${where}${path.join('.') || 'policy'}: ${message}, got ${inWords(at(rules, path))}`).join('\n'));

function projectsOf(name: string, folder: string): unknown[] {
  const file = join(folder, name, 'projects.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parsed(name, `projects.jsonl, line ${index + 1}`, line)]));
}

function parsed(name: string, where: string, json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new PolicyInvalid(`${name}: ${where}: expected JSON, got ${inWords(json)} (${(error as Error).message})`);
  }
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
