/**
 * Arras: the digital diagnosis of the town centre, made with a public bank. Budgets fall, so the investment is estimated as
 * a range; and among 150 demands, two that ask for the same become one.
 */
import { expect } from 'vitest';
import type { CityHall } from '../../support/cityHall.ts';
import { begin, type Story } from '../../support/cityStory.ts';
import { throughDpoReview, throughGates, throughIntake, throughSteps } from '../ordinaryParts.ts';

const SERVICES = ['commerce', 'information-systems', 'roads'];

export async function arras(city: CityHall): Promise<void> {
  const diagnosis = await begin(city, 'town-centre-diagnosis', {
    title: 'Digital diagnosis of the town centre', department: 'commerce', summary: 'Made with a public bank, which estimates the investment needed.', services: SERVICES, partners: ['public-bank'],
  });
  await simplifyDailyLife(diagnosis);
  await takeInSameDemand(city, diagnosis);
  await diagnosis.say(['intake-1/triage', 'director-of-digital-strategy-1', { decision: 'accept' }]);
  expect(await diagnosis.fact('jalon.project.routed.v1')).toMatchObject({ path: 'light', scores: { 'fit for citizens': 2, 'fit for agents': 2 } });

  await diagnose(diagnosis);
  await throughDpoReview(diagnosis);
  await diagnosis.say(
    ['sourcing-1/comparison', 'it-1', {
      options: [
        { option: 'partner', fails: [], scores: { 'citizens': 4, 'agents': 3, 'whole-life-cost': 5, 'skills': 4 }, remark: 'the bank makes it, and pays half' },
        { option: 'outsource', fails: [], scores: { 'citizens': 4, 'agents': 3, 'whole-life-cost': 2, 'skills': 4 }, needs: [{ what: 'a survey', amount: 45_000, category: 'supplies' }] },
      ],
    }],
    ['sourcing-1/sourcing-decision', 'sourcing-1', { option: 'partner' }],
  );
  await throughGates(diagnosis);
  await throughSteps(diagnosis, SERVICES);
  await diagnosis.fact('jalon.project.deployed.v1');
  // A small town's light path: no sitting for what is no burden.
  expect(diagnosis.results()).toEqual(['intake accepted', 'consultation agreed', 'dpo-review cleared', 'sourcing to-deployment', 'deployment in-operation']);
  await diagnosis.told('digital-strategy', 'jalon.project.deployed.v1');
  await city.shows('/v1/portfolio', ({ target, byYear }) => target === 1_200_000 && fallsWithTheYears(byYear as readonly { budget: number }[]));
}

/** The services were convinced that the point is to simplify the daily life of agents and of citizens; what it costs is a range. */
async function simplifyDailyLife(diagnosis: Story): Promise<void> {
  const investment = { oneOff: { least: 300_000, most: 700_000 }, yearly: { least: 40_000, most: 90_000 } };
  await diagnosis.say(
    ['intake-1/grid', 'service:commerce', { answers: { 'life-of-citizens': 'mostly', 'life-of-agents': 'mostly', 'personal-data': 'none', 'digital-use': 'for-some' } }],
    ['intake-1/data-statement', 'service:commerce', { datasets: [] }],
    ['intake-1/estimate', 'service:commerce', { ...investment, basis: 'shops, wifi and parking meters; the diagnosis will narrow it' }],
  );
  expect(await diagnosis.fact('jalon.project.estimated.v1')).toEqual(investment);
}

/** The census finds that another service asks for the same: its demand goes into this one, and it is told from then on. */
async function takeInSameDemand(city: CityHall, diagnosis: Story): Promise<void> {
  const shops = await begin(city, 'diagnosis-of-shops', {
    title: 'Diagnosis of shops in the town centre', department: 'digital-strategy', services: ['information-systems'], estimate: { oneOff: { least: 5_000, most: 8_000 }, yearly: { least: 0, most: 0 } },
  });
  await city.shows(`/v1/projects/${shops.project}/overlaps`, (page) => JSON.stringify(page).includes(diagnosis.project));
  await throughIntake(shops, {}, { decision: 'merge', into: diagnosis.project, reason: 'the same shops would be asked the same questions' });
  expect(await shops.ended()).toMatchObject({ outcome: 'merged' });
  expect(await diagnosis.fact('jalon.project.absorbed.v1')).toEqual({ project: shops.project, department: 'digital-strategy' });
}

/** The bank is a partner from the start: it is heard, and decides nothing. */
async function diagnose(diagnosis: Story): Promise<void> {
  await diagnosis.say(
    ['consultation-1/meeting', 'director-of-digital-strategy-1', { attended: [...SERVICES, 'public-bank'], minutesSpent: 120 }],
    ['consultation-1/contribution/public-bank', 'party:public-bank', { text: 'We ask every shop of twelve streets.', document: 'https://bank.example/town-centres', minutesSpent: 60 }],
  );
  for (const service of SERVICES) await diagnosis.fulfil(`consultation-1/interview/${service}`, { verdict: 'favourable', minutesSpent: 20 });
}

const fallsWithTheYears = (years: readonly { budget: number }[]): boolean => years.length > 1 && years.every(({ budget }, index) => index === 0 || budget < (years[index - 1]?.budget ?? 0));
