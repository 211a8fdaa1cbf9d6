/** What the register gives to programs, and what they may ask for. An empty filter is none, for that is what a form sends. */
import { z } from 'zod';
import type { Instant } from '../../domain/ids.ts';
import { OUTCOMES, PHASES } from '../../domain/journey.ts';
import { OPTIONS } from '../../domain/kinds/sourcingKinds.ts';
import { OPENINGS } from '../../domain/publication.ts';
import type { PublicEntry, PublicSummary } from '../../domain/publicEntry.ts';
import { VERDICTS } from '../../domain/publicDecisions.ts';
import { MOTIONS } from '../../domain/steering.ts';
import { words } from '../../domain/contracts/events.ts';

const band = z.object({ least: z.number(), most: z.number().nullable() });
const option = z.enum(OPTIONS);
export const summaryView = z.object({
  id: z.string(),
  title: z.string(),
  themes: z.array(z.object({ theme: z.string(), name: words, role: words.nullable() })),
  phase: z.enum(PHASES),
  outcome: z.enum(OUTCOMES).nullable(),
  since: z.string(),
});

const voters = z.array(z.object({ role: words, name: z.string().nullable() }));
const vote = z.object({ at: z.string(), motion: z.enum(MOTIONS), verdict: z.enum(VERDICTS), body: words, for: voters, against: voters, abstaining: voters, aside: z.number(), absent: z.number() });
export const entryView = summaryView.extend({
  decisions: z.array(z.object({
    at: z.string(), phase: z.enum(PHASES), result: z.string(), reason: z.string().nullable(), decidedBy: words.nullable(), option: option.nullable(), votes: z.array(vote),
  })),
  maker: z.object({ option, team: words.nullable(), parties: z.array(z.object({ id: z.string(), role: z.enum(['provider', 'partner']) })) }).nullable(),
  cost: z.object({ oneOff: band, yearly: band }).nullable(),
  datasets: z.array(z.object({ name: z.string(), opening: z.enum(OPENINGS) })),
});
export type EntryView = z.infer<typeof entryView>;

/** As JSON has it. */
type Plain<T> = T extends Instant ? string : T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Do not compile when what is told to programs is no longer what the rule makes public. */
const agrees: [Agree<z.input<typeof summaryView>, Plain<PublicSummary>>, Agree<z.input<typeof entryView>, Plain<PublicEntry>>] = [true, true];
void agrees;

export const LICENCE = 'https://spdx.org/licenses/etalab-2.0';
export const registerList = z.object({ projects: z.array(summaryView), total: z.number(), next: z.string().optional(), licence: z.literal(LICENCE) });
export type RegisterList = z.infer<typeof registerList>;

/** Projects a page. */
export const PAGE = 25;
export const registerFilters = z.object({
  /** Words of the title, or how they begin. */
  q: z.string().max(200).optional(),
  theme: z.string().max(100).optional(),
  phase: z.enum(['', ...PHASES]).optional(),
  /** `none`: under way. */
  outcome: z.enum(['', 'none', ...OUTCOMES]).optional(),
  cursor: z.string().max(500).optional(),
});
export type RegisterFilters = z.infer<typeof registerFilters>;
