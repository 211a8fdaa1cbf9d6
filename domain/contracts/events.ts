/**
 * Every event that crosses Kafka, in one place: a new event is a new row here; a changed one is a new version.
 * `incoming` are read by intake, `FACTS` are written by the engine.
 */
import { z } from 'zod';
import { OUTCOMES, PHASES } from '../journey.ts';
import { envelope } from './cloudEvent.ts';

/** A request's data above this many bytes of JSON is refused: documents are referred to, not sent. */
export const REQUEST_LIMIT = 64_000;
const withinLimit = (data: unknown) => JSON.stringify(data).length <= REQUEST_LIMIT;

export const requestData = z
  .looseObject({
    title: z.string().trim().min(1).max(500),
    department: z.string().trim().min(1).max(200),
    summary: z.string().optional(),
    themes: z.array(z.string()).optional(),
    services: z.array(z.string().min(1).max(100)).optional(),
    lead: z.string().optional(),
    requestedBy: z.string().optional(),
  })
  .refine(withinLimit, { message: `expected at most ${REQUEST_LIMIT} characters of JSON` });

export const requestEvent = envelope.extend({
  type: z.literal('jalon.project.requested.v1'),
  subject: z.string().trim().min(1).max(500),
  data: requestData,
});
export type RequestEvent = z.infer<typeof requestEvent>;

/** No control characters, no half of a pair: Temporal and PostgreSQL keep these as names, and would choke on them. */
const NAME = /^[^\p{Cc}\p{Cs}]+$/u;

/** The one shape of an answer: argument of the Update and of the Signal, data of the event, body of the API. */
export const answerData = z.object({
  id: z.string().max(200).regex(NAME),
  task: z.string().max(300).regex(NAME),
  by: z.object({ id: z.string().min(1).max(200) }),
  onBehalfOf: z.string().min(1).max(200).optional(),
  answer: z.record(z.string(), z.unknown()),
  statement: z.object({ keyId: z.string(), signature: z.string() }).optional(),
});
export type AnswerData = z.infer<typeof answerData>;

/** `subject` is the project id. */
export const answerEvent = envelope.extend({ type: z.literal('jalon.task.answered.v1'), subject: z.string().min(1).max(300), data: answerData });
export type AnswerEvent = z.infer<typeof answerEvent>;

const phase = z.enum(PHASES);
const signature = { by: z.string(), onBehalfOf: z.string().optional(), signed: z.boolean() };
const task = { task: z.string(), kind: z.string(), of: z.string() };

/** Each fact's type and the shape of its data. */
export const FACTS = {
  'jalon.project.started.v1': z.object({
    title: z.string(), department: z.string(), themes: z.array(z.string()), services: z.array(z.string()), policy: z.string(), accelerated: z.string().optional(),
  }),
  'jalon.request.completed.v1': z.object({ event: z.string(), fields: z.array(z.string()) }),
  'jalon.request.noted.v1': z.object({ event: z.string(), because: z.string() }),
  'jalon.phase.entered.v1': z.object({ phase, round: z.number().int() }),
  'jalon.phase.concluded.v1': z.object({ phase, round: z.number().int(), result: z.string(), because: z.string() }),
  'jalon.task.asked.v1': z.object({ ...task, phase, dueAt: z.string(), about: z.record(z.string(), z.unknown()) }),
  'jalon.task.reminded.v1': z.object({ ...task, dueAt: z.string() }),
  'jalon.task.escalated.v1': z.object({ ...task, dueAt: z.string(), to: z.string() }),
  'jalon.task.late.v1': z.object({ ...task, dueAt: z.string() }),
  'jalon.task.lapsed.v1': z.object(task),
  'jalon.task.interrupted.v1': z.object({ ...task, because: z.string() }),
  'jalon.answer.accepted.v1': z.object({ answer: z.string(), ...task, ...signature, content: z.record(z.string(), z.unknown()), isRestricted: z.boolean() }),
  'jalon.answer.refused.v1': z.object({ answer: z.string(), task: z.string(), reason: z.string(), detail: z.string().optional() }),
  'jalon.condition.set.v1': z.object({ text: z.string(), dueAt: z.string() }),
  'jalon.capacity.reserved.v1': z.object({ personDays: z.number(), left: z.number() }),
  'jalon.project.held.v1': z.object({ reason: z.string() }),
  'jalon.project.resumed.v1': z.object({ reason: z.string() }),
  'jalon.project.sent-back.v1': z.object({ to: phase, reason: z.string() }),
  'jalon.project.deployed.v1': z.object({ option: z.string().optional() }),
  'jalon.project.ended.v1': z.object({ outcome: z.enum(OUTCOMES), because: z.string() }),
} as const satisfies Record<string, z.ZodType>;

export type FactType = keyof typeof FACTS;
export type FactData<T extends FactType> = z.infer<(typeof FACTS)[T]>;

/** A fact as it stands on `jalon.project-events` and, with its restricted part, on `jalon.restricted-events`. */
export const factEvent = envelope.extend({
  type: z.enum(Object.keys(FACTS) as [FactType, ...FactType[]]),
  subject: z.string().min(1),
  time: z.iso.datetime(),
  /** CloudEvents' Sequence extension, `sequencetype` Integer; absent where intake speaks for a project it could not reach. */
  sequence: z.string().regex(/^\d+$/).optional(),
  data: z.record(z.string(), z.unknown()),
});
export type FactEvent = z.infer<typeof factEvent>;

/** Key: the service's id. `because` says why it is told: it is asked, or it is concerned. */
export const notificationEvent = envelope.extend({
  type: z.literal('jalon.service.notified.v1'),
  subject: z.string().min(1),
  time: z.iso.datetime(),
  data: z.object({
    service: z.string(), fact: z.string(), factType: z.string(), because: z.enum(['asked', 'concerned']), task: z.string().optional(), dueAt: z.string().optional(),
  }),
});
export type NotificationEvent = z.infer<typeof notificationEvent>;

/** Headers of a dead letter; its value is the original bytes, its key the original key. */
export const deadLetterHeaders = z.object({
  topic: z.string(), partition: z.string(), offset: z.string(), timestamp: z.string(), group: z.string(), reason: z.string(), error: z.string(), attempt: z.string(),
});
export type DeadLetterHeaders = z.infer<typeof deadLetterHeaders>;
