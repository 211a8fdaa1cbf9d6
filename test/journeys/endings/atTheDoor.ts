/** Projects that end before anybody deploys anything: declined, merged, not digital. */
import { expect } from 'vitest';
import { stated } from '../../../domain/because.ts';
import type { CityHall } from '../../support/cityHall.ts';
import { begin } from '../../support/cityStory.ts';
import { throughConsultation, throughDpoReview, throughIntake } from '../ordinaryParts.ts';

export async function declined(city: CityHall): Promise<void> {
  const bench = await begin(city, 'talking-bench', { title: 'A bench that talks', department: 'parks', services: ['telephone-desk'] });
  await throughIntake(bench, { 'need-of-citizens': 'not' }, { decision: 'decline', reason: 'nobody asked for it' });
  expect(await bench.ended()).toEqual({ outcome: 'declined', ...stated('nobody asked for it') });
  for (const service of ['parks', 'telephone-desk']) await bench.told(service, 'jalon.project.ended.v1');
  expect(await bench.refused('at-any-time/hold', 'role:coordinator', { reason: 'to think again' })).toBe('project-closed');
}

/** Schools and kitchens ask for the same: one goes into the other, and both departments are told from then on. */
export async function merged(city: CityHall): Promise<void> {
  const meals = await begin(city, 'school-meals', { title: 'Booking of school meals', department: 'schools', services: ['information-systems'] });
  const canteen = await begin(city, 'canteen', { title: 'Reservations for the canteen', department: 'kitchens', services: ['information-systems'] });
  await throughIntake(canteen, {}, { decision: 'merge', into: meals.project, reason: 'one need, told twice' });
  expect((await canteen.ended())['outcome']).toBe('merged');
  expect(await meals.fact('jalon.project.absorbed.v1')).toEqual({ project: canteen.project, department: 'kitchens' });
  expect(await canteen.refused('at-any-time/hold', 'service:kitchens', { reason: 'not so fast' })).toBe('project-closed');

  await throughIntake(meals);
  await meals.about('consultation-1/meeting');
  for (const department of ['schools', 'kitchens']) {
    await meals.told(department, 'jalon.project.absorbed.v1');
    await meals.told(department, 'jalon.phase.concluded.v1');
  }
  // Both histories are kept: the one that ended, and the one that went on.
  expect(await canteen.shown()).toMatchObject({ outcome: 'merged', decisions: [{ phase: 'intake', result: 'merged' }], missingFacts: 0 });
  expect(await meals.shown()).toMatchObject({ outcome: null, decisions: [{ phase: 'intake', result: 'accepted' }], absorbed: [{ project: canteen.project, department: 'kitchens' }] });
}

/** Compared with the others, not digitising is an option too: nothing can eliminate it. */
export async function notDigital(city: CityHall): Promise<void> {
  const letters = await begin(city, 'letters-of-the-mayor', { title: 'Answers to letters to the mayor', department: 'cabinet', services: ['telephone-desk'] });
  await throughIntake(letters, { 'digital-use': 'for-some' });
  await throughConsultation(letters, 1, { 'telephone-desk': { verdict: 'favourable', forCitizens: 'who writes by hand wants to be read by somebody' } });
  await throughDpoReview(letters);
  await letters.say(
    ['sourcing-1/comparison', 'it-1', { options: [
      { option: 'outsource', fails: ['data-location'], scores: { citizens: 2 } },
      { option: 'do-not-digitise', fails: [], scores: { citizens: 5, agents: 3 } },
    ] }],
    ['sourcing-1/sourcing-decision', 'sourcing-1', { option: 'do-not-digitise', reason: 'a person goes on reading every letter' }],
  );
  expect(await letters.ended()).toEqual({ outcome: 'notDigital', ...stated('a person goes on reading every letter') });
}
