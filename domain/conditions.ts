/**
 * Conditions: what must be fulfilled before a service opens.
 *
 *   open → lifted      by whoever set it, at any time; late after its date
 *   open → accepted    by whoever answers for opening the service in spite of it
 */
import type { Condition } from './dossier.ts';
import { msOf, type Instant } from './ids.ts';

export type Lifted = { conditions: readonly Condition[]; isLate: boolean };

/** `undefined` where no such condition is open: a second lifting changes nothing. On its very date it is not late. */
export function lift(conditions: readonly Condition[], id: string, at: Instant): Lifted | undefined {
  const condition = openOne(conditions, id);
  return condition === undefined ? undefined : { conditions: settled(conditions, id, 'lifted'), isLate: msOf(at) > msOf(condition.dueAt) };
}

/** `undefined` where no such condition is open: one that was lifted in the meantime stays lifted. */
export function accept(conditions: readonly Condition[], id: string): readonly Condition[] | undefined {
  return openOne(conditions, id) === undefined ? undefined : settled(conditions, id, 'accepted');
}

export const isOpen = ({ state }: Condition): boolean => state === 'open';

const openOne = (conditions: readonly Condition[], id: string) => conditions.find((each) => each.id === id && isOpen(each));
const settled = (conditions: readonly Condition[], id: string, state: Condition['state']) => conditions.map((each) => (each.id === id ? { ...each, state } : each));
