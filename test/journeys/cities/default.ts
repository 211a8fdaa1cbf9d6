/** Any town: the season's programme of its libraries on one page. A small project takes the light path, service by service. */
import { expect } from 'vitest';
import type { CityHall } from '../../support/cityHall.ts';
import { begin } from '../../support/cityStory.ts';
import { throughDpoReview, throughGates, throughIntake, throughSourcing } from '../ordinaryParts.ts';

export async function anyTown(city: CityHall): Promise<void> {
  const programme = await begin(city, 'programme-of-libraries', { title: 'Programme of the libraries on one page', department: 'libraries', themes: ['culture'] });
  await throughIntake(programme);
  expect(await programme.fact('jalon.project.routed.v1')).toMatchObject({ path: 'light' });

  await programme.say(
    ['consultation-1/meeting', 'coordinator-1', { attended: ['culture', 'information-systems'], minutesSpent: 45 }],
    ['consultation-1/interview/culture', 'service:culture', { verdict: 'with-reservations', reservations: [{ text: 'the printed programme goes on', within: 30 }] }],
    ['consultation-1/interview/information-systems', 'head-information-systems', { verdict: 'favourable' }],
  );
  const { condition } = await programme.fact('jalon.condition.set.v1');
  await throughDpoReview(programme);
  await throughSourcing(programme);
  // Whoever set the condition lifts it unasked, as soon as it is fulfilled.
  await programme.say([`at-any-time/lift-condition/${String(condition)}`, 'service:culture', { document: 'https://town.example/printed-programme' }]);
  await throughGates(programme);

  await programme.say(
    ['deployment-1/step/environment', 'it-2', { result: 'failed', reason: 'the certificate has expired' }],
    ['deployment-1/step-failure/environment', 'coordinator-1', { decision: 'retry', reason: 'a new one is there' }],
    ['deployment-1/step/environment/2', 'it-2', { result: 'done' }],
    ['deployment-1/step/pilot', 'deployer-1', { result: 'done', forCitizens: 'thirty readers found it', forAgents: 'typed once, and no more thrice' }],
    ['deployment-1/step/go-live', 'deployer-1', { result: 'done' }],
    ['deployment-1/step/roll-out/culture', 'deployer-1', { result: 'done' }],
    ['deployment-1/step/roll-out/information-systems', 'deployer-1', { result: 'done' }],
  );
  await programme.fact('jalon.project.deployed.v1');
  expect(programme.results()).toEqual(['intake accepted', 'consultation agreed', 'dpo-review cleared', 'sourcing to-deployment', 'deployment in-operation']);
  for (const service of ['libraries', 'culture', 'information-systems']) await programme.told(service, 'jalon.project.deployed.v1');
}
