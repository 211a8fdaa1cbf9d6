/** In-house capacity: person-days of the city's own developers, booked by projects and freed when they end. */
import type { Reply } from './dossier.ts';
import { object, text, wholeNumber, type Guarded } from './guard.ts';
import type { TaskId } from './ids.ts';
import type { Mandates } from './mandate.ts';
import type { Found, Receipt, Register } from './reception.ts';

export type CapacityState = { total: number; bookings: Readonly<Record<string, number>>; replies: Register['replies']; mandates: Mandates };

export const RESERVE = 'at-any-time/reserve' as TaskId;
export const RELEASE = 'at-any-time/release' as TaskId;
/** The engine itself asks, on behalf of a project. */
export const ENGINE = 'service:jalon';
export const CAPACITY_WORKFLOW = 'city/capacity';

const reserveGuard = object({ project: text(300), personDays: wholeNumber(0, 10_000) });
const releaseGuard = object({ project: text(300) });

export const openCapacity = (total: number, mandates: Mandates): CapacityState => ({ total, bookings: {}, replies: {}, mandates });

/** Person-days left, not counting what `project` itself has booked. */
export const leftFor = ({ total, bookings }: CapacityState, project?: string): number =>
  total - Object.entries(bookings).reduce((sum, [holder, days]) => sum + (holder === project ? 0 : days), 0);

/** Replies kept: enough for every caller that may still repeat itself, few enough for the state. */
const REPLIES_KEPT = 500;

export function bookingRegister(state: CapacityState): Register {
  return { isClosed: false, replies: state.replies, mandates: state.mandates, find: (task) => find(state, task) };
}

function find(state: CapacityState, task: TaskId): Found {
  const open = { is: 'open', seats: [ENGINE], excluded: [], about: {} } as const;
  if (task === RELEASE) return { ...open, guard: releaseGuard };
  if (task !== RESERVE) return { is: 'not-open', reason: 'task-unknown', detail: `expected ${RESERVE} or ${RELEASE}` };
  const refusal = (content: unknown) => {
    const { project, personDays } = content as Guarded<typeof reserveGuard>;
    return personDays > leftFor(state, project) ? 'capacity-exhausted' : undefined;
  };
  return { ...open, guard: reserveGuard, refusal };
}

export function booked(state: CapacityState, { answer, content }: Extract<Receipt, { is: 'new' }>, reply: Reply): CapacityState {
  const { project, personDays = 0 } = content as { project: string; personDays?: number };
  const { [project]: _freed, ...others } = state.bookings;
  const replies = Object.fromEntries([...Object.entries(state.replies), [answer.id, reply]].slice(-REPLIES_KEPT));
  return { ...state, bookings: answer.task === RESERVE ? { ...others, [project]: personDays } : others, replies };
}
