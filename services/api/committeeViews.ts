/** What the API shows of the steering committee. */
import { z } from 'zod';
import { why, words } from '../../domain/contracts/events.ts';
import type { SittingView as SittingShown } from './queries/showSitting.ts';

export const sittingParams = z.object({ sitting: z.string().max(100).meta({ description: 'Its date; an instant where time is accelerated', examples: ['2027-01-12'] }) });

const onAgenda = z.object({ project: z.string(), title: z.string(), department: z.string(), path: z.string().nullable(), convening: z.number(), pack: z.string() });
export const sittingList = z.object({
  sittings: z.array(z.object({ sitting: z.string(), at: z.string(), agenda: z.array(onAgenda) })),
  flagships: z.array(z.object({ project: z.string(), title: z.string() })),
});
export type SittingList = z.infer<typeof sittingList>;

export const packView = z.object({ project: z.string(), sitting: z.string(), preparedAt: z.string(), pack: z.record(z.string(), z.unknown()) });
export type PackView = z.infer<typeof packView>;

const motion = z.object({
  motion: z.string(), verdict: z.string(), ...why, body: words, at: z.string(),
  for: z.array(z.string()), against: z.array(z.string()), abstaining: z.array(z.string()), aside: z.array(z.string()), absent: z.array(z.string()),
});
export const sittingView = z.object({ sitting: z.string(), at: z.string(), agenda: z.array(onAgenda.extend({ motions: z.array(motion) })) });

/** By their seats alone: who held them is told to those whom it concerns, on the page. */
export const sittingViewOf = ({ sitting, at, agenda }: SittingShown): z.infer<typeof sittingView> => ({
  sitting, at,
  agenda: agenda.map(({ motions, ...item }) => ({ ...item, pack: `/v1/projects/${item.project}/pack`, motions: motions.map(({ sitting: _sitting, convening: _convening, votes: _votes, ...said }) => said) })),
});
export type SittingView = z.infer<typeof sittingView>;
