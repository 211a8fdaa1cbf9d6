/**
 * A project that does not move, said where operators look: in Temporal's lists, on a page in words, and on Kafka.
 *
 * found → told → (found with another reason → told again)… → found moving → told → closed. Each finding is told once and in
 * order, however long Kafka is away; what is found meanwhile replaces what was still to be told.
 */
import { condition, proxyActivities, setCurrentDetails, setHandler, upsertMemo, upsertSearchAttributes } from '@temporalio/workflow';
import type { SweepActivities } from '../../activities/sweepActivities.ts';
import { matching, object, oneOf, text } from '../../domain/guard.ts';
import { instantOf, msOf, type Instant, type ProjectId } from '../../domain/ids.ts';
import { stuckInWords } from '../../domain/stuckWords.ts';
import { STUCK_REASONS, type Finding, type StuckProject } from '../../domain/sweep.ts';
import { ATTRIBUTES } from '../attributes.ts';
import { foundMoving, foundStuck } from './messages.ts';

const { publishSweepFact } = proxyActivities<SweepActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
  summary: 'publish what was found',
});

const findingGuard = object({ reason: oneOf(...STUCK_REASONS), detail: text(500), since: matching(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/, { fr: 'un instant en UTC', en: 'an instant in UTC' }) });

export async function stuckProject({ project, finding }: StuckProject): Promise<void> {
  const found: { now: Finding | undefined } = { now: finding };
  setHandler(foundStuck, (said) => {
    const checked = findingGuard.check(said, 'finding');
    if (checked.ok) found.now = { ...checked.value, since: checked.value.since as Instant };
  });
  setHandler(foundMoving, () => {
    found.now = undefined;
  });

  let told: Finding | undefined;
  for (let isFirst = true; ; isFirst = false) {
    await condition(() => found.now === undefined || found.now.reason !== told?.reason);
    const { now } = found;
    const at = instantOf(Date.now());
    if (now !== undefined) {
      show({ project, finding: now }, isFirst);
      await publishSweepFact({ project, at, type: 'jalon.project.found-stuck.v1', data: now });
    } else {
      if (told !== undefined) await takeBack(project, at, told);
      if (found.now === undefined) return;
    }
    told = now;
  }
}

async function takeBack(project: ProjectId, at: Instant, { reason }: Finding): Promise<void> {
  upsertSearchAttributes([{ key: ATTRIBUTES.health, value: 'ok' }]);
  await publishSweepFact({ project, at, type: 'jalon.project.found-moving.v1', data: { reason } });
}

/** What it was started with is there already. */
function show(stuck: StuckProject, isFirst: boolean): void {
  setCurrentDetails(stuckInWords(stuck));
  if (isFirst) return;
  const { reason, detail, since } = stuck.finding;
  upsertMemo({ reason, detail, since });
  upsertSearchAttributes([{ key: ATTRIBUTES.health, value: 'stuck' }, { key: ATTRIBUTES.waitingSince, value: new Date(msOf(since)) }]);
}
