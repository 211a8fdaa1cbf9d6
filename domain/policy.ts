/**
 * A city's policy: every duration, quorum, limit, threshold and list that a rule needs, as data. A project keeps the one
 * it began with, until someone moves it to a newer one. Days are calendar days unless their terms say otherwise, amounts are euros excluding tax; all
 * figures are the city's own to change.
 */
import type { GridQuestion, Mark } from './grid.ts';
import type { Seat } from './ids.ts';
import type { Words } from './kinds/taskKind.ts';
import type { Terms } from './kinds/taskTerms.ts';
import type { Part } from './parts.ts';
import type { TaskKind } from './taskKinds.ts';
import type { Zone } from './cityTime.ts';

/** Ways of different weight: 150 demands must not all meet every gate. */
export const PATHS = ['light', 'standard', 'full'] as const;
export type Path = (typeof PATHS)[number];

export type Gate = {
  name: string;
  of: Seat;
  question: Words;
  /** Only for projects that bear one of these marks; without it, for all. */
  when?: readonly Mark[] | undefined;
  /** What is given at this gate expires (a security approval: RGS, 6 to 36 months), so its answer says after how many months. */
  expires?: boolean | undefined;
};
export type DeploymentStep = {
  name: string;
  of: Seat;
  question: Words;
  /** `service`: the step is done once for each service concerned, one after the other. */
  each?: 'service' | undefined;
  /** A system does it: it takes `jalon.deployment.step-requested.v1` and answers. */
  bySystem?: boolean | undefined;
};

/** Procurement thresholds from a date on, until the next entry's. Below `adapted`: without publicity or competition. */
export type Thresholds = { adapted: number; bulletin: number; formal: number };
export type ProcurementRules = {
  thresholds: readonly { from: string; supplies: Thresholds; works: Thresholds }[];
  /** Days of each stretch on the way to a service; legal terms roll forward, the others are the city's experience. */
  terms: { preparation: number; adaptedTender: number; openTender: number; openTenderOnPaper: number; analysis: number; standstill: number; delivery: number };
};

export type Policy = {
  name: string;
  version: string;
  /** Days (`YYYY-MM-DD`) on which a legal term does not end, beside Saturdays and Sundays: public holidays and the city's closures. */
  closedDays: readonly string[];
  /** The city's local time. */
  zone: Zone;
  terms: Record<TaskKind, Terms>;
  /** Whom terms mean by "superior", of those who have none of their own below. */
  escalation: Seat;
  superiors: Readonly<Partial<Record<Seat, Seat>>>;
  /** Who may not answer a kind of task: those whom its definition bars, and those whom the city bars besides. */
  duties: Readonly<Partial<Record<TaskKind, readonly Part[]>>>;
  /** Whoever plays this part answers only once somebody else has answered such a task of the round. */
  notAlone: Readonly<Partial<Record<TaskKind, Part>>>;
  /** How often one task may be given more time, and how many days beyond its due date at most. */
  extensions: { times: number; days: number };
  /** Days on hold after which a project counts as stuck. */
  heldAtMost: number;
  /** By theme: the authority's role in it (Rennes), and the services concerned. */
  themes: Readonly<Record<string, { role: Words; services: readonly string[] }>>;
  /** The services that collect projects and the source under which each files them; none: every department files its own. */
  collectors: readonly { service: string; source: string }[];
  /** What the city means to invest at once over all projects, and the budget of each year. */
  portfolio: { target: number; budgets: readonly { year: number; amount: number }[] };
  intake: {
    grid: readonly GridQuestion[];
    /** The worst score from which on a project takes the light, or else the standard way. */
    scores: { light: number; standard: number };
    /** Requests for information before the coordinator has to decide on what is known. */
    maxInformationRequests: number;
  };
  consultation: {
    defaultServices: readonly string[];
    maxRounds: number;
    maxServices: number;
    /** What a service's silence means once its time is over; it is recorded as silence in any case. */
    silence: 'agreement' | 'abstention' | 'objection';
    arbiter: Seat;
    /** Days to fulfil a reservation whose author sets no date. */
    reservationWithin: number;
  };
  dpo: {
    criteriaThatRequireAssessment: number;
    /** A risk whose severity and likelihood both reach these stays high (1 negligible to 4 maximum). */
    highRisk: { severity: number; likelihood: number };
    /** Days of the supervisory authority (GDPR art. 36(2): eight weeks, six more if it says so within one month). */
    priorConsultation: { term: number; extension: number; extensionWithin: number };
    /** Days after which a review is due again. */
    reviewAfter: number;
  };
  sourcing: { weights: Readonly<Record<string, number>>; decidedBy: Seat };
  procurement: ProcurementRules;
  steering: {
    /** The ways that go to the committee. */
    paths: readonly Path[];
    members: readonly string[];
    /** A decision needs votes and abstentions of more than this share of the members, `quorum: 0.5` meaning more than half. */
    quorum: number;
    secondConveningWithoutQuorum: boolean;
    /** Sittings after which a committee that never decides gives way to arbitration. */
    maxConvenings: number;
    tie: 'refused' | 'chair';
    chair: string;
    /** Sittings: the first, in UTC, then one every so many days; at most `agenda` projects each. */
    sittings: { first: string; everyDays: number; agenda: number };
    flagships: number;
    /** The body that has the legal power to decide, which the record names: a committee is neither council nor tender board. */
    body: Words;
  };
  deployment: {
    gates: readonly Gate[];
    steps: readonly DeploymentStep[];
    maxAttempts: number;
    /** Who decides after a failed step whether it is tried again or all is undone. */
    failureDecidedBy: Seat;
    /** Who may accept a condition that is not lifted. */
    conditionsAcceptedBy: Seat;
  };
  inService: {
    reviewAfter: number;
    /** Who says whether it helped, for citizens and for agents; without a seat, the project's department. */
    voices: readonly { name: string; of?: Seat | undefined }[];
    /** Months before an approval expires at which its renewal is called for. */
    renewalMonths: readonly number[];
  };
  /** In-house capacity, person-days a quarter. */
  capacity: { personDaysPerQuarter: number };
};
