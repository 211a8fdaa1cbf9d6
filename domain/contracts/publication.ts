/** The schema of what a city makes public, strict: a misspelt word of it would otherwise publish or hide something in silence. */
import { z } from 'zod';
import type { Seat } from '../ids.ts';
import { JOURNEY, OUTCOMES, PHASES, type Phase } from '../journey.ts';
import { OPENINGS, PUBLIC_FIELDS, type Publication } from '../publication.ts';

const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const phase = z.enum(PHASES);
const outcomes = z.array(z.enum(OUTCOMES)).refine((each) => new Set(each).size === each.length, 'expected each outcome once');
const seat = z.custom<Seat>((value) => typeof value === 'string' && /^(service|role):\S+$/.test(value), 'expected "service:<id>" or "role:<id>"');
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a name of small letters, digits and single hyphens');

const reasons = z.partialRecord(phase, z.array(z.string())).superRefine((given, context) => {
  for (const [of, results] of Object.entries(given) as [Phase, string[]][]) {
    const known = Object.keys(JOURNEY[of]);
    for (const result of results.filter((each) => !known.includes(each))) {
      context.addIssue({ code: 'custom', path: [of], message: `expected results among ${known.join(', ')}`, input: result });
    }
  }
});

const isRising = (bounds: readonly number[]) => bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0));

export const publicationSchema = z.strictObject({
  publisher: z.strictObject({ name: words, page: z.url({ protocol: /^https?$/, error: 'expected the address of a page' }).optional() }),
  listed: z.strictObject({ from: phase, outcomes, unaccepted: outcomes }),
  fields: z.partialRecord(z.enum(PUBLIC_FIELDS), phase),
  reasons,
  names: z.enum(['elected-in-office', 'nobody']),
  seats: z.partialRecord(seat, words),
  bodies: z.strictObject({ committee: words, member: words, services: words, administration: words, team: words }),
  themes: z.record(name, words),
  datasets: z.array(z.enum(OPENINGS)),
  providersAfter: name,
  costBounds: z.array(z.number().min(0).max(1_000_000_000)).min(2).refine((bounds) => bounds[0] === 0 && isRising(bounds), 'expected bounds in rising order, from 0 on'),
});

type Frozen<T> = T extends readonly (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Does not compile when the schema and the domain's type no longer say the same. */
const agrees: Agree<Frozen<z.infer<typeof publicationSchema>>, Frozen<Publication>> = true;
void agrees;
