/** The accounts of a year: what was asked and what came of it, and whether anything was lost, answered twice or never escalated. Pure. */
import type { Dossier } from '../../domain/dossier.ts';
import { OUTCOMES, type Outcome } from '../../domain/journey.ts';
import { missedEscalations, type Ruled } from './escalationsDue.ts';
import type { Asking, Ledger } from './ledger.ts';

export type YearFigures = {
  asked: number; answered: number; reminded: number; escalated: number; substituted: number; extended: number; stuck: number; lost: number; answeredTwice: number; seconds: number;
  delegated: number; movedFromDeparted: number; lapsed: number; nudged: number; escalationsMissed: number; refused: number; projects: number; open: number; outcomes: Record<Outcome, number>; facts: number;
};
/** `faults`: what does not add up, in words. */
export type YearAccounts = { figures: YearFigures; faults: readonly string[] };

export type ClosingOfTheYear = {
  ledger: Ledger;
  /** Of the projects that have not ended. */
  dossiers: readonly Pick<Dossier, 'project' | 'openTasks'>[];
  ruled: Ruled;
  /** Updates that the desk refused: no fact tells of them. */
  refusals: number;
  now: number;
  seconds: number;
};

export function accountsOf({ ledger, dossiers, ruled, refusals, now, seconds }: ClosingOfTheYear): YearAccounts {
  const { askings, counts, outcomes } = ledger;
  const standing = new Set(dossiers.flatMap(({ project, openTasks }) => openTasks.map(({ id }) => `${project}, ${id}`)));
  const nameOf = ({ project, task }: Asking) => `${project}, ${task}`;
  const unended = askings.filter(({ end }) => end === undefined).map(nameOf);
  const lost = unended.filter((name) => !standing.has(name));
  const untold = [...standing].filter((name) => !unended.includes(name));
  const twice = askings.filter(({ answers }) => answers > 1).map(nameOf);
  const missed = missedEscalations(askings, ruled, now);
  return {
    figures: {
      asked: askings.length, answered: counts.answered, reminded: counts.reminded, escalated: counts.escalated, substituted: counts.substituted, extended: counts.extended,
      stuck: askings.filter(({ wasStuck }) => wasStuck).length + counts.stalled, lost: lost.length, answeredTwice: twice.length, seconds,
      delegated: counts.delegated, movedFromDeparted: counts.movedFromDeparted, lapsed: counts.lapsed, nudged: counts.nudged, escalationsMissed: missed.length, refused: counts.refused + refusals,
      projects: outcomes.size + ledger.openProjects().filter((project) => !outcomes.has(project)).length, open: ledger.openProjects().length,
      outcomes: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, [...outcomes.values()].filter((each) => each === outcome).length])) as Record<Outcome, number>, facts: counts.facts,
    },
    faults: [
      ...lost.map((name) => `lost: ${name} was asked, and is neither closed nor open`),
      ...untold.map((name) => `untold: ${name} is open, and no fact says so`),
      ...twice.map((name) => `answered twice: ${name}`),
      ...missed.map((each) => `not escalated: ${each}`),
    ],
  };
}
