/**
 * The outbox: facts go out only after they are recorded, in order, all that wait in one activity. Kafka away, they wait
 * here and people's answers are still taken; the pending activity shows why in the UI.
 */
import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { FactActivities } from '../activities/factActivities.ts';
import type { Dossier } from '../domain/dossier.ts';

const { publishFacts } = proxyActivities<FactActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
  summary: 'publish what was recorded',
});

/** Facts in one activity: their sizes are bounded, so a batch stays far below the limit of a payload. */
const BATCH = 50;

export type Outbox = { flush(): void; whenEmpty(): Promise<void> };

export function openOutbox(dossier: Dossier): Outbox {
  let isFlushing = false;
  let tellEmpty: (() => void)[] = [];

  async function flushAll(): Promise<void> {
    while (dossier.outbox.length > 0) {
      const facts = dossier.outbox.slice(0, BATCH);
      await publishFacts({ facts });
      dossier.outbox = dossier.outbox.slice(facts.length);
    }
    isFlushing = false;
    for (const tell of tellEmpty) tell();
    tellEmpty = [];
  }

  return {
    flush() {
      if (isFlushing || dossier.outbox.length === 0) return;
      isFlushing = true;
      // Called from handlers too, whose scope a cancellation of the workflow would end.
      void CancellationScope.nonCancellable(flushAll);
    },
    whenEmpty: () => (dossier.outbox.length === 0 && !isFlushing ? Promise.resolve() : new Promise((resolve) => tellEmpty.push(resolve))),
  };
}
