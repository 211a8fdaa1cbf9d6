/** What the API shows of what goes out to people and systems, and of what somebody must see to so that it does. */
import { z } from 'zod';
import { CHANNELS, DELIVERY_STATES } from '../../domain/delivery.ts';

export const deliveryView = z.object({
  id: z.string(),
  fact: z.string(),
  factType: z.string(),
  project: z.string().nullable(),
  task: z.string().nullable(),
  channel: z.enum(CHANNELS),
  /** An identifier, never an address. */
  recipient: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number(),
  madeAt: z.string(),
  /** When it is tried next; of one that is being sent, when it is tried again if whoever sends it has died. */
  nextAt: z.string().nullable(),
  settledAt: z.string().nullable(),
  lastError: z.string().nullable(),
});
export const deliveryList = z.object({ deliveries: z.array(deliveryView), next: z.string().optional() });
export type DeliveryList = z.infer<typeof deliveryList>;

const limit = z.coerce.number().int().min(1).max(1_000).default(100);
export const deliveryFilters = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  channel: z.enum(CHANNELS).optional(),
  recipient: z.string().max(200).optional(),
  project: z.string().max(300).optional(),
  limit,
  cursor: z.string().max(500).optional(),
});
export type DeliveryFilters = z.infer<typeof deliveryFilters>;

export const errandView = z.object({
  id: z.string(),
  /** Who is asked to see to it. */
  askedOf: z.string(),
  channel: z.enum(CHANNELS),
  recipient: z.string(),
  because: z.string(),
  raisedAt: z.string(),
  /** Deliveries that wait for it. */
  waiting: z.number(),
  settledAt: z.string().nullable(),
  /** Somebody's identifier, or `directory`, which names another address. */
  settledBy: z.string().nullable(),
  settledBecause: z.string().nullable(),
});
export const errandList = z.object({ errands: z.array(errandView) });
export type ErrandList = z.infer<typeof errandList>;

export const errandFilters = z.object({ settled: z.enum(['no', 'all']).default('no'), limit });
export const settledBody = z.strictObject({ reason: z.string().trim().min(1).max(2_000) });
export const settledView = z.object({ id: z.string(), settled: z.literal(true) });
