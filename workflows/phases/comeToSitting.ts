/** How a project comes before the committee: a place on the agenda of a sitting, and then the day. */
import { proxyActivities } from '@temporalio/workflow';
import type { CommitteeActivities, PlaceAsked } from '../../activities/committeeActivities.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { instantOf, msOf, type Instant } from '../../domain/ids.ts';
import { packOf } from '../../domain/pack.ts';
import { sittingAfter, type Calendar } from '../../domain/sittings.ts';
import { conveningOf } from '../../domain/steering.ts';
import { roundOf, taskInRound } from '../../domain/round.ts';
import type { Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';

const { enrolForSitting } = proxyActivities<CommitteeActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
  summary: 'a place on an agenda of the committee',
});

type Place = NonNullable<NonNullable<Dossier['committee']>['sitting']>;
export type SittingHeld = { is: 'held'; place: Place; flagshipsLeft: number };

export async function comeToSitting(office: Office): Promise<SittingHeld | Interrupted> {
  const { dossier, waitUntil, call } = office;
  const place = await placeOnAgenda(office);
  const interrupted = msOf(place.at) > Date.now() ? await waitUntil(place.at) : undefined;
  if (interrupted !== undefined) return interrupted;
  // Where none was left weeks ago, one may have been freed since: the same ask gives the same place, and the figure of today.
  const { flagshipsLeft } = place.flagshipsLeft > 0 ? place : await call(() => enrolForSitting(placeAsked(dossier, dossier.committee?.notBefore)));
  return { is: 'held', place, flagshipsLeft };
}

/** Each round has one place; only a project that was on hold on its day gets a later one. */
async function placeOnAgenda({ dossier, record, call }: Office): Promise<Place> {
  const askedIn = roundOf(dossier);
  const before = dossier.committee?.sitting?.askedIn === askedIn ? dossier.committee.sitting : undefined;
  const isMissed = before !== undefined && msOf(before.at) < Date.now() && dossier.closedTasks[taskInRound(dossier, 'motion')] === undefined;
  if (before !== undefined && !isMissed) return before;

  const deferredTo = dossier.attempt > 1 ? dossier.committee?.notBefore : undefined;
  const notBefore = isMissed ? nextSitting(dossier, before.at) : deferredTo;
  const { name, at, flagshipsLeft } = await call(() => enrolForSitting(placeAsked(dossier, notBefore)));
  const place: Place = { name, at, askedIn, flagshipsLeft, votesRecorded: 0 };
  const convening = conveningOf(dossier);
  dossier.committee = { convening, sitting: place, ...(notBefore !== undefined && { notBefore }) };
  record('jalon.sitting.scheduled.v1', { sitting: name, at, convening, pack: { ...packOf(dossier) } }, { task: askedIn });
  return place;
}

export const calendarOf = ({ policy, pace }: Dossier): Calendar => ({ ...policy.steering.sittings, pace });
export const nextSitting = (dossier: Dossier, after: Instant): string => sittingAfter(after, calendarOf(dossier)).name;

const placeAsked = (dossier: Dossier, notBefore: string | undefined): PlaceAsked => ({
  project: dossier.project, askedIn: roundOf(dossier), from: instantOf(Date.now()), ...(notBefore !== undefined && { notBefore }), pace: dossier.pace,
});
