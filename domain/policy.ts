/**
 * A city's policy: every duration, quorum, limit and list that a rule needs, as data. A project keeps the one it began
 * with. Days are calendar days; figures are the city's own.
 */
import type { Seat } from './ids.ts';
import type { TaskKind } from './taskKinds.ts';

/** How long a kind of task may wait, in days from the moment it is asked (`due`) or from its due date (the others). */
export type Terms = {
  due: number;
  /** Days before the due date on which a reminder goes out. */
  remindBefore: number;
  /** Days after the due date on which it is escalated and counts as stuck. */
  escalateAfter: number;
  /** Days after the due date on which it lapses; `never` where silence can decide nothing. */
  lapseAfter: number | 'never';
};

export type Gate = { name: string; of: Seat; question: { fr: string; en: string } };
export type DeploymentStep = { name: string; of: Seat; question: { fr: string; en: string } };
export type Path = 'light' | 'standard' | 'full';

export type Policy = {
  name: string;
  version: string;
  terms: Record<TaskKind, Terms>;
  /** Who is told when a task is escalated. */
  escalation: Seat;
  consultation: { defaultServices: readonly string[]; servicesByTheme: Readonly<Record<string, readonly string[]>>; maxRounds: number; maxServices: number };
  dpo: { criteriaThatRequireAssessment: number };
  sourcing: { weights: Readonly<Record<string, number>> };
  steering: {
    paths: readonly Path[];
    members: readonly string[];
    /** A decision needs votes and abstentions of more than this share of the members, `quorum: 0.5` meaning more than half. */
    quorum: number;
    secondConveningWithoutQuorum: boolean;
    /** Sittings after which a committee that never decides gives way to arbitration. */
    maxConvenings: number;
    tie: 'refused' | 'chair';
    chair: string;
  };
  deployment: { gates: readonly Gate[]; steps: readonly DeploymentStep[]; maxAttempts: number };
  inService: { reviewAfter: number };
  /** In-house capacity, person-days a quarter. */
  capacity: { personDaysPerQuarter: number };
  /** Which seats an actor holds: `{ "dpo-1": ["role:dpo"] }`. A seat's own id also acts for itself. */
  mandates: Readonly<Record<string, readonly Seat[]>>;
  /** Who may act for whom: both actors' ids. */
  substitutions: readonly { substitute: string; principal: string }[];
  acceptUnsigned: boolean;
};
