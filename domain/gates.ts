/**
 * Gates before go-live: which of the policy's apply to a project, and those that the engine settles itself, for the
 * dossier already knows. Each comes with its reason, the gates that do not apply too.
 */
import { found, type Because, type FoundBecause } from './because.ts';
import { isOpen } from './conditions.ts';
import type { Condition, Dossier } from './dossier.ts';
import { FRENCH_MARKS, FRENCH_OPINIONS, FRENCH_RISKS, FRENCH_SCREENINGS, frenchOf, frenchPlural } from './frenchNames.ts';
import type { GridQuestion, Mark } from './grid.ts';
import type { Gate } from './policy.ts';

/** The names of the gates that the engine settles; those of a policy bear others. */
export const ENGINE_GATES = ['data-protection', 'team', 'conditions'] as const;

export type SettledGate = { gate: string; isPassed: boolean } & Because;
/** Somebody is asked whether it is passed; `because` says why it applies to this project. */
export type GateToAsk = { gate: Gate } & FoundBecause;
export type Gates = { toAsk: readonly GateToAsk[]; settled: readonly SettledGate[] };

type Known = Pick<Dossier, 'policy' | 'marks' | 'unknowns' | 'dataProtection' | 'sourcing'>;

export function gatesFor(project: Known): Gates {
  const { gates } = project.policy.deployment;
  const possible = marksStillPossible(project.policy.intake.grid, project.unknowns);
  const judged = gates.map((gate) => ({ gate, ...appliesTo(gate, project.marks, possible) }));
  const notApplicable = judged.filter((each) => !each.applies).map(({ gate, applies: _applies, ...why }) => ({ gate: gate.name, isPassed: true, ...why }));
  return {
    toAsk: judged.filter((each) => each.applies).map(({ applies: _applies, ...each }) => each),
    settled: [dataProtectionGate(project), teamGate(project), ...notApplicable],
  };
}

function appliesTo({ when }: Gate, marks: readonly Mark[], possible: readonly Mark[]): { applies: boolean } & FoundBecause {
  if (when === undefined) return { applies: true, ...found({ fr: 'pour tout projet', en: 'for every project' }) };
  const borne = when.filter((mark) => marks.includes(mark));
  if (borne.length > 0) return { applies: true, ...found({ fr: `le projet porte la marque ${marksInFrench(borne, ', ')}`, en: `the project is marked ${borne.join(', ')}` }) };
  const unknown = when.filter((mark) => possible.includes(mark));
  if (unknown.length > 0) return { applies: true, ...found({ fr: `on ne sait pas encore si le projet porte la marque ${marksInFrench(unknown, ', ')}`, en: `it is still unknown whether the project is ${unknown.join(', ')}` }) };
  return { applies: false, ...onlyFor(when) };
}

const onlyFor = (marks: readonly Mark[]): FoundBecause =>
  found({ fr: `sans objet : seulement pour les projets qui portent la marque ${marksInFrench(marks, ' ou ')}`, en: `not applicable: only for projects marked ${marks.join(' or ')}` });
const marksInFrench = (marks: readonly Mark[], between: string): string => marks.map((mark) => `« ${FRENCH_MARKS[mark]} »`).join(between);

/** A question that nobody could answer during intake may hide a mark: its gates are asked rather than skipped. */
const marksStillPossible = (grid: readonly GridQuestion[], unknowns: readonly string[]): Mark[] =>
  grid.filter((question) => unknowns.includes(question.name)).flatMap((question) => question.choices.flatMap((choice) => choice.marks ?? []));

/** The review comes before, with its impact assessment and the authority's consultation (GDPR art. 35 and 36). */
function dataProtectionGate({ dataProtection }: Known): SettledGate {
  const gate = 'data-protection';
  if (dataProtection === undefined) return { gate, isPassed: false, ...found({ fr: 'aucun examen de la protection des données n’a eu lieu', en: 'no data-protection review was held' }) };
  const { result, residualRisk, opinion } = dataProtection;
  const held = found({
    fr: `l’examen a eu lieu : ${frenchOf(FRENCH_SCREENINGS, result)}, risque résiduel ${FRENCH_RISKS[residualRisk]}, avis ${frenchOf(FRENCH_OPINIONS, opinion)}`,
    en: `the review was held: impact assessment ${result}, residual risk ${residualRisk}, opinion ${opinion}`,
  });
  return { gate, isPassed: true, ...held };
}

/** What is not built by the city's own people is held by a contract, which is a gate of the policy. */
function teamGate({ marks, sourcing }: Known): SettledGate {
  const gate = 'team';
  if (!marks.includes('in-house')) return { gate, isPassed: true, ...onlyFor(['in-house']) };
  const plan = (sourcing?.plan ?? []).filter((share) => share.personDays > 0);
  if (plan.length === 0) return { gate, isPassed: false, ...found({ fr: 'aucun jour-personne n’est réservé', en: 'no person-days are reserved' }) };
  const reserved = found({
    fr: `réservé : ${plan.map(({ personDays, quarter }) => `${personDays} jour${frenchPlural(personDays)}-personne${frenchPlural(personDays)} en ${quarter}`).join(', ')}`,
    en: `reserved: ${plan.map(({ personDays, quarter }) => `${personDays} person-days in ${quarter}`).join(', ')}`,
  });
  return { gate, isPassed: true, ...reserved };
}

/** Settled last, once everybody who set a condition has been asked. */
export function conditionsGate(conditions: readonly Condition[]): SettledGate {
  const gate = 'conditions';
  const open = conditions.filter(isOpen);
  const ids = open.map((each) => each.id).join(', ');
  if (open.length > 0) return { gate, isPassed: false, ...found({ fr: `ni levée ni acceptée : ${ids}`, en: `neither lifted nor accepted: ${ids}` }) };
  if (conditions.length === 0) return { gate, isPassed: true, ...found({ fr: 'aucune condition n’a été posée', en: 'no condition was set' }) };
  const count = (state: Condition['state']) => conditions.filter((each) => each.state === state).length;
  const [lifted, accepted] = [count('lifted'), count('accepted')];
  return { gate, isPassed: true, ...found({ fr: `${lifted} levée${frenchPlural(lifted)}, ${accepted} acceptée${frenchPlural(accepted)}`, en: `${lifted} lifted, ${accepted} accepted` }) };
}
