/** On hold, everybody is told, and clocks stop: another project's task falls late in the meantime, and this one's does not. Then it is withdrawn. */
import { expect } from 'vitest';
import { stated } from '../../../domain/because.ts';
import type { CityHall } from '../../support/cityHall.ts';
import { begin } from '../../support/cityStory.ts';

export async function withdrawnOnHold(city: CityHall): Promise<void> {
  const museum = await begin(city, 'museum-guide', { title: 'A guide of the museum', department: 'museum', services: ['culture'] });
  await museum.about('intake-1/grid');
  await museum.say(['at-any-time/hold', 'coordinator-1', { reason: 'elections' }]);
  expect(await museum.fact('jalon.project.held.v1')).toEqual({ reason: 'elections' });
  await museum.told('culture', 'jalon.project.held.v1');
  expect((await museum.fact('jalon.task.interrupted.v1', ({ kind }) => kind === 'grid'))['because']).toBe('held');
  expect(await museum.refused('intake-1/grid', 'service:museum', { answers: {} })).toBe('task-unknown');

  // Asked later than the museum, nobody answers the archives either: their clock runs.
  const archives = await begin(city, 'archives', { title: 'Archives on line', department: 'archives' });
  await archives.fact('jalon.task.late.v1', ({ kind }) => kind === 'grid');
  expect(museum.facts('jalon.task.late.v1')).toEqual([]);

  await museum.say(['at-any-time/withdraw', 'service:museum', { reason: 'the curator has left' }]);
  expect(await museum.ended()).toEqual({ outcome: 'withdrawn', ...stated('the curator has left') });
  expect(museum.facts('jalon.project.resumed.v1')).toEqual([]);
  await museum.told('culture', 'jalon.project.ended.v1');
  await archives.say(['at-any-time/withdraw', 'service:archives', { reason: 'its story is told' }]);
}
