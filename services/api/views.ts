/** What the API shows: one schema a view, which the command line and the console rely on. */
import { z } from 'zod';
import { OUTCOMES, PHASES } from '../../domain/journey.ts';

const instant = z.string();
const words = z.object({ fr: z.string(), en: z.string() });

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
});
export type ProjectSummary = z.infer<typeof projectSummary>;

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
});
export type TaskView = z.infer<typeof taskView>;

export const factView = z.object({ id: z.string(), type: z.string(), sequence: z.number().nullable(), time: instant, data: z.record(z.string(), z.unknown()) });
export const decisionView = z.object({ phase: z.string(), round: z.number(), result: z.string(), because: z.string(), at: instant });
export const projectView = projectSummary.extend({ tasks: z.array(taskView), decisions: z.array(decisionView), history: z.array(factView), missingFacts: z.number() });
export type ProjectView = z.infer<typeof projectView>;

export const projectList = z.object({ projects: z.array(projectSummary), next: z.string().optional() });
export type ProjectList = z.infer<typeof projectList>;
export const taskList = z.object({ tasks: z.array(taskView), next: z.string().optional() });
export type TaskList = z.infer<typeof taskList>;
export const kindList = z.object({ kinds: z.array(z.object({ kind: z.string(), question: words, expects: z.string() })) });

export const deadLetterView = z.object({ topic: z.string(), partition: z.number(), offset: z.number(), reason: z.string(), error: z.string(), at: instant });
export const deadLetterList = z.object({ deadLetters: z.array(deadLetterView), count: z.number() });
export type DeadLetterList = z.infer<typeof deadLetterList>;

export const replyView = z.object({ accepted: z.literal(true), id: z.string(), task: z.string(), at: instant });
export const pendingView = z.object({ pending: z.literal(true), id: z.string(), task: z.string(), see: z.string(), detail: z.string() });
export const filedView = z.object({ project: z.string(), event: z.string(), see: z.string() });
export type FiledView = z.infer<typeof filedView>;

const limit = z.coerce.number().int().min(1).max(1_000).default(100);
export const projectFilters = z.object({
  phase: z.enum(PHASES).optional(),
  health: z.enum(['ok', 'late', 'stuck']).optional(),
  department: z.string().optional(),
  outcome: z.enum(['none', ...OUTCOMES]).optional(),
  /** Part of the title or of the id. */
  q: z.string().max(200).optional(),
  limit,
  cursor: z.string().max(500).optional(),
});
export type ProjectFilters = z.infer<typeof projectFilters>;
export const taskFilters = z.object({ of: z.string().optional(), project: z.string().optional(), limit, cursor: z.string().max(500).optional() });
export type TaskFilters = z.infer<typeof taskFilters>;
