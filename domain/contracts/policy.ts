/** The schema of a city's policy, strict: a misspelt word of it would otherwise change a deadline in silence. */
import { z } from 'zod';
import type { Seat } from '../ids.ts';
import { SCORED } from '../kinds/sourcingKinds.ts';
import type { Policy } from '../policy.ts';
import { mayLapse, TASK_KINDS } from '../taskKinds.ts';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a name of small letters, digits and single hyphens');
const seat = z.custom<Seat>((value) => typeof value === 'string' && /^(service|role):\S+$/.test(value), 'expected "service:<id>" or "role:<id>"');
const days = z.number().min(0).max(10_000);
const share = z.number().min(0).max(1);
const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const path = z.enum(['light', 'standard', 'full']);
const unique = (names: readonly string[]) => new Set(names).size === names.length;
const asked = z
  .array(z.strictObject({ name, of: seat, question: words }))
  .max(20)
  .refine((each) => unique(each.map((one) => one.name)), 'expected each name once, for tasks are called by it');

const terms = z.strictObject({ due: days.positive(), remindBefore: days, escalateAfter: days, lapseAfter: z.union([days, z.literal('never')]) });
const termsOfKinds = z.record(z.enum(TASK_KINDS), terms).superRefine((given, context) => {
  for (const kind of TASK_KINDS.filter((each) => !mayLapse(each))) {
    // The DPO's silence, or a gate's, is never a yes: a policy that says otherwise is misread, not obeyed.
    if (given[kind]?.lapseAfter !== 'never') context.addIssue({ code: 'custom', path: [kind, 'lapseAfter'], message: 'expected "never", for silence decides nothing here', input: given[kind]?.lapseAfter });
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
  })
  .refine(({ members, chair }) => members.includes(chair), { path: ['chair'], message: 'expected one of the members' });

const weights = z.record(z.string(), z.number().min(0).max(100)).superRefine((given, context) => {
  const known: readonly string[] = SCORED;
  for (const criterion of Object.keys(given).filter((each) => !known.includes(each))) {
    context.addIssue({ code: 'custom', path: [criterion], message: `expected one of ${known.join(', ')}`, input: criterion });
  }
});

export const policySchema = z.strictObject({
  name,
  version: z.string().min(1).max(100),
  terms: termsOfKinds,
  escalation: seat,
  consultation: z.strictObject({
    defaultServices: z.array(name).min(1),
    servicesByTheme: z.record(z.string(), z.array(name).min(1)),
    maxRounds: z.number().int().min(1).max(20),
    maxServices: z.number().int().min(1).max(30),
  }),
  dpo: z.strictObject({ criteriaThatRequireAssessment: z.number().int().min(1).max(9) }),
  sourcing: z.strictObject({ weights }),
  steering,
  deployment: z.strictObject({ gates: asked, steps: asked, maxAttempts: z.number().int().min(1).max(20) }),
  inService: z.strictObject({ reviewAfter: days }),
  capacity: z.strictObject({ personDaysPerQuarter: z.number().min(0) }),
  mandates: z.record(z.string().min(1), z.array(seat)),
  substitutions: z.array(z.strictObject({ substitute: z.string().min(1), principal: z.string().min(1) })),
  acceptUnsigned: z.boolean(),
});

type Frozen<T> = T extends readonly (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Does not compile when the schema and the domain's type no longer say the same. */
const agrees: Agree<Frozen<z.infer<typeof policySchema>>, Frozen<Policy>> = true;
void agrees;
