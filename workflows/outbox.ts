/**
 * The outbox: facts go out only after they are recorded, in order, all that wait in one activity. Kafka away, they wait
 * here and people's answers are still taken; the pending activity shows why in the UI.
 */
import { condition, proxyActivities } from '@temporalio/workflow';
import type { FactActivities } from '../activities/factActivities.ts';
import type { Dossier } from '../domain/dossier.ts';
import { endOfBurst } from './burst.ts';

const { publishFacts } = proxyActivities<FactActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
  summary: 'publish what was recorded',
});

/** Facts in one activity: their sizes are bounded, so a batch stays far below the limit of a payload. */
const BATCH = 50;

/** Publishes for as long as the workflow runs: a burst is one batch. */
export async function emptyOutbox(dossier: Dossier): Promise<never> {
  for (;;) {
    await condition(() => dossier.outbox.length > 0);
    await endOfBurst();
    const facts = dossier.outbox.slice(0, BATCH);
    await publishFacts({ facts });
    dossier.outbox = dossier.outbox.slice(facts.length);
  }
}

export const isEmptied = (dossier: Dossier): Promise<void> => condition(() => dossier.outbox.length === 0);
