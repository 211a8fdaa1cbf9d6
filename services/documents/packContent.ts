/** A pack as it is read back out of a fact: an older version of ours may have written another, and what it lacks is not said. */
import { z } from 'zod';
import { words } from '../../domain/contracts/events.ts';

const range = z.object({ least: z.number(), most: z.number() });
const text = z.string().optional().catch(undefined);
const listOf = <T extends z.ZodType>(item: T) => z.array(item).default([]).catch([]);

export const packContent = z.object({
  title: z.string().default('').catch(''),
  department: z.string().default('').catch(''),
  path: text,
  marks: listOf(z.string()),
  themes: listOf(z.object({ theme: z.string(), role: words.optional() })),
  estimate: z.object({ oneOff: range, yearly: range }).optional().catch(undefined),
  opinions: listOf(z.object({ service: z.string(), verdict: z.string(), isLate: z.boolean() })),
  openConditions: listOf(z.object({ text: z.string(), textInWords: words.optional(), owner: z.string(), dueAt: z.string() })),
  dataProtection: z.object({ result: z.string(), isAssessed: z.boolean(), residualRisk: z.string(), opinion: z.string() }).optional().catch(undefined),
  sourcing: z.object({ option: z.string(), because: z.string(), inWords: words.optional() }).optional().catch(undefined),
  minutesSpent: z.number().optional().catch(undefined),
  changed: z.union([z.string(), words]).optional().catch(undefined),
  leftOut: z.record(z.string(), z.number()).optional().catch(undefined),
});
export type PackContent = z.infer<typeof packContent>;
