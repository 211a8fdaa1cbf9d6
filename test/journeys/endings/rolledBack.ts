/** A step fails; a person decides that all is undone, in reverse; after as many attempts as the policy allows, the project is given up. */
import { expect } from 'vitest';
import type { CityHall } from '../../support/cityHall.ts';
import { begin, type Said } from '../../support/cityStory.ts';
import { throughConsultation, throughDpoReview, throughGates, throughIntake, throughSourcing } from '../ordinaryParts.ts';

export async function rolledBack(city: CityHall): Promise<void> {
  const badges = await begin(city, 'one-badge', { title: 'One badge for pool and library', department: 'sports', services: ['culture'] });
  await throughIntake(badges);
  await throughConsultation(badges);
  await throughDpoReview(badges);
  await throughSourcing(badges);

  const { maxAttempts } = badges.policy.deployment;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    await throughGates(badges, undefined, attempt);
    await badges.say(...failAndUndo(`deployment-${attempt}`));
  }
  expect(await badges.ended()).toMatchObject({ outcome: 'abandoned', because: 'go-live failed: nobody can get in', stated: 'nobody can get in' });
  expect(badges.results().slice(-maxAttempts)).toEqual([...Array.from({ length: maxAttempts - 1 }, () => 'deployment try-again'), 'deployment given-up']);
  const undone = badges.facts('jalon.deployment.rolled-back.v1').map((fact) => fact['undone']);
  expect(undone).toEqual(Array.from({ length: maxAttempts }, () => ['pilot', 'environment']));
  expect(badges.facts('jalon.project.deployed.v1')).toEqual([]);
}

const failAndUndo = (place: string): Said[] => [
  [`${place}/step/environment`, 'it-2', { result: 'done' }],
  [`${place}/step/pilot`, 'deployer-1', { result: 'done' }],
  [`${place}/step/go-live`, 'deployer-1', { result: 'failed', reason: 'the doors of the pool stay shut' }],
  [`${place}/step-failure/go-live`, 'coordinator-1', { decision: 'roll-back', reason: 'nobody can get in' }],
  [`${place}/undo/pilot`, 'deployer-1', { result: 'undone' }],
  [`${place}/undo/environment`, 'it-2', { result: 'undone' }],
];
