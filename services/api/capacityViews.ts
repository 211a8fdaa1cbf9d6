/** What the API shows of the city's own person-days. */
import { z } from 'zod';

const share = z.object({ project: z.string(), title: z.string(), personDays: z.number() });
export const capacityView = z.object({
  perQuarter: z.number(),
  quarters: z.array(z.object({ quarter: z.string(), personDays: z.number(), booked: z.number(), free: z.number(), bookings: z.array(share) })),
});
export type CapacityView = z.infer<typeof capacityView>;
