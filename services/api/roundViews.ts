/** What the API shows of a project's rounds, and of the comparison behind build or outsource. */
import { z } from 'zod';
import { why, words } from '../../domain/contracts/events.ts';
import type { ComparisonView } from './queries/showComparison.ts';

const instant = z.string();
const text = z.string().nullable();

/** As in 4 of 7 interviews answered. */
const count = z.object({ kind: z.string(), asked: z.number(), answered: z.number(), lapsed: z.number(), waiting: z.number() });

export const roundSummary = z.object({
  round: z.string(),
  phase: z.string(),
  number: z.number(),
  enteredAt: instant.nullable(),
  concludedAt: instant.nullable(),
  result: text,
  because: text,
  /** The same in both languages, where the engine made the words. */
  inWords: words.nullable(),
  counts: z.array(count),
  minutesSpent: z.number(),
});
export type RoundSummary = z.infer<typeof roundSummary>;
export const roundList = z.object({ rounds: z.array(roundSummary) });

/** `isConfidential`: its verdict is open, its words are not. */
const opinion = z.object({
  service: z.string(), verdict: z.string(), isLate: z.boolean(), isConfidential: z.boolean(),
  forCitizens: text, forAgents: text, reason: text,
  reservations: z.array(z.object({ text: z.string(), within: z.number().nullable() })),
});

export const roundView = roundSummary.extend({
  /** Who is asked, and whether they have answered. */
  tasks: z.array(z.object({ task: z.string(), kind: z.string(), of: z.string(), status: z.string(), health: z.string(), askedAt: instant, dueAt: instant, closedAt: instant.nullable() })),
  verdicts: z.object({ 'favourable': z.number(), 'with-reservations': z.number(), 'unfavourable': z.number(), 'silence': z.number() }),
  opinions: z.array(opinion),
  meeting: z.object({ at: instant, attended: z.array(z.string()), minutesSpent: z.number(), record: text }).nullable(),
  /** Of parties, who decide nothing. */
  contributions: z.array(z.object({ party: z.string(), text: z.string(), document: text })),
});
export type RoundView = z.infer<typeof roundView>;

export const optionsView = z.object({
  project: z.string(),
  rankedAt: instant,
  weights: z.record(z.string(), z.number()),
  ranking: z.array(z.object({ option: z.string(), points: z.number(), contributions: z.record(z.string(), z.number()) })),
  eliminated: z.array(z.object({ option: z.string(), fails: z.array(z.string()) })),
  /** Which weight would put another option first, and from what to what. */
  flips: z.array(z.object({ criterion: z.string(), from: z.number(), to: z.number(), option: z.string() })),
  decision: z.object({ option: z.string(), ...why, differs: z.boolean(), at: instant }).nullable(),
  /** Why the city could not build it after all. */
  refused: text,
  refusedInWords: words.nullable(),
});

export const optionsViewOf = ({ project, at, ranked, weights, decided, refused }: ComparisonView): z.infer<typeof optionsView> => ({
  project: project.id, rankedAt: at, weights: { ...weights }, ...ranked, decision: decided ?? null, refused: refused?.because ?? null, refusedInWords: refused?.inWords ?? null,
});
export type OptionsView = z.infer<typeof optionsView>;
