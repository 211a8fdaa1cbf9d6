/** A city: its policy as data, checked, and its projects as request events. A folder here is a city. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultInWords, inWords } from '../domain/guard.ts';
import { policySchema } from '../domain/contracts/policy.ts';
import type { Policy } from '../domain/policy.ts';
import { closedDaysOf } from './closedDays.ts';
import { overlay } from './overlay.ts';

export type City = { policy: Policy; projects: readonly unknown[] };

/** Thrown when a policy cannot be used; the message names the city, the place of the fault, what was expected and what came. */
export class PolicyInvalid extends Error {
  override name = 'PolicyInvalid';
}

/** Thrown for a city without a folder; the message names those that have one. */
export class CityUnknown extends Error {
  override name = 'CityUnknown';
}

const HERE = import.meta.dirname;
const BASED_ON = 'basedOn';

/** The names of all cities that have a policy, in alphabetical order. */
export function listCities(folder: string = HERE): string[] {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'policy.json'))).toSorted();
}

/** @throws PolicyInvalid, CityUnknown */
export function loadCity(name: string, folder: string = HERE): City {
  return { policy: checked(name, withClosedDays(name, policyOf(name, folder, []))), projects: projectsOf(name, folder) };
}

/** A policy that lies elsewhere; it may be based on a city of the folder. @throws PolicyInvalid, CityUnknown */
export function loadPolicyFile(file: string, folder: string = HERE): Policy {
  return checked(file, withClosedDays(file, onItsBase(file, readFileSync(file, 'utf8'), folder, [])));
}

/** A policy may be based on another city's, and then holds only what differs. */
function policyOf(name: string, folder: string, basedOnIt: readonly string[]): unknown {
  const known = listCities(folder);
  if (!known.includes(name)) throw new CityUnknown(`expected a city among ${known.join(', ')}, got ${JSON.stringify(name)}`);
  if (basedOnIt.includes(name)) throw new PolicyInvalid(`${name}: ${BASED_ON}: expected a city that is not based on this one, got ${[...basedOnIt, name].join(' → ')}`);
  return onItsBase(name, readFileSync(join(folder, name, 'policy.json'), 'utf8'), folder, basedOnIt);
}

function onItsBase(name: string, text: string, folder: string, basedOnIt: readonly string[]): unknown {
  const own = parsed(name, 'policy.json', text);
  if (typeof own !== 'object' || own === null || !(BASED_ON in own)) return own;
  const { [BASED_ON]: base, ...rest } = own;
  if (typeof base !== 'string') throw new PolicyInvalid(`${name}: ${BASED_ON}: expected the name of a city, got ${inWords(base)}`);
  return overlay(policyOf(base, folder, [...basedOnIt, name]), rest);
}

/** The file names a region and the city's own closures; the rules need the days themselves. */
function withClosedDays(name: string, policy: unknown): unknown {
  if (typeof policy !== 'object' || policy === null) return policy;
  const { calendar, closedDays, ...rest } = policy as { calendar?: unknown; closedDays?: unknown };
  if (closedDays !== undefined) throw new PolicyInvalid(`${name}: closedDays: expected to be worked out of "calendar", got ${inWords(closedDays)}`);
  const read = closedDaysOf(calendar);
  if (!read.ok) throw new PolicyInvalid(`${name}: ${faultInWords(read.fault)}`);
  return { ...rest, closedDays: read.value };
}

function checked(name: string, policy: unknown): Policy {
  const read = policySchema.safeParse(policy);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${name}: ${issue.path.join('.') || 'policy'}: ${issue.message}, got ${inWords(at(policy, issue.path))}`);
  throw new PolicyInvalid(faults.join('\n'));
}

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
