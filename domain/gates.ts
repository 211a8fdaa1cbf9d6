/**
 * Gates before go-live: which of the policy's apply to a project, and those that the engine settles itself, for the
 * dossier already knows. Each comes with its reason, the gates that do not apply too.
 */
import { isOpen } from './conditions.ts';
import type { Condition, Dossier } from './dossier.ts';
import type { GridQuestion, Mark } from './grid.ts';
import type { Gate } from './policy.ts';

/** The names of the gates that the engine settles; those of a policy bear others. */
export const ENGINE_GATES = ['data-protection', 'team', 'conditions'] as const;

export type SettledGate = { gate: string; isPassed: boolean; because: string };
/** Somebody is asked whether it is passed; `because` says why it applies to this project. */
export type GateToAsk = { gate: Gate; because: string };
export type Gates = { toAsk: readonly GateToAsk[]; settled: readonly SettledGate[] };

type Known = Pick<Dossier, 'policy' | 'marks' | 'unknowns' | 'dataProtection' | 'sourcing'>;

export function gatesFor(project: Known): Gates {
  const { gates } = project.policy.deployment;
  const possible = marksStillPossible(project.policy.intake.grid, project.unknowns);
  const judged = gates.map((gate) => ({ gate, ...appliesTo(gate, project.marks, possible) }));
  const notApplicable = judged.filter((each) => !each.applies).map(({ gate, because }) => ({ gate: gate.name, isPassed: true, because }));
  return {
    toAsk: judged.filter((each) => each.applies).map(({ gate, because }) => ({ gate, because })),
    settled: [dataProtectionGate(project), teamGate(project), ...notApplicable],
  };
}

function appliesTo({ when }: Gate, marks: readonly Mark[], possible: readonly Mark[]): { applies: boolean; because: string } {
  if (when === undefined) return { applies: true, because: 'for every project' };
  const borne = when.filter((mark) => marks.includes(mark));
  if (borne.length > 0) return { applies: true, because: `the project is marked ${borne.join(', ')}` };
  const unknown = when.filter((mark) => possible.includes(mark));
  if (unknown.length > 0) return { applies: true, because: `it is still unknown whether the project is ${unknown.join(', ')}` };
  return { applies: false, because: `not applicable: only for projects marked ${when.join(' or ')}` };
}

/** A question that nobody could answer during intake may hide a mark: its gates are asked rather than skipped. */
const marksStillPossible = (grid: readonly GridQuestion[], unknowns: readonly string[]): Mark[] =>
  grid.filter((question) => unknowns.includes(question.name)).flatMap((question) => question.choices.flatMap((choice) => choice.marks ?? []));

/** The review comes before, with its impact assessment and the authority's consultation (GDPR art. 35 and 36). */
function dataProtectionGate({ dataProtection }: Known): SettledGate {
  const gate = 'data-protection';
  if (dataProtection === undefined) return { gate, isPassed: false, because: 'no data-protection review was held' };
  const { result, residualRisk, opinion } = dataProtection;
  return { gate, isPassed: true, because: `the review was held: impact assessment ${result}, residual risk ${residualRisk}, opinion ${opinion}` };
}

/** What is not built by the city's own people is held by a contract, which is a gate of the policy. */
function teamGate({ marks, sourcing }: Known): SettledGate {
  const gate = 'team';
  if (!marks.includes('in-house')) return { gate, isPassed: true, because: 'not applicable: only for projects marked in-house' };
  const plan = (sourcing?.plan ?? []).filter((share) => share.personDays > 0);
  if (plan.length === 0) return { gate, isPassed: false, because: 'no person-days are reserved' };
  return { gate, isPassed: true, because: `reserved: ${plan.map((share) => `${share.personDays} person-days in ${share.quarter}`).join(', ')}` };
}

/** Settled last, once everybody who set a condition has been asked. */
export function conditionsGate(conditions: readonly Condition[]): SettledGate {
  const gate = 'conditions';
  const open = conditions.filter(isOpen);
  if (open.length > 0) return { gate, isPassed: false, because: `neither lifted nor accepted: ${open.map((each) => each.id).join(', ')}` };
  if (conditions.length === 0) return { gate, isPassed: true, because: 'no condition was set' };
  const count = (state: Condition['state']) => conditions.filter((each) => each.state === state).length;
  return { gate, isPassed: true, because: `${count('lifted')} lifted, ${count('accepted')} accepted` };
}
