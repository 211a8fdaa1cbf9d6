/** What `jalon policy` does with the policies of the cities' folder, or of a file. */
import { CityUnknown, listCities, loadCity, loadPolicyFile, PolicyInvalid } from '../../cities/loadCity.ts';
import { instantOf } from '../../domain/ids.ts';
import type { Mark } from '../../domain/grid.ts';
import type { Policy } from '../../domain/policy.ts';
import { wayOf } from '../../domain/way.ts';
import { Refused } from './apiClient.ts';
import { asJson, type Output } from './output.ts';
import { gridAnswers } from './policyWay/gridAnswers.ts';
import { wayInWords } from './policyWay/wayInWords.ts';
import { UsageFault } from './readAnswer.ts';
import { table } from './table.ts';

type Spoken = Pick<Output, 'print' | 'warn' | 'words'>;
export type WayAsked = { grid?: string[]; marks?: Mark[]; themes?: string[]; services?: string[]; json?: true };

/** @throws Refused when one is at fault */
export function checkPolicies({ print, warn }: Spoken, wanted: string | undefined, asked: { json?: true }): void {
  const results = (wanted === undefined ? listCities() : [wanted]).map((name) => ({ policy: name, ...checkedOne(name) }));
  for (const { faults } of results) for (const fault of faults) warn(fault);
  if (asked.json) print(asJson(results));
  else for (const { policy, version, faults } of results) if (faults.length === 0) print(`${policy} ${version}: ok`);
  const faulty = results.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) throw new Refused(422, 'policy-invalid', `${faulty.length} of ${results.length} policies cannot be used: ${faulty.map(({ policy }) => policy).join(', ')}`);
}

function checkedOne(name: string): { version: string; faults: string[] } {
  try {
    return { version: policyNamed(name).version, faults: [] };
  } catch (error) {
    if (error instanceof PolicyInvalid || error instanceof CityUnknown) return { version: '', faults: error.message.split('\n') };
    throw error;
  }
}

export function listPolicies({ print, words: { say } }: Spoken, asked: { json?: true }): void {
  const rows = listCities().map((name) => ({ name, ...summaryOf(loadCity(name)) }));
  if (asked.json) return print(asJson(rows));
  print(table([say('policy'), say('version'), say('gridQuestions'), say('gates'), say('projects')], rows.map(({ name, version, questions, gates, projects }) => [name, version, String(questions), String(gates), String(projects)])));
}

const summaryOf = ({ policy, projects }: ReturnType<typeof loadCity>) => ({ version: policy.version, questions: policy.intake.grid.length, gates: policy.deployment.gates.length, projects: projects.length });

/** @throws PolicyInvalid, UsageFault */
export function showWay({ print, words }: Spoken, wanted: string, { grid = [], marks = [], themes = [], services = [], json: asked }: WayAsked): void {
  const policy = policyNamed(wanted);
  const way = wayOf(policy, { answers: gridAnswers(grid, policy.intake.grid), marks, themes: knownThemes(themes, policy), services }, instantOf(Date.now()));
  print(asked ? asJson(way) : wayInWords(way, policy, words));
}

const isFile = (wanted: string): boolean => /\.json$|[/\\]/.test(wanted);

/** A file is told from a city by its ending or a slash. @throws PolicyInvalid, UsageFault */
export function policyNamed(wanted: string): Policy {
  try {
    return isFile(wanted) ? loadPolicyFile(wanted) : loadCity(wanted).policy;
  } catch (error) {
    if (error instanceof CityUnknown && !isFile(wanted)) throw new UsageFault(error.message);
    throw error instanceof Error && 'code' in error ? new UsageFault(`${wanted} cannot be read: ${error.message}`) : error;
  }
}

function knownThemes(themes: readonly string[], { name, themes: known }: Policy): readonly string[] {
  const stranger = themes.find((theme) => !Object.hasOwn(known, theme));
  if (stranger !== undefined) throw new UsageFault(`expected themes of ${name}: ${Object.keys(known).join(', ')}; got ${JSON.stringify(stranger)}`);
  return themes;
}
