import type { Condition } from '../../domain/dossier.ts';
import type { Instant, TaskId } from '../../domain/ids.ts';

/** A reservation of the service `waste` that is still open, unless the test says otherwise. */
export function conditionForTests(change: Partial<Condition> = {}): Condition {
  const setIn = 'consultation-1/interview/waste' as TaskId;
  return {
    id: `${setIn}/1`, text: 'a human channel stays', owner: 'service:recycling', setBy: 'service:waste',
    dueAt: '2030-03-01T09:00:00.000Z' as Instant, setIn, state: 'open',
    ...change,
  };
}
