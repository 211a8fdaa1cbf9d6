/** What the API shows of the city's own person-days. */
import { z } from 'zod';
import type { Quarter } from '../portfolio/quarters.ts';

const booking = z.object({ project: z.string(), title: z.string(), personDays: z.number() });
export const capacityView = z.object({
  perQuarter: z.number(),
  quarters: z.array(z.object({ quarter: z.string(), personDays: z.number(), booked: z.number(), free: z.number(), bookings: z.array(booking) })),
});
export type CapacityView = z.infer<typeof capacityView>;

/** Where the policy has become less than what was booked, nothing is free. */
export const capacityViewOf = (quarters: readonly Quarter[], perQuarter: number): CapacityView => ({
  perQuarter,
  quarters: quarters.map(({ quarter, ofCity, booked, bookings }) => ({
    quarter, personDays: ofCity, booked, free: Math.max(0, ofCity - booked), bookings: bookings.map(({ project, title, personDays }) => ({ project, title, personDays })),
  })),
});
