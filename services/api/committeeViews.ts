/** What the API shows of the steering committee. */
import { z } from 'zod';

const onAgenda = z.object({ project: z.string(), title: z.string(), department: z.string(), path: z.string().nullable(), convening: z.number(), pack: z.string() });
export const sittingList = z.object({
  sittings: z.array(z.object({ sitting: z.string(), at: z.string(), agenda: z.array(onAgenda) })),
  flagships: z.array(z.object({ project: z.string(), title: z.string() })),
});
export type SittingList = z.infer<typeof sittingList>;

export const packView = z.object({ project: z.string(), sitting: z.string(), preparedAt: z.string(), pack: z.record(z.string(), z.unknown()) });
export type PackView = z.infer<typeof packView>;
