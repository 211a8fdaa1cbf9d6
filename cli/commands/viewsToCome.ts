/** What the routes of notifications show, as far as the command line says it. */
export type DeliveryList = { deliveries: { id: string; factType: string; project: string | null; channel: string; recipient: string; state: string; attempts: number; madeAt: string; nextAt: string | null; lastError: string | null }[]; next?: string };
export type ErrandList = { errands: { id: string; askedOf: string; channel: string; recipient: string; because: string; raisedAt: string; waiting: number; settledAt: string | null; settledBy: string | null }[] };
