/** What the API shows: one schema a view, which the command line and the console rely on. */
import { z } from 'zod';
import { why, words } from '../../domain/contracts/events.ts';
import { PRIORITIES } from '../../domain/dossier.ts';
import { OUTCOMES, PHASES } from '../../domain/journey.ts';
import { LEAST_OVERLAP } from '../../domain/overlap.ts';
import { personRef } from './directoryViews.ts';

const instant = z.string();

export const projectSummary = z.object({
  id: z.string(),
  title: z.string(),
  department: z.string(),
  themes: z.array(z.string()),
  services: z.array(z.string()),
  phase: z.string(),
  round: z.number(),
  outcome: z.string().nullable(),
  health: z.string(),
  waitingOn: z.array(z.string()),
  waitingSince: instant.nullable(),
  dueAt: instant.nullable(),
  heldSince: instant.nullable(),
  startedAt: instant,
  updatedAt: instant,
  endedAt: instant.nullable(),
  /** The pace in words, when time is accelerated. */
  accelerated: z.string().nullable(),
  path: z.string().nullable(),
  isFlagship: z.boolean(),
});
export type ProjectSummary = z.infer<typeof projectSummary>;

/** Another department's open project that says much the same: `words` are those in common. */
export const overlapView = z.object({ project: z.string(), title: z.string(), department: z.string(), score: z.number(), words: z.array(z.string()) });
export const overlapList = z.object({ overlaps: z.array(overlapView) });
export type OverlapList = z.infer<typeof overlapList>;

export const taskView = z.object({
  project: z.string(),
  projectTitle: z.string(),
  task: z.string(),
  kind: z.string(),
  of: z.string(),
  phase: z.string(),
  health: z.string(),
  askedAt: instant,
  dueAt: instant,
  question: words,
  /** The shape of the answer, in words. */
  expects: z.string(),
  about: z.record(z.string(), z.unknown()),
  /** Who may answer too, since an escalation. */
  alsoOf: z.array(z.string()),
  /** In whose hands it is: an identifier. */
  holder: z.string().nullable(),
  priority: z.enum(PRIORITIES),
  followUpOn: z.string().nullable(),
  /** Why it is due then, as in "8 working days; 11 November is a closed day". */
  dueBecause: words.nullable(),
  reminded: z.number(),
  lastRemindedAt: instant.nullable(),
  escalatedTo: z.array(z.string()),
  /** For a triage: projects into which this one may be merged. */
  proposals: z.array(overlapView).optional(),
  /** Who holds the seat today and can be called; the head of a service comes first. */
  people: z.array(personRef).optional(),
});
export type TaskView = z.infer<typeof taskView>;

export const factView = z.object({ id: z.string(), type: z.string(), sequence: z.number().nullable(), time: instant, data: z.record(z.string(), z.unknown()) });
export const decisionView = z.object({ phase: z.string(), round: z.number(), result: z.string(), ...why, at: instant });
const range = z.object({ least: z.number(), most: z.number() });
export const conditionView = z.object({
  condition: z.string(), text: z.string(), textInWords: words.nullable(), owner: z.string(), setBy: z.string(), dueAt: instant, state: z.string(), isLate: z.boolean(),
  settledBy: z.string().nullable(), settledAt: instant.nullable(), settledBecause: z.string().nullable(),
});
export const voteView = z.object({
  sitting: z.string(), at: instant, motion: z.string(), verdict: z.string(), ...why, body: words,
  for: z.array(z.string()), against: z.array(z.string()), abstaining: z.array(z.string()), aside: z.array(z.string()), absent: z.array(z.string()),
});
export const projectView = projectSummary.extend({
  source: z.string(),
  summary: z.string().nullable(),
  collectedBy: z.string().nullable(),
  policy: z.string(),
  /** An identifier, never a name. */
  lead: z.string().nullable(),
  pathBecause: z.array(z.string()),
  /** The same on one line, in both languages. */
  pathInWords: words.nullable(),
  pathOverridden: z.string().nullable(),
  marks: z.array(z.string()),
  unknowns: z.array(z.string()),
  estimate: z.object({ oneOff: range, yearly: range }).nullable(),
  hoursSpent: z.number(),
  opinions: z.array(z.object({ service: z.string(), round: z.number(), verdict: z.string(), isLate: z.boolean() })),
  conditions: z.array(conditionView),
  parties: z.array(z.object({ id: z.string(), role: z.string() })),
  datasets: z.array(z.object({ name: z.string(), value: z.string(), opening: z.string() })),
  approvals: z.array(z.object({ approval: z.string(), givenAt: instant, expiresAt: instant })),
  absorbed: z.array(z.object({ project: z.string(), department: z.string() })),
  /** To come, until the committee has decided. */
  sitting: z.object({ name: z.string(), at: instant, convening: z.number() }).nullable(),
  votes: z.array(voteView),
  procurement: z.object({ procedure: z.string(), earliest: z.string() }).nullable(),
  /** Of the rounds under way, as in 4 of 7 interviews answered. */
  counters: z.array(z.object({ round: z.string(), kind: z.string(), answered: z.number(), asked: z.number() })),
  tasks: z.array(taskView), decisions: z.array(decisionView), history: z.array(factView), missingFacts: z.number(),
});
export type ProjectView = z.infer<typeof projectView>;

export const projectList = z.object({ projects: z.array(projectSummary), next: z.string().optional() });
export type ProjectList = z.infer<typeof projectList>;
export const taskList = z.object({ tasks: z.array(taskView), next: z.string().optional() });
export type TaskList = z.infer<typeof taskList>;
export const kindList = z.object({ kinds: z.array(z.object({ kind: z.string(), question: words, expects: z.string() })) });

const projectRef = z.object({ project: z.string(), title: z.string(), department: z.string() });
export const overlapPairs = z.object({ pairs: z.array(z.object({ one: projectRef, other: projectRef, score: z.number(), words: z.array(z.string()) })) });
export type OverlapPairs = z.infer<typeof overlapPairs>;

const totals = z.object({ projects: z.number(), withoutEstimate: z.number(), oneOff: range, yearly: range });
export const portfolioView = totals.extend({
  target: z.number(),
  shareOfTarget: range.optional(),
  byPhase: z.array(totals.extend({ phase: z.string() })),
  byTheme: z.array(totals.extend({ theme: z.string() })),
  byYear: z.array(z.object({ year: z.number(), budget: z.number(), oneOff: range, yearly: range, remaining: range })),
});
export type PortfolioView = z.infer<typeof portfolioView>;

export const deadLetterView = z.object({ topic: z.string(), partition: z.number(), offset: z.number(), reason: z.string(), error: z.string(), at: instant });
export const deadLetterList = z.object({ deadLetters: z.array(deadLetterView), count: z.number() });
export type DeadLetterList = z.infer<typeof deadLetterList>;

/** Whoever tried is not told to everyone: the answer's id is theirs. */
export const refusalList = z.object({ refusals: z.array(z.object({ project: z.string(), at: instant, answer: z.string(), task: z.string(), reason: z.string(), detail: z.string().optional() })) });
export type RefusalList = z.infer<typeof refusalList>;

export const replyView = z.object({ accepted: z.literal(true), id: z.string(), task: z.string(), at: instant });
export const pendingView = z.object({ pending: z.literal(true), id: z.string(), task: z.string(), see: z.string(), detail: z.string() });
/** What became of an answer. `pending`: it is with the project, which has not said what becomes of it. */
export const answerView = z.object({
  answer: z.string(), project: z.string(), task: z.string(), status: z.enum(['accepted', 'refused', 'pending']), at: instant,
  /** The fact that says it. */
  fact: z.string().nullable(),
  reason: z.string().nullable(), detail: z.string().nullable(),
});
export type AnswerView = z.infer<typeof answerView>;
export const filedView = z.object({ project: z.string(), event: z.string(), see: z.string() });
export type FiledView = z.infer<typeof filedView>;
/** Requests that a caller may send at once; one holds up to 64 kB. */
export const BATCH_LIMIT = { requests: 500, bytes: 4_000_000 };
/** In the order in which they came; `isKnown`: that event was taken in before, and is not filed again. */
export const filedBatch = z.object({ filed: z.array(filedView.extend({ isKnown: z.boolean() })) });
export type FiledBatch = z.infer<typeof filedBatch>;

/** Who or what a list is narrowed to; what no project has narrows it to nothing. */
const name = z.string().max(300);
export const paging = {
  limit: z.coerce.number().int().min(1).max(1_000).default(100).meta({ description: 'How many a page holds at most', examples: [20] }),
  cursor: z.string().max(2_000).regex(/^[\w-]*$/, 'expected "next" of the page before').optional().meta({ description: '"next" of the page before, with the same filters and the same order' }),
};
export const projectFilters = z.object({
  phase: z.enum(PHASES).optional(),
  health: z.enum(['ok', 'late', 'stuck']).optional(),
  department: name.optional(),
  theme: name.optional(),
  service: name.optional().meta({ description: 'A service that is heard', examples: ['legal'] }),
  waitingOn: name.optional().meta({ description: 'A seat for whom a project waits', examples: ['role:dpo'] }),
  outcome: z.enum(['none', ...OUTCOMES]).optional(),
  q: z.string().max(200).optional().meta({ description: 'Part of the title or of the id' }),
  sort: z.enum(['-startedAt', 'startedAt', '-updatedAt', 'updatedAt', '-dueAt', 'dueAt', 'title', '-title']).default('-startedAt').meta({ description: 'A hyphen turns the order; what has no such date comes last' }),
  ...paging,
});
export type ProjectFilters = z.infer<typeof projectFilters>;
export const taskFilters = z.object({
  of: name.optional().meta({ description: 'A seat who is asked', examples: ['service:legal'] }),
  holder: name.optional().meta({ description: 'In whose hands it is: an identifier' }),
  project: name.optional(),
  kind: name.optional().meta({ examples: ['interview'] }),
  phase: z.enum(PHASES).optional(),
  health: z.enum(['ok', 'late', 'stuck']).optional(),
  sort: z.enum(['dueAt', '-dueAt', 'askedAt', '-askedAt', 'title', '-title']).default('dueAt').meta({ description: 'A hyphen turns the order; the title is the project’s' }),
  ...paging,
});
export type TaskFilters = z.infer<typeof taskFilters>;
/** An empty text is no number, though it may be taken for nought. */
export const overlapFilters = z.object({ least: z.preprocess((text) => (text === '' ? undefined : text), z.coerce.number().min(0).max(1)).prefault(LEAST_OVERLAP) });

export const historyFilters = z.object({
  type: z.string().max(100).optional().meta({ description: 'One type of fact', examples: ['jalon.phase.concluded.v1'] }),
  sort: z.enum(['sequence', '-sequence']).default('sequence').meta({ description: 'In the order in which it happened, or the latest first' }),
  ...paging,
});
export type HistoryFilters = z.infer<typeof historyFilters>;
export const historyView = z.object({ history: z.array(factView), next: z.string().optional() });
export type HistoryView = z.infer<typeof historyView>;
