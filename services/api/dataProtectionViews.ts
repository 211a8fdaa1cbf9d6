/** What the API shows of data protection. */
import { z } from 'zod';
import { why, words } from '../../domain/contracts/events.ts';

export const screeningItems = z.object({ items: z.array(z.object({ item: z.string(), from: z.enum(['criteria', 'art35', 'cnilTypes']), words })) });

const processing = z.object({
  purposes: z.string(), legalBasis: z.string(), people: z.string(), data: z.string(), recipients: z.string(), retention: z.string(),
  processors: z.array(z.object({ name: z.string(), contract: z.string() })),
  transfers: z.string(), location: z.string(), security: z.string().optional(),
  viewsOfPeople: z.object({ asked: z.string(), text: z.string() }).optional(),
});

/** A draft of the entry of GDPR art. 30; `null` is what nobody has said yet. */
export const registerEntryView = z.object({
  project: z.string(), title: z.string(), department: z.string(),
  processing: processing.nullable(),
  assessment: z.object({ result: z.string(), ...why, isDue: z.boolean(), rule: z.string(), residualRisk: z.string().nullable(), document: z.string().nullable() }).nullable(),
  opinion: z.object({ opinion: z.string(), reason: z.string().nullable() }).nullable(),
  conditions: z.array(z.object({ text: z.string(), dueAt: z.string(), state: z.enum(['open', 'lifted', 'accepted']) })),
  authority: z.object({ advice: z.string(), ...why }).nullable(),
  decision: z.object({ decision: z.string(), ...why, reviewAt: z.string() }).nullable(),
  toComplete: z.array(z.string()),
});
