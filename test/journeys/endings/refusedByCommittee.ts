/** The elected members vote against; the record says who, and which body has the power that the committee has not. */
import { expect } from 'vitest';
import type { CityHall } from '../../support/cityHall.ts';
import { begin } from '../../support/cityStory.ts';
import { throughCommittee, throughConsultation, throughDpoReview, throughIntake, throughSourcing } from '../ordinaryParts.ts';

export async function refusedByCommittee(city: CityHall): Promise<void> {
  const cameras = await begin(city, 'counting-cameras', { title: 'Cameras that count those who walk by', department: 'roads', services: ['legal'] });
  await throughIntake(cameras, { 'data-management': 'major' });
  await throughConsultation(cameras);
  await throughDpoReview(cameras);
  await throughSourcing(cameras);

  expect((await cameras.fact('jalon.sitting.scheduled.v1'))['pack']).toMatchObject({ path: 'full', opinions: [{ service: 'legal', verdict: 'favourable' }] });
  const votes = { 'adjoint-finances': 'against', 'adjoint-relation-usagers': 'against', 'conseillere-innovation': 'against', 'conseiller-transition': 'abstain' };
  await throughCommittee(cameras, { motion: 'go' }, { votes });
  expect(await cameras.fact('jalon.committee.decided.v1')).toMatchObject({
    motion: 'go', verdict: 'not-carried', for: ['adjoint-numerique'], against: ['adjoint-finances', 'adjoint-relation-usagers', 'conseillere-innovation'], abstaining: ['conseiller-transition'], absent: [],
    body: { fr: 'le conseil municipal', en: 'the city council' },
  });
  const { outcome, because } = await cameras.ended();
  expect(outcome).toBe('refused');
  expect(because).toContain('1 for, 3 against, 1 abstaining');
  await cameras.told('legal', 'jalon.project.ended.v1');
}
