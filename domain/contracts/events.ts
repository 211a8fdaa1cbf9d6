/**
 * Every event that crosses Kafka, in one place: a new event is a new row here; a changed one is a new version.
 * `incoming` are read by intake, `FACTS` are written by the engine.
 */
import { z } from 'zod';
import { PRIORITIES } from '../dossier.ts';
import { DEEPEST, isShallow } from '../guard.ts';
import { ESCALATION_STEPS } from '../kinds/taskTerms.ts';
import { OUTCOMES, PHASES } from '../journey.ts';
import { STUCK_REASONS } from '../sweep.ts';
import { envelope } from './cloudEvent.ts';

/** A request's data above this many bytes of JSON is refused: documents are referred to, not sent. */
export const REQUEST_LIMIT = 64_000;
const withinLimit = (data: unknown) => isShallow(data) && JSON.stringify(data).length <= REQUEST_LIMIT;

/** More than blanks, which are taken off at both ends. A schema of it says so by a pattern, for it knows of no trimming. */
const said = (most: number) => z.string().trim().min(1).max(most).meta({ pattern: '[^\\s\\ufeff]' });

export const requestData = z
  .looseObject({
    title: said(500),
    department: said(200),
    summary: z.string().optional(),
    themes: z.array(z.string()).max(100).optional(),
    services: z.array(said(100)).max(100).optional(),
    lead: z.string().optional(),
    requestedBy: z.string().optional(),
  })
  .refine(withinLimit, { message: `expected at most ${REQUEST_LIMIT} characters of JSON, nested ${DEEPEST} levels at most` });

export const requestEvent = envelope.extend({
  type: z.literal('jalon.project.requested.v1'),
  subject: said(500),
  data: requestData,
});
export type RequestEvent = z.infer<typeof requestEvent>;

/** No control characters, no half of a pair: Temporal and PostgreSQL keep these as names, and would choke on them. */
const NAME = /^[^\p{Cc}\p{Cs}]+$/u;
/** The same where halves of a pair cannot be, as in JSON in UTF-8; every dialect of patterns reads it. */
const NAME_IN_JSON = { pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]+$' };

/** The one shape of an answer: argument of the Update and of the Signal, data of the event, body of the API. */
export const answerData = z.object({
  id: z.string().max(200).regex(NAME).meta(NAME_IN_JSON),
  task: z.string().max(300).regex(NAME).meta(NAME_IN_JSON),
  by: z.object({ id: z.string().min(1).max(200) }),
  onBehalfOf: z.string().min(1).max(200).optional(),
  answer: z.record(z.string(), z.unknown()).refine(isShallow, { message: `expected JSON nested ${DEEPEST} levels at most` }),
  statement: z.object({ keyId: z.string(), at: z.string(), signature: z.string() }).optional(),
});
export type AnswerData = z.infer<typeof answerData>;

/** `subject` is the project id. */
export const answerEvent = envelope.extend({ type: z.literal('jalon.task.answered.v1'), subject: z.string().min(1).max(300), data: answerData });
export type AnswerEvent = z.infer<typeof answerEvent>;

const phase = z.enum(PHASES);
const signature = { by: z.string(), onBehalfOf: z.string().optional(), signed: z.boolean() };
const task = { task: z.string(), kind: z.string(), of: z.string() };

export const words = z.object({ fr: z.string(), en: z.string() });
/** The whole in English; in both languages where the engine made the words; what a person stated, alone. Facts of before have the first only. */
export const why = { because: z.string(), inWords: words.optional(), stated: z.string().optional() };
const seat = z.string();
const amountRange = z.object({ least: z.number(), most: z.number() });
const datasets = z.array(z.object({ name: z.string(), value: z.string(), opening: z.string() }));

/** Each fact's type and the shape of its data. */
export const FACTS = {
  'jalon.project.started.v1': z.object({
    title: z.string(), department: z.string(), themes: z.array(z.string()), services: z.array(z.string()), source: z.string(), collectedBy: z.string().optional(),
    policy: z.string(), accelerated: z.string().optional(), summary: z.string().optional(),
    // Whom the request names as partners: they are heard from the start.
    parties: z.array(z.object({ id: z.string(), role: z.enum(['provider', 'partner']) })).optional(),
  }),
  'jalon.request.completed.v1': z.object({ event: z.string(), fields: z.array(z.string()), summary: z.string().optional(), themes: z.array(z.string()).optional() }),
  'jalon.request.noted.v1': z.object({ event: z.string(), because: z.string() }),
  'jalon.phase.entered.v1': z.object({ phase, round: z.number().int() }),
  'jalon.phase.concluded.v1': z.object({ phase, round: z.number().int(), result: z.string(), ...why }),
  'jalon.task.asked.v1': z.object({
    ...task, phase, dueAt: z.string(), dueBecause: words.optional(), about: z.record(z.string(), z.unknown()),
    // Asked again after a hold, it is in the hands in which it was.
    alsoOf: z.array(z.string()).optional(), holder: z.string().optional(), priority: z.enum(PRIORITIES).optional(),
  }),
  /** `by` where a person did it and not the clock. */
  'jalon.task.reminded.v1': z.object({ ...task, dueAt: z.string(), by: z.string().optional(), because: z.string().optional() }),
  /** `step`: `to` is told, may answer too, or answers in place of who was asked; past the last one it is stuck. */
  'jalon.task.escalated.v1': z.object({ ...task, dueAt: z.string(), step: z.enum(ESCALATION_STEPS).optional(), to: z.string(), health: z.enum(['late', 'stuck']).optional() }),
  'jalon.task.claimed.v1': z.object({ ...task, holder: z.string() }),
  'jalon.task.released.v1': z.object({ ...task, because: z.string().optional() }),
  'jalon.task.assigned.v1': z.object({ ...task, holder: z.string(), by: z.string(), because: z.string().optional() }),
  'jalon.task.delegated.v1': z.object({ ...task, holder: z.string(), by: z.string(), because: z.string() }),
  'jalon.task.reassigned.v1': z.object({ ...task, from: z.string(), holder: z.string().optional(), by: z.string(), ...why }),
  'jalon.task.commented.v1': z.object({ ...task, by: z.string(), text: z.string().optional(), document: z.string().optional() }),
  'jalon.task.prioritised.v1': z.object({ ...task, priority: z.enum(PRIORITIES), by: z.string(), because: z.string().optional() }),
  'jalon.task.follow-up-planned.v1': z.object({ ...task, on: z.string(), by: z.string() }),
  'jalon.task.extended.v1': z.object({ ...task, from: z.string(), dueAt: z.string(), by: z.string(), because: z.string() }),
  /** The calendar of the city has changed. */
  'jalon.task.rescheduled.v1': z.object({ ...task, from: z.string(), dueAt: z.string(), dueBecause: words }),
  'jalon.override.proposed.v1': z.object({ ...task, by: z.string(), because: z.string() }),
  'jalon.task.skipped.v1': z.object({ ...task, proposedBy: z.string(), by: z.string(), ...why }),
  'jalon.task.late.v1': z.object({ ...task, dueAt: z.string() }),
  'jalon.task.lapsed.v1': z.object(task),
  'jalon.task.interrupted.v1': z.object({ ...task, because: z.string() }),
  'jalon.answer.accepted.v1': z.object({ answer: z.string(), ...task, ...signature, content: z.record(z.string(), z.unknown()), isRestricted: z.boolean(), isLate: z.boolean().optional() }),
  'jalon.answer.refused.v1': z.object({ answer: z.string(), task: z.string(), reason: z.string(), detail: z.string().optional() }),

  // Intake.
  'jalon.project.routed.v1': z.object({
    path: z.string(), because: z.array(z.string()), inWords: words.optional(), scores: z.record(z.string(), z.number()), unknowns: z.array(z.string()), marks: z.array(z.string()), services: z.array(z.string()),
    overridden: z.string().optional(),
  }),
  'jalon.project.estimated.v1': z.object({ oneOff: amountRange, yearly: amountRange }),
  'jalon.data.stated.v1': z.object({ datasets }),
  'jalon.project.absorbed.v1': z.object({ project: z.string(), department: z.string() }),

  // Consultation.
  'jalon.opinion.recorded.v1': z.object({ task: z.string(), service: z.string(), round: z.number().int(), verdict: z.enum(['favourable', 'with-reservations', 'unfavourable', 'silence']), isLate: z.boolean() }),
  'jalon.time.recorded.v1': z.object({ round: z.string(), minutes: z.number(), total: z.number() }),
  'jalon.condition.set.v1': z.object({ condition: z.string(), text: z.string(), textInWords: words.optional(), owner: seat, setBy: seat, dueAt: z.string() }),
  'jalon.condition.replaced.v1': z.object({ condition: z.string() }),
  'jalon.condition.lifted.v1': z.object({ condition: z.string(), by: z.string(), isLate: z.boolean(), document: z.string().optional() }),
  'jalon.condition.accepted.v1': z.object({ condition: z.string(), by: z.string(), reason: z.string() }),

  // DPO review.
  'jalon.assessment.screened.v1': z.object({
    result: z.enum(['required-35-3', 'required-cnil-list', 'required-two-criteria', 'dpo-judgement', 'not-required']), ...why, isDue: z.boolean(), rule: z.string(),
    answers: z.record(z.string(), z.unknown()), rebutted: z.array(z.object({ item: z.string(), reason: z.string() })), reason: z.string().optional(),
  }),
  'jalon.assessment.made.v1': z.object({ residualRisk: z.enum(['low', 'medium', 'high']), ...why, document: z.string().optional() }),
  'jalon.authority.consulted.v1': z.object({ dueAt: z.string() }),
  'jalon.authority.extended.v1': z.object({ dueAt: z.string(), reason: z.string() }),
  'jalon.authority.replied.v1': z.object({ advice: z.string(), ...why }),
  'jalon.clock.stopped.v1': z.object({ what: z.string(), ...why, daysLeft: z.number() }),
  'jalon.clock.started.v1': z.object({ what: z.string(), dueAt: z.string() }),
  'jalon.data-protection.decided.v1': z.object({ opinion: z.string(), decision: z.enum(['followed', 'differs', 'not-needed']), ...why, reviewAt: z.string() }),

  // Build or outsource.
  'jalon.options.ranked.v1': z.object({
    ranking: z.array(z.object({ option: z.string(), points: z.number(), contributions: z.record(z.string(), z.number()) })),
    eliminated: z.array(z.object({ option: z.string(), fails: z.array(z.string()) })),
    flips: z.array(z.object({ criterion: z.string(), from: z.number(), to: z.number(), option: z.string() })),
  }),
  'jalon.sourcing.decided.v1': z.object({ option: z.string(), ...why, differs: z.boolean() }),
  'jalon.procurement.determined.v1': z.object({
    procedure: z.string(), publicity: z.string(), amount: z.number(), ...why, earliest: z.string(), steps: z.array(z.object({ name: z.string(), endsOn: z.string(), because: z.string().optional(), inWords: words.optional() })),
  }),
  'jalon.capacity.reserved.v1': z.object({ plan: z.array(z.object({ quarter: z.string(), personDays: z.number() })) }),
  'jalon.capacity.refused.v1': z.object({ plan: z.array(z.object({ quarter: z.string(), personDays: z.number() })), ...why }),
  'jalon.capacity.freed.v1': z.object({ ...why }),

  // Steering.
  'jalon.sitting.scheduled.v1': z.object({ sitting: z.string(), at: z.string(), convening: z.number().int(), pack: z.record(z.string(), z.unknown()) }),
  'jalon.committee.decided.v1': z.object({
    sitting: z.string(), convening: z.number().int(), motion: z.string(), verdict: z.string(), ...why,
    for: z.array(z.string()), against: z.array(z.string()), abstaining: z.array(z.string()), aside: z.array(z.string()), absent: z.array(z.string()), body: words,
  }),

  // Deployment and after.
  'jalon.gate.settled.v1': z.object({ gate: z.string(), isPassed: z.boolean(), ...why }),
  'jalon.deployment.step-requested.v1': z.object({ task: z.string(), step: z.string(), of: seat, action: z.enum(['do', 'undo']), dueAt: z.string() }),
  'jalon.deployment.rolled-back.v1': z.object({ undone: z.array(z.string()), ...why }),
  'jalon.approval.given.v1': z.object({ approval: z.string(), expiresAt: z.string() }),
  'jalon.approval.expiring.v1': z.object({ approval: z.string(), expiresAt: z.string() }),

  // At any time.
  'jalon.lead.changed.v1': z.object({ lead: z.string(), reason: z.string() }),
  'jalon.service.added.v1': z.object({ service: z.string(), reason: z.string() }),
  'jalon.party.invited.v1': z.object({ party: z.string(), role: z.enum(['provider', 'partner']), reason: z.string() }),
  'jalon.policy.adopted.v1': z.object({ from: z.string(), to: z.string(), reason: z.string() }),
  'jalon.policy.kept.v1': z.object({ policy: z.string(), ...why }),
  'jalon.roll.adopted.v1': z.object({ version: z.string() }),
  'jalon.call.retried.v1': z.object({ reason: z.string(), calls: z.number().int() }),
  'jalon.project.held.v1': z.object({ reason: z.string() }),
  'jalon.project.stalled.v1': z.object({ since: z.string(), ...why }),
  'jalon.project.resumed.v1': z.object({ reason: z.string() }),
  'jalon.project.sent-back.v1': z.object({ to: phase, reason: z.string() }),
  'jalon.project.deployed.v1': z.object({ option: z.string().optional() }),
  'jalon.project.ended.v1': z.object({ outcome: z.enum(OUTCOMES), ...why }),

  // By the sweep, of a project that cannot say it itself.
  'jalon.project.found-stuck.v1': z.object({ reason: z.enum(STUCK_REASONS), detail: z.string(), since: z.iso.datetime() }),
  'jalon.project.found-moving.v1': z.object({ reason: z.enum(STUCK_REASONS) }),
} as const satisfies Record<string, z.ZodType>;

export type FactType = keyof typeof FACTS;
export type FactData<T extends FactType> = z.infer<(typeof FACTS)[T]>;

/** Made of a project, a task, an answer and a type, each as long as it may be. */
const composedId = z.string().min(1).max(1_000);

/** A fact as it stands on `jalon.project-events` and, with its restricted part, on `jalon.restricted-events`. */
export const factEvent = envelope.extend({
  id: composedId,
  type: z.enum(Object.keys(FACTS) as [FactType, ...FactType[]]),
  subject: z.string().min(1),
  time: z.iso.datetime(),
  /** CloudEvents' Sequence extension, `sequencetype` Integer; absent where intake or the sweep speaks for a project that cannot count. */
  sequence: z.string().regex(/^\d+$/).optional(),
  data: z.record(z.string(), z.unknown()),
});
export type FactEvent = z.infer<typeof factEvent>;

/** Key: the service's id. `because` says why it is told: it is asked, or it is concerned. */
export const notificationEvent = envelope.extend({
  id: composedId,
  type: z.literal('jalon.service.notified.v1'),
  subject: z.string().min(1),
  time: z.iso.datetime(),
  data: z.object({
    service: z.string(), fact: z.string(), factType: z.string(), because: z.enum(['asked', 'concerned']), task: z.string().optional(), dueAt: z.string().optional(),
    /** Tells a service from a role of the same name; absent from those of before. */
    seat: z.string().optional(),
  }),
});
export type NotificationEvent = z.infer<typeof notificationEvent>;

const askedOfOne = z.object({ project: z.string(), task: z.string(), kind: z.string(), dueAt: z.string(), health: z.enum(['ok', 'late', 'stuck']), priority: z.string(), followUpOn: z.string().nullable() });

/** Key and subject: a person's identifier; one a working day, of all that they are asked. */
export const digestEvent = envelope.extend({
  id: composedId,
  type: z.literal('jalon.digest.compiled.v1'),
  subject: z.string().min(1),
  time: z.iso.datetime(),
  data: z.object({ person: z.string(), day: z.iso.date(), late: z.array(askedOfOne), dueSoon: z.array(askedOfOne), others: z.array(askedOfOne) }),
});
export type DigestEvent = z.infer<typeof digestEvent>;

/** Headers of a dead letter; its value is the original bytes, its key the original key. */
export const deadLetterHeaders = z.object({
  topic: z.string(), partition: z.string(), offset: z.string(), timestamp: z.string(), group: z.string(), reason: z.string(), error: z.string(), attempt: z.string(),
});
export type DeadLetterHeaders = z.infer<typeof deadLetterHeaders>;
