/**
 * Lyon: traffic in real time. The project states which data it makes, what they are worth and whether they are opened; the
 * open-data lead is asked; the metropolis's own developers build it, and their days are reserved quarter by quarter.
 */
import { expect } from 'vitest';
import { found } from '../../../domain/because.ts';
import { quarterOf } from '../../../domain/calendar.ts';
import { instantOf } from '../../../domain/ids.ts';
import type { CityHall } from '../../support/cityHall.ts';
import { begin, type Story } from '../../support/cityStory.ts';
import { answerGrid, GATES, throughCommittee, throughConsultation, throughDpoReviewOfPersonalData, throughGates, throughSteps } from '../ordinaryParts.ts';

const SERVICES = ['open-data', 'roads', 'information-systems'];
const quarterIn = (days: number) => quarterOf(instantOf(Date.now() + days * 86_400_000));

export async function lyon(city: CityHall): Promise<void> {
  const traffic = await begin(city, 'traffic-in-real-time', {
    title: 'Traffic in real time', department: 'mobility', themes: ['mobility', 'data'], services: SERVICES, grid: { 'value-of-data': 'reused', 'opening-of-data': 'some' },
    estimate: { oneOff: { least: 400_000, most: 600_000 }, yearly: { least: 90_000, most: 120_000 } },
  });
  await answerGrid(traffic, { 'personal-data': 'some' });
  await openData(traffic);
  await traffic.say(['intake-1/triage', 'coordinator-1', { decision: 'accept' }]);
  await throughConsultation(traffic);
  await throughDpoReviewOfPersonalData(traffic, { people: 'whoever drives past a counter', data: 'number plates, forgotten after a minute' });
  await reserveDevelopers(traffic);
  await throughCommittee(traffic);

  // Data that are to be opened are published before the service is.
  await throughGates(traffic, [...GATES, 'publication-of-data']);
  expect((await traffic.fact('jalon.gate.settled.v1', ({ gate }) => gate === 'team'))['because']).toContain('240 person-days');
  const { task, of } = await traffic.fact('jalon.deployment.step-requested.v1');
  expect([task, of]).toEqual(['deployment-1/step/environment', 'service:continuous-delivery']);
  await throughSteps(traffic, SERVICES);
  expect(await traffic.fact('jalon.project.deployed.v1')).toEqual({ option: 'build' });
  expect(await traffic.fact('jalon.capacity.freed.v1')).toEqual(found({ fr: 'le service est ouvert', en: 'the service is in operation' }));
}

async function openData(traffic: Story): Promise<void> {
  const times = { name: 'travel times by road', value: 'whoever moves, and whoever writes an application', opening: 'yes' };
  const plates = { name: 'plates read by the counters', value: 'none once the time is known', opening: 'no' };
  expect(await traffic.refused('intake-1/data-statement', 'service:mobility', { datasets: [times, plates] })).toBe('reason-missing');
  await traffic.say(['intake-1/data-statement', 'service:mobility', { datasets: [times, { ...plates, reason: 'personal data (CRPA art. L. 312-1-2)' }] }]);
  expect(await traffic.fact('jalon.data.stated.v1')).toEqual({ datasets: [times, plates] });
  expect(await traffic.about('intake-1/open-data')).toMatchObject({ datasets: [times, plates] });
  await traffic.say(['intake-1/open-data', 'head-open-data', { publish: ['travel times by road'], licence: 'ODbL', remark: 'every minute' }]);
}

/** Profiles are rare: the days of those whom the metropolis has are reserved, this quarter's and the next one's. */
async function reserveDevelopers(traffic: Story): Promise<void> {
  await traffic.say(
    ['sourcing-1/comparison', 'it-1', {
      options: [
        { option: 'build', fails: [], scores: { 'citizens': 5, 'agents': 4, 'open-standards': 5, 'reversibility': 5 }, plan: [{ quarter: quarterIn(0), personDays: 160 }, { quarter: quarterIn(92), personDays: 240 }] },
        { option: 'reuse', fails: [], scores: { 'citizens': 3, 'agents': 3, 'open-standards': 4, 'reuse-available': 3 } },
      ],
    }],
    ['sourcing-1/sourcing-decision', 'sourcing-1', { option: 'build' }],
  );
  expect(await traffic.fact('jalon.capacity.reserved.v1')).toEqual({ plan: [{ quarter: quarterIn(0), personDays: 160 }, { quarter: quarterIn(92), personDays: 240 }] });
}
