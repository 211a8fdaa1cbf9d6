/** What `jalon policy` does with the policies of the cities' folder, or of a file. */
import { CityUnknown, listCities, loadCity, loadPolicyFile, PolicyInvalid } from '../../cities/loadCity.ts';
import { instantOf } from '../../domain/ids.ts';
import type { Mark } from '../../domain/grid.ts';
import type { Policy } from '../../domain/policy.ts';
import { wayOf } from '../../domain/way.ts';
import { table } from '../terminal/table.ts';
import { fileFault, Refused, UsageFault } from './faults.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { gridAnswers } from './policyWay/gridAnswers.ts';
import { wayInWords } from './policyWay/wayInWords.ts';

export type WayAsked = { grid?: string[]; marks?: Mark[]; themes?: string[]; services?: string[] };

/** @throws Refused when one is at fault */
export async function checkPolicies(output: Output, wanted: string | undefined): Promise<void> {
  const { warn, words } = output;
  const results = (wanted === undefined ? listCities() : [wanted]).map((name) => ({ policy: name, ...checkedOne(name) }));
  for (const { faults } of results) for (const fault of faults) warn(fault);
  const [fine, faulty] = [results.filter(({ faults }) => faults.length === 0), results.filter(({ faults }) => faults.length > 0)];
  if (output.isJson || fine.length > 0) await tell(output, results, () => fine.map(({ policy, version }) => words.say('cli.policyFine', { policy, version })).join('\n'));
  if (faulty.length > 0) throw new Refused(422, 'policy-invalid', words.say('cli.policiesFaulty', { faulty: faulty.length, all: results.length, names: faulty.map(({ policy }) => policy).join(', ') }));
}

function checkedOne(name: string): { version: string; faults: string[] } {
  try {
    return { version: policyNamed(name).version, faults: [] };
  } catch (error) {
    if (error instanceof PolicyInvalid || error instanceof CityUnknown) return { version: '', faults: error.message.split('\n') };
    throw error;
  }
}

export async function listPolicies(output: Output): Promise<void> {
  const { page, words: { say } } = output;
  const rows = listCities().map((name) => ({ name, ...summaryOf(loadCity(name)) }));
  await tell(output, rows, () => table([say('cli.policy'), say('cli.version'), say('cli.gridQuestions'), say('cli.gates'), say('cli.projects')], rows.map(({ name, version, questions, gates, projects }) => [name, version, String(questions), String(gates), String(projects)]), page));
}

const summaryOf = ({ policy, projects }: ReturnType<typeof loadCity>) => ({ version: policy.version, questions: policy.intake.grid.length, gates: policy.deployment.gates.length, projects: projects.length });

/** @throws PolicyInvalid, UsageFault */
export async function showWay(output: Output, wanted: string, { grid = [], marks = [], themes = [], services = [] }: WayAsked): Promise<void> {
  const policy = policyNamed(wanted);
  const way = wayOf(policy, { answers: gridAnswers(grid, policy.intake.grid), marks, themes: knownThemes(themes, policy), services }, instantOf(Date.now()));
  await tell(output, way, () => wayInWords(way, policy, output));
}

const isFile = (wanted: string): boolean => /\.json$|[/\\]/.test(wanted);

/** A file is told from a city by its ending or a slash. @throws PolicyInvalid, UsageFault */
export function policyNamed(wanted: string): Policy {
  try {
    return isFile(wanted) ? loadPolicyFile(wanted) : loadCity(wanted).policy;
  } catch (error) {
    if (error instanceof CityUnknown && !isFile(wanted)) throw new UsageFault({ key: 'cli.fail.city', values: { known: listCities().join(', '), got: JSON.stringify(wanted) } });
    throw error instanceof Error && 'code' in error ? fileFault(wanted, error) : error;
  }
}

function knownThemes(themes: readonly string[], { name, themes: known }: Policy): readonly string[] {
  const stranger = themes.find((theme) => !Object.hasOwn(known, theme));
  if (stranger !== undefined) throw new UsageFault({ key: 'cli.fail.themes', values: { name, known: Object.keys(known).join(', '), got: JSON.stringify(stranger) } });
  return themes;
}
