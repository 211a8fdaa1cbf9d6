/** Sent back by the coordinator, then by the committee: the same people are asked again, see what they said and what changed; nothing is lost. */
import { expect } from 'vitest';
import type { CityHall } from '../../support/cityHall.ts';
import { begin } from '../../support/cityStory.ts';
import { throughCommittee, throughConsultation, throughDpoReview, throughGates, throughIntake, throughSourcing, throughSteps } from '../ordinaryParts.ts';

export async function sentBackTwice(city: CityHall): Promise<void> {
  const lockers = await begin(city, 'parcel-lockers', { title: 'Lockers for library books', department: 'culture', services: ['telephone-desk'] });
  await throughIntake(lockers, { 'work-of-agents': 'habits' });
  await throughConsultation(lockers);
  await lockers.about('dpo-review-1/screening');

  const forgotten = 'the branches outside the centre were forgotten';
  await lockers.say(['at-any-time/send-back', 'coordinator-1', { phase: 'consultation', reason: forgotten }]);
  expect(await lockers.fact('jalon.project.sent-back.v1')).toEqual({ to: 'consultation', reason: forgotten });
  expect(await lockers.about('consultation-2/meeting')).toMatchObject({ previously: 'consultation-1/meeting', changed: forgotten });
  await throughConsultation(lockers, 2);
  expect(await lockers.about('consultation-2/interview/telephone-desk')).toMatchObject({ previously: 'consultation-1/interview/telephone-desk', changed: forgotten });
  // The screening that was under way was interrupted; it is asked for anew in another round.
  await throughDpoReview(lockers, 2);
  await throughSourcing(lockers);

  const costs = 'what does it cost the branches?';
  await throughCommittee(lockers, { motion: 'send-back', phase: 'consultation', reason: costs });
  await throughConsultation(lockers, 3, { 'telephone-desk': { verdict: 'favourable', minutesSpent: 15, forAgents: 'a quarter of an hour a day in each' } });
  expect(await lockers.about('consultation-3/interview/telephone-desk')).toMatchObject({ previously: 'consultation-2/interview/telephone-desk', changed: costs });
  await throughDpoReview(lockers, 3);
  await throughSourcing(lockers, 2);
  await throughCommittee(lockers, { motion: 'go' }, { round: 2 });

  // Three rounds of opinions, and every minute of them: 90, 90 and 75.
  expect(lockers.facts('jalon.opinion.recorded.v1').map(({ round, verdict }) => `${String(round)} ${String(verdict)}`)).toEqual(['1 favourable', '2 favourable', '3 favourable']);
  expect(lockers.facts('jalon.time.recorded.v1').map(({ total }) => total)).toEqual([90, 180, 255]);
  await throughGates(lockers);
  await throughSteps(lockers, ['telephone-desk']);
  await lockers.fact('jalon.project.deployed.v1');
  expect(lockers.results()).toEqual([
    'intake accepted', 'consultation agreed', 'consultation agreed', 'dpo-review cleared', 'sourcing to-committee', 'steering back-to-consultation',
    'consultation agreed', 'dpo-review cleared', 'sourcing to-committee', 'steering go', 'deployment in-operation',
  ]);
}
