/**
 * The outbox: facts go out only after they are recorded, in order, all that wait in one activity. Kafka away, they wait
 * here and people's answers are still taken; the pending activity shows why in the UI.
 */
import { condition, proxyActivities } from '@temporalio/workflow';
import type { FactActivities } from '../activities/factActivities.ts';
import type { Dossier } from '../domain/dossier.ts';
import { endOfBurst } from './burst.ts';
import type { Calls } from './calls.ts';

const { publishFacts } = proxyActivities<FactActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
  summary: 'publish what was recorded',
});

/** Facts in one activity, and characters of them: three bytes each at most, they stay below the 2 MB of a payload. */
const BATCH = 50;
const BATCH_CHARACTERS = 400_000;
/** So few fit whatever they hold, and need no measuring. */
const SMALL_BATCH = 6;

/** Publishes for as long as the workflow runs: a burst is one batch. */
export async function emptyOutbox(dossier: Dossier, call: Calls['call']): Promise<never> {
  for (;;) {
    await condition(() => dossier.outbox.length > 0);
    await endOfBurst();
    const facts = firstBatch(dossier.outbox);
    await call(() => publishFacts({ facts }));
    dossier.outbox = dossier.outbox.slice(facts.length);
  }
}

/** The first goes alone, if need be. */
function firstBatch(outbox: Dossier['outbox']): Dossier['outbox'] {
  if (outbox.length <= SMALL_BATCH) return outbox;
  let room = BATCH_CHARACTERS;
  const end = outbox.findIndex((fact, index) => index >= BATCH || ((room -= JSON.stringify(fact).length) < 0 && index > 0));
  return end === -1 ? outbox : outbox.slice(0, end);
}

export const isEmptied = (dossier: Dossier): Promise<void> => condition(() => dossier.outbox.length === 0);
