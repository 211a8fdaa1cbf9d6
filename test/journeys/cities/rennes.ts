/**
 * Rennes: the 3D model of the city, collected by the geographic information service. The metropolis does not give its
 * data away: an offer that keeps them elsewhere is out, whatever it costs. Elected members name it a flagship.
 */
import { expect } from 'vitest';
import type { CityHall } from '../../support/cityHall.ts';
import { begin, type Story } from '../../support/cityStory.ts';
import { throughCommittee, throughDpoReview, throughGates, throughSteps } from '../ordinaryParts.ts';

const SERVICES = ['information-systems', 'geographic-information', 'open-data'];

export async function rennes(city: CityHall): Promise<void> {
  const model = await begin(
    city,
    'city-3d-model',
    {
      title: '3D model of the city', department: 'innovation-and-smart-city', summary: 'Shared by planners, inhabitants and researchers.', themes: ['data'], partners: ['ai-research-institute'],
      grid: { 'need-of-citizens': 'mostly', 'need-of-agents': 'fully', 'work-of-agents': 'habits', 'data-management': 'major', 'control-of-data': 'kept', 'personal-data': 'none', 'digital-use': 'possible' },
      estimate: { oneOff: { least: 600_000, most: 900_000 }, yearly: { least: 120_000, most: 160_000 } },
    },
    'urn:jalon:rennes:geographic-information',
  );
  expect(await model.fact('jalon.project.started.v1')).toMatchObject({ collectedBy: 'geographic-information', services: SERVICES });
  // The request has already answered the grid and said what it costs: only its data are left to be asked.
  await model.say(
    ['intake-1/data-statement', 'service:innovation-and-smart-city', { datasets: [{ name: 'model of buildings', value: 'sunshine and noise of every street', opening: 'yes' }] }],
    ['intake-1/open-data', 'head-open-data', { publish: ['model of buildings'], licence: 'Licence Ouverte 2.0' }],
    ['intake-1/triage', 'role:coordinator', { decision: 'accept' }],
  );
  expect(await model.fact('jalon.project.routed.v1')).toMatchObject({ path: 'full', because: ['data-management: major'] });

  await meet(model);
  await throughDpoReview(model);
  await keepHoldOfData(model);
  await nameFlagship(model);
  await throughGates(model);
  expect(await model.fact('jalon.gate.settled.v1', ({ gate }) => gate === 'control-of-data')).toMatchObject({ isPassed: true });
  await throughSteps(model, SERVICES);
  expect(await model.fact('jalon.project.deployed.v1')).toEqual({ option: 'partner' });
}

/** The theme says what the metropolis's role is; the research institute, a partner, is heard with the three services. */
async function meet(model: Story): Promise<void> {
  const { roles, parties } = await model.about('consultation-1/meeting');
  expect(roles).toEqual([{ theme: 'data', role: { fr: 'La métropole produit, publie et garde la maîtrise', en: 'The metropolis produces, publishes and keeps control' } }]);
  expect(parties).toEqual(['ai-research-institute (partner)']);
  await model.say(
    ['consultation-1/meeting', 'role:coordinator', { attended: [...SERVICES, 'ai-research-institute'], minutesSpent: 90 }],
    ['consultation-1/contribution/ai-research-institute', 'party:ai-research-institute', { text: 'We can tell roofs from trees.', document: 'https://institute.example/roofs' }],
    ['consultation-1/interview/information-systems', 'head-information-systems', { verdict: 'favourable' }],
    ['consultation-1/interview/geographic-information', 'head-geographic-information', { verdict: 'favourable', forAgents: 'one model instead of four' }],
    ['consultation-1/interview/open-data', 'head-open-data', { verdict: 'favourable', forCitizens: 'everybody can download it' }],
  );
}

async function keepHoldOfData(model: Story): Promise<void> {
  await model.say(['sourcing-1/comparison', 'role:it-department', {
    options: [
      { option: 'outsource', fails: ['data-location', 'open-export'], scores: { 'citizens': 5, 'agents': 5, 'time-to-service': 5, 'whole-life-cost': 5 } },
      { option: 'partner', fails: [], scores: { citizens: 4, agents: 4, skills: 4, reversibility: 5 } },
      { option: 'build', fails: [], scores: { citizens: 4, agents: 4, skills: 2, reversibility: 5 }, plan: [{ personDays: 300 }] },
    ],
  }]);
  expect(await model.fact('jalon.options.ranked.v1')).toMatchObject({ ranking: [{ option: 'partner' }, { option: 'build' }], eliminated: [{ option: 'outsource', fails: ['data-location', 'open-export'] }] });
  expect(await model.refused('sourcing-1/sourcing-decision', 'director-of-innovation-1', { option: 'outsource', reason: 'it is the cheapest' })).toBe('option-eliminated');
  await model.say(['sourcing-1/sourcing-decision', 'director-of-innovation-1', { option: 'partner' }]);
}

/** On the day of the sitting they have the pack before them, and vote. */
async function nameFlagship(model: Story): Promise<void> {
  const sitting = await model.fact('jalon.sitting.scheduled.v1');
  expect(sitting['pack']).toMatchObject({ title: '3D model of the city', themes: [{ theme: 'data' }], sourcing: { option: 'partner' } });
  expect((await model.about('steering-1/motion'))['mayBe']).toMatchObject({ flagshipsLeft: 4 });
  await throughCommittee(model, { motion: 'flagship' }, { votes: { 'vice-president-finances': 'against', 'elu-recherche': 'step-aside' } });
  expect(await model.fact('jalon.committee.decided.v1')).toMatchObject({
    sitting: sitting['sitting'], motion: 'flagship', verdict: 'carried', against: ['vice-president-finances'], aside: ['elu-recherche'], body: { fr: 'le conseil de la métropole' },
  });
  expect((await model.fact('jalon.phase.concluded.v1', ({ phase }) => phase === 'steering'))['because']).toContain('as flagship');
}
