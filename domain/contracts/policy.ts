/** The schema of a city's policy, strict: a misspelt word of it would otherwise change a deadline in silence. */
import { z } from 'zod';
import { ENGINE_GATES } from '../gates.ts';
import type { Instant, Seat } from '../ids.ts';
import { SCORED } from '../kinds/sourcingKinds.ts';
import { FAMILIES, MARKS, UNKNOWN } from '../grid.ts';
import type { Policy } from '../policy.ts';
import { ESCALATION_STEPS } from '../kinds/taskTerms.ts';
import { PARTS } from '../parts.ts';
import { askedKindOf, mayLapse, TASK_KINDS } from '../taskKinds.ts';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a name of small letters, digits and single hyphens');
const seat = z.custom<Seat>((value) => typeof value === 'string' && /^(service|role):\S+$/.test(value), 'expected "service:<id>" or "role:<id>"');
const euros = z.number().min(0).max(1_000_000_000);
const days = z.number().min(0).max(10_000);
const share = z.number().min(0).max(1);
const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const path = z.enum(['light', 'standard', 'full']);
const unique = (names: readonly string[]) => new Set(names).size === names.length;
const distinctNames = (each: readonly { name: string }[]) => unique(each.map((one) => one.name));
const CALLED_BY_NAME = 'expected each name once, for tasks are called by it';
const mark = z.enum(MARKS);
const engines: readonly string[] = ENGINE_GATES;
const gates = z.array(z.strictObject({ name, of: seat, question: words, when: z.array(mark).min(1).optional(), expires: z.boolean().optional() })).max(20).refine(distinctNames, CALLED_BY_NAME)
  .refine((each) => !each.some((one) => engines.includes(one.name)), `expected other names than ${engines.join(', ')}: the engine settles these gates itself`);
const steps = z
  .array(z.strictObject({ name, of: seat, question: words, each: z.literal('service').optional(), bySystem: z.boolean().optional() }))
  .max(20)
  .refine(distinctNames, CALLED_BY_NAME);

const step = z.strictObject({ after: days, step: z.enum(ESCALATION_STEPS), to: z.union([seat, z.literal('superior')]) });
const terms = z
  .strictObject({
    due: days.positive(), days: z.enum(['working', 'calendar']), reminders: z.array(z.number().min(-10_000).max(10_000)).max(10), escalation: z.array(step).min(1).max(10),
    lapseAfter: z.union([days, z.literal('never')]),
  })
  .refine(({ escalation }) => escalation.every((each, index) => index === 0 || each.after >= (escalation[index - 1]?.after ?? 0)), { path: ['escalation'], message: 'expected its steps in order of "after"' });
const termsOfKinds = z.record(z.enum(TASK_KINDS), terms).superRefine((given, context) => {
  for (const kind of TASK_KINDS.filter((each) => askedKindOf(each).isPersonal === true)) {
    const other = given[kind]?.escalation.find((each) => each.step !== 'tell');
    if (other !== undefined) context.addIssue({ code: 'custom', path: [kind, 'escalation'], message: 'expected no other step than "tell", for nobody else can answer this', input: other.step });
  }
  for (const kind of TASK_KINDS.filter((each) => !mayLapse(each))) {
    // The DPO's silence, or a gate's, is never a yes: a policy that says otherwise is misread, not obeyed.
    if (given[kind]?.lapseAfter !== 'never') context.addIssue({ code: 'custom', path: [kind, 'lapseAfter'], message: 'expected "never", for silence decides nothing here', input: given[kind]?.lapseAfter });
  }
});

const score = z.number().int().min(0).max(3);
const grid = z
  .array(
    z.strictObject({
      name, family: z.enum(FAMILIES), for: z.enum(['citizens', 'agents', 'city']), question: words,
      choices: z.array(z.strictObject({ value: name, score, words, marks: z.array(mark).optional() })).min(2).max(10)
        .refine((each) => unique(each.map((one) => one.value)), 'expected each value once')
        .refine((each) => each.every((one) => one.value !== UNKNOWN), `expected no choice "${UNKNOWN}", which every question has`),
    }),
  )
  .max(40)
  .refine(distinctNames, CALLED_BY_NAME)
  .superRefine((questions, context) => {
    for (const family of FAMILIES.filter((each) => !questions.some((question) => question.family === each))) {
      context.addIssue({ code: 'custom', message: `expected at least one question of the family "${family}"`, input: questions.map((question) => question.family) });
    }
  });

const steering = z
  .strictObject({
    paths: z.array(path).refine(unique, 'expected each path once'),
    members: z.array(name).min(1).max(30).refine(unique, 'expected each member once'),
    quorum: share,
    secondConveningWithoutQuorum: z.boolean(),
    maxConvenings: z.number().int().min(1).max(20),
    tie: z.enum(['refused', 'chair']),
    chair: name,
    sittings: z.strictObject({ first: z.iso.datetime(), everyDays: days.positive(), agenda: z.number().int().min(1).max(100) }),
    flagships: z.number().int().min(0).max(100),
    body: words,
  })
  .refine(({ members, chair }) => members.includes(chair), { path: ['chair'], message: 'expected one of the members' });

const date = z.iso.date();
const rising = (dates: readonly string[]) => dates.every((each, index) => index === 0 || each > (dates[index - 1] ?? ''));
const thresholds = z.strictObject({ adapted: euros, bulletin: euros, formal: euros }).refine(({ adapted, formal }) => adapted <= formal, 'expected "adapted" to be at most "formal"');
const procurement = z.strictObject({
  thresholds: z.array(z.strictObject({ from: date, supplies: thresholds, works: thresholds })).min(1).refine((each) => rising(each.map((one) => one.from)), 'expected the dates "from" in rising order'),
  terms: z.strictObject({ preparation: days, adaptedTender: days, openTender: days, openTenderOnPaper: days, analysis: days, standstill: days, delivery: days }),
});

const weights = z.record(z.string(), z.number().min(0).max(100)).superRefine((given, context) => {
  const known: readonly string[] = SCORED;
  for (const criterion of Object.keys(given).filter((each) => !known.includes(each))) {
    context.addIssue({ code: 'custom', path: [criterion], message: `expected one of ${known.join(', ')}`, input: criterion });
  }
});

const level = z.number().int().min(1).max(4);
const theme = z.strictObject({ role: words, services: z.array(name).min(1) });

export const policySchema = z.strictObject({
  name,
  version: z.string().min(1).max(100),
  closedDays: z.array(date),
  zone: z.array(z.strictObject({ from: z.custom<Instant>((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))), minutes: z.number().int() })).min(1),
  terms: termsOfKinds,
  escalation: seat,
  superiors: z.partialRecord(z.custom<Seat>((value) => typeof value === 'string'), seat),
  duties: z.partialRecord(z.enum(TASK_KINDS), z.array(z.enum(PARTS))),
  notAlone: z.partialRecord(z.enum(TASK_KINDS), z.enum(PARTS)),
  extensions: z.strictObject({ times: z.number().int().min(0).max(100), days: z.number().int().min(1).max(1_000) }),
  heldAtMost: days.positive(),
  themes: z.record(z.string(), theme),
  collectors: z.array(z.strictObject({ service: name, source: z.string().min(1) })),
  portfolio: z.strictObject({ target: euros, budgets: z.array(z.strictObject({ year: z.number().int().min(2000).max(2200), amount: euros })) }),
  intake: z.strictObject({ grid, scores: z.strictObject({ light: score, standard: score }).refine(({ light, standard }) => standard <= light, 'expected "standard" to be at most "light"'), maxInformationRequests: z.number().int().min(0).max(10) }),
  consultation: z.strictObject({
    defaultServices: z.array(name).min(1),
    maxRounds: z.number().int().min(1).max(20),
    maxServices: z.number().int().min(1).max(30),
    silence: z.enum(['agreement', 'abstention', 'objection']),
    arbiter: seat,
    reservationWithin: days.positive(),
  }),
  dpo: z.strictObject({
    criteriaThatRequireAssessment: z.number().int().min(1).max(9),
    highRisk: z.strictObject({ severity: level, likelihood: level }),
    priorConsultation: z.strictObject({ term: days, extension: days, extensionWithin: days }),
    reviewAfter: days,
  }),
  sourcing: z.strictObject({ weights, decidedBy: seat }),
  procurement,
  steering,
  deployment: z.strictObject({ gates, steps: steps.min(1), maxAttempts: z.number().int().min(1).max(20), failureDecidedBy: seat, conditionsAcceptedBy: seat }),
  inService: z.strictObject({
    reviewAfter: days,
    voices: z.array(z.strictObject({ name, of: seat.optional() })).refine(distinctNames, CALLED_BY_NAME),
    renewalMonths: z.array(z.number().int().min(0).max(60)),
  }),
  capacity: z.strictObject({ personDaysPerQuarter: z.number().min(0) }),
});

type Frozen<T> = T extends readonly (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Does not compile when the schema and the domain's type no longer say the same. */
const agrees: Agree<Frozen<z.infer<typeof policySchema>>, Frozen<Policy>> = true;
void agrees;
