/** What the newer routes of the API show, as far as the command line says it. */
import type { Words } from '../../domain/kinds/taskKind.ts';
import type { ProjectView } from '../../services/api/views.ts';

export type MeView = { is: 'person' | 'system' | 'owner' | 'nobody'; id: string | null; name: string | null; seats: string[]; speaksFor: string[]; may: string[]; isDemonstration: boolean };

export type HistoryView = { history: ProjectView['history']; next?: string };

type RoundCount = { kind: string; asked: number; answered: number; lapsed: number; waiting: number };
export type RoundSummary = { round: string; phase: string; number: number; enteredAt: string | null; concludedAt: string | null; result: string | null; because: string | null; counts: RoundCount[]; minutesSpent: number };
type RoundOpinion = { service: string; verdict: string; isLate: boolean; isConfidential: boolean; forCitizens: string | null; forAgents: string | null; reason: string | null; reservations: { text: string; within: number | null }[] };
export type RoundView = RoundSummary & {
  tasks: { task: string; kind: string; of: string; status: string; health: string; askedAt: string; dueAt: string; closedAt: string | null }[];
  opinions: RoundOpinion[];
  meeting: { at: string; attended: string[]; minutesSpent: number; record: string | null } | null;
  contributions: { party: string; text: string; document: string | null }[];
};

export type OptionsView = {
  project: string;
  rankedAt: string;
  ranking: { option: string; points: number; contributions: Record<string, number> }[];
  eliminated: { option: string; fails: string[] }[];
  flips: { criterion: string; from: number; to: number; option: string }[];
  decision: { option: string; because: string; differs: boolean; at: string } | null;
};

export type CapacityView = { perQuarter: number; quarters: { quarter: string; personDays: number; booked: number; free: number; bookings: { project: string; title: string; personDays: number }[] }[] };

type Decision = { motion: string; verdict: string; because: string; body: Words; for: string[]; against: string[]; abstaining: string[]; aside: string[]; absent: string[] };
export type SittingView = { sitting: string; at: string; agenda: { project: string; title: string; department: string; convening: number; decision: Decision | null }[] };

export type AnswerView = { answer: string; project: string; task: string; status: 'accepted' | 'refused' | 'pending'; at: string; reason: string | null; detail: string | null };

export type DeliveryList = { deliveries: { id: string; factType: string; project: string | null; channel: string; recipient: string; state: string; attempts: number; nextAt: string | null; settledAt: string | null; lastError: string | null; madeAt: string }[]; next?: string };
export type ErrandList = { errands: { id: string; askedOf: string; channel: string; recipient: string; because: string; raisedAt: string; waiting: number; settledAt: string | null; settledBy: string | null }[] };

type PublicSummary = { id: string; title: string; themes: { name: Words }[]; phase: string; outcome: string | null; since: string };
export type PublicList = { projects: PublicSummary[]; total: number; next?: string };
type Band = { least: number; most: number | null };
export type PublicEntry = PublicSummary & {
  decisions: { at: string; phase: string; result: string; reason: string | null; decidedBy: Words | null; option: string | null }[];
  maker: { option: string; team: Words | null; parties: { id: string; role: string }[] } | null;
  cost: { oneOff: Band; yearly: Band } | null;
  datasets: { name: string; opening: string }[];
};

/** A fact as it is told to whoever follows; its place is where one goes on. */
export type ChangedFact = { place: number; id: string; project: string; sequence: number | null; type: string; time: string; data: Record<string, unknown> };
