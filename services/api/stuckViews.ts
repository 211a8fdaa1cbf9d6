/** What the API shows of what is stuck. */
import { z } from 'zod';
import type { WhyStuck } from '../../domain/stuckWords.ts';
import { personRef } from './directoryViews.ts';
import { STUCK_REASONS } from '../../domain/sweep.ts';

export const WHY_STUCK = ['nobody-answers', ...STUCK_REASONS, 'no-progress'] as const satisfies readonly WhyStuck[];

export const stuckView = z.object({
  project: z.string(),
  title: z.string(),
  phase: z.string(),
  reason: z.enum(WHY_STUCK),
  detail: z.string(),
  since: z.string(),
  task: z.string().optional(),
  waitingOn: z.array(z.string()),
  /** Seats to call. */
  call: z.array(z.string()),
  /** Who holds them today, or stands in. */
  people: z.array(personRef),
  /** The workflow's page in the Temporal UI, where its address is known. */
  link: z.string().nullable(),
});
export type StuckView = z.infer<typeof stuckView>;
export const stuckList = z.object({ stuck: z.array(stuckView) });
export type StuckList = z.infer<typeof stuckList>;
