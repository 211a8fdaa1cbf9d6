/** What the API shows of the steering committee. */
import { z } from 'zod';
import { words } from '../../domain/contracts/events.ts';

const onAgenda = z.object({ project: z.string(), title: z.string(), department: z.string(), path: z.string().nullable(), convening: z.number(), pack: z.string() });
export const sittingList = z.object({
  sittings: z.array(z.object({ sitting: z.string(), at: z.string(), agenda: z.array(onAgenda) })),
  flagships: z.array(z.object({ project: z.string(), title: z.string() })),
});
export type SittingList = z.infer<typeof sittingList>;

export const packView = z.object({ project: z.string(), sitting: z.string(), preparedAt: z.string(), pack: z.record(z.string(), z.unknown()) });
export type PackView = z.infer<typeof packView>;

const decision = z.object({
  motion: z.string(), verdict: z.string(), because: z.string(), body: words, at: z.string(),
  for: z.array(z.string()), against: z.array(z.string()), abstaining: z.array(z.string()), aside: z.array(z.string()), absent: z.array(z.string()),
});
export const sittingView = z.object({
  sitting: z.string(),
  at: z.string(),
  agenda: z.array(z.object({ project: z.string(), title: z.string(), department: z.string(), path: z.string().nullable(), convening: z.number(), pack: z.string(), decision: decision.nullable() })),
});
export type SittingView = z.infer<typeof sittingView>;
