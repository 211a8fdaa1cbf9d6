/** What operators see in the Temporal UI: search attributes, set only when they change, and a page in words. */
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { Dossier } from '../domain/dossier.ts';
import { msOf } from '../domain/ids.ts';
import { standingOf, wordsOf } from '../domain/standing.ts';
import { ATTRIBUTES } from './attributes.ts';

const shownOf = (dossier: Dossier): string => JSON.stringify([standingOf(dossier), dossier.roll.version]);

/** Gives the function that brings the UI up to date with the dossier. */
export function openVisibility(dossier: Dossier): () => void {
  // A later run does not know what the one before has shown.
  let shown = dossier.sequence === 0 ? shownOf(dossier) : '';

  return function refresh() {
    setCurrentDetails(wordsOf(dossier));
    const standing = standingOf(dossier);
    const now = shownOf(dossier);
    if (now === shown) return;
    shown = now;
    const pairs: SearchAttributeUpdatePair[] = [
      { key: ATTRIBUTES.phase, value: standing.phase },
      { key: ATTRIBUTES.health, value: standing.health },
      { key: ATTRIBUTES.roll, value: dossier.roll.version },
      { key: ATTRIBUTES.waitingOn, value: standing.waitingOn.length === 0 ? null : [...standing.waitingOn] },
      { key: ATTRIBUTES.waitingSince, value: standing.waitingSince === undefined ? null : new Date(msOf(standing.waitingSince)) },
      { key: ATTRIBUTES.dueAt, value: standing.dueAt === undefined ? null : new Date(msOf(standing.dueAt)) },
    ];
    upsertSearchAttributes(pairs);
  };
}
