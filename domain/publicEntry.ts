/** A project as the public register shows it: what the city's publication makes public, and nothing else. */
import { costBand, type CostBand } from './costBand.ts';
import { entryOf } from './directory.ts';
import type { Dataset, Estimate, Party } from './dossier.ts';
import type { Instant } from './ids.ts';
import { isBefore, OUTCOMES, PHASES, type Outcome, type Phase } from './journey.ts';
import type { SourcingOption } from './kinds/sourcingKinds.ts';
import type { Words } from './kinds/taskKind.ts';
import type { Policy } from './policy.ts';
import { OPENINGS, type Opening, type PublicField, type Publication } from './publication.ts';
import { optionOf, publicDecisions, type DecidingFact, type DecidingTask, type PublicDecision, type RegisterRules } from './publicDecisions.ts';
import { withoutPeople } from './withoutPeople.ts';

/** What is known of a project that is on the list; `furthest` is the last of the phases that it ever came to, `movedAt` when it last moved. */
export type ListedProject = { id: string; title: string; themes: readonly string[]; phase: string; outcome: string | null; furthest: Phase; movedAt: Instant };
export type KnownProject = ListedProject & { estimate: Estimate | undefined; parties: readonly Party[]; datasets: readonly Dataset[] };

export type EntryRules = RegisterRules & { themes: Policy['themes'] };

export type PublicTheme = { theme: string; name: Words; role: Words | null };
export type PublicSummary = { id: string; title: string; themes: PublicTheme[]; phase: Phase; outcome: Outcome | null; since: Instant };
/** Who makes it: the city's own team, or those with whom it does; a provider once there is a contract. */
export type PublicMaker = { option: SourcingOption; team: Words | null; parties: Party[] };
export type PublicCost = { oneOff: CostBand; yearly: CostBand };
export type PublicEntry = PublicSummary & { decisions: PublicDecision[]; maker: PublicMaker | null; cost: PublicCost | null; datasets: { name: string; opening: Opening }[] };

/** A project sent back to intake stays on the list: it was public. */
export function isListed({ furthest, outcome }: { furthest: Phase; outcome: Outcome | null }, { listed }: Publication): boolean {
  if (isBefore(furthest, listed.from)) return outcome !== null && listed.unaccepted.includes(outcome);
  return outcome === null || listed.outcomes.includes(outcome);
}

/** How far and how they ended: all that decides whether they are listed, so that a database can be asked to leave these out. */
export const unlistedStates = (publication: Publication): { furthest: Phase; outcome: Outcome | null }[] =>
  PHASES.flatMap((furthest) => [null, ...OUTCOMES].map((outcome) => ({ furthest, outcome }))).filter((state) => !isListed(state, publication));

/** The phases from which on a field is public; none where it never is. */
export const phasesShowing = (field: PublicField, { fields }: Publication): Phase[] => {
  const from = fields[field];
  return from === undefined ? [] : PHASES.filter((phase) => !isBefore(phase, from));
};

export function publicSummary(project: ListedProject, { publication, people, themes }: EntryRules): PublicSummary {
  return {
    id: project.id,
    title: withoutPeople(project.title, people),
    themes: shows(project, 'themes', publication) ? publicThemes(project.themes, publication, themes) : [],
    phase: phaseOf(project.phase), outcome: OUTCOMES.find((outcome) => outcome === project.outcome) ?? null,
    since: project.movedAt,
  };
}

export function publicEntry(project: KnownProject, facts: readonly DecidingFact[], tasks: readonly DecidingTask[], rules: EntryRules): PublicEntry {
  const { publication, people } = rules;
  const isShown = (field: PublicField) => shows(project, field, publication);
  return {
    ...publicSummary(project, rules),
    decisions: isShown('decisions') ? publicDecisions(facts, tasks, rules) : [],
    maker: isShown('maker') ? makerOf(project.parties, facts, rules) : null,
    cost: isShown('cost') ? costOf(project, publication) : null,
    datasets: isShown('datasets') ? publicDatasets(project.datasets, publication).map(({ name, opening }) => ({ name: withoutPeople(name, people), opening })) : [],
  };
}

const phaseOf = (text: string): Phase => PHASES.find((phase) => phase === text) ?? 'intake';

function shows({ furthest }: ListedProject, field: PublicField, { fields }: Publication): boolean {
  const from = fields[field];
  return from !== undefined && !isBefore(furthest, from);
}

const costOf = ({ estimate }: KnownProject, { costBounds }: Publication): PublicCost | null =>
  estimate === undefined ? null : { oneOff: costBand(estimate.oneOff, costBounds), yearly: costBand(estimate.yearly, costBounds) };

/** A theme may be any text of a department's: only those that the city has named are public. */
function publicThemes(named: readonly string[], { themes: known }: Publication, roles: Policy['themes']): PublicTheme[] {
  return [...new Set(named)].flatMap((theme) => {
    const name = entryOf(known, theme);
    return name === undefined ? [] : [{ theme, name, role: entryOf(roles, theme)?.role ?? null }];
  });
}

function publicDatasets(stated: readonly Dataset[], { datasets: shown }: Publication): { name: string; opening: Opening }[] {
  return stated.flatMap(({ name, opening: said }) => {
    const opening = OPENINGS.find((each) => each === said);
    return opening !== undefined && shown.includes(opening) ? [{ name, opening }] : [];
  });
}

/** By the last choice; a gate that was passed for an earlier one says nothing of a contract now. */
function makerOf(parties: readonly Party[], facts: readonly DecidingFact[], { publication, directory, people }: EntryRules): PublicMaker | null {
  const last = facts.findLastIndex(({ type }) => type === 'jalon.sourcing.decided.v1');
  const choice = facts[last];
  const option = choice?.type === 'jalon.sourcing.decided.v1' ? optionOf(choice.data) : null;
  if (option === null || option === 'do-not-digitise') return null;
  if (option === 'build' || option === 'reuse') return { option, team: publication.bodies.team, parties: [] };

  const role = option === 'partner' ? 'partner' : 'provider';
  const hasContract = facts.slice(last).some((fact) => fact.type === 'jalon.gate.settled.v1' && fact.data.gate === publication.providersAfter && fact.data.isPassed);
  const named = role === 'partner' || hasContract ? parties.filter((party) => party.role === role && entryOf(directory.people, party.id) === undefined) : [];
  return { option, team: null, parties: named.map(({ id }) => ({ id: withoutPeople(id, people), role })) };
}
