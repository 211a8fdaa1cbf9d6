/**
 * Bordeaux: the chatbot for waste collection. One collegial meeting, then an interview with the head of each service
 * concerned; an outside provider is heard; fifteen hours in all; citizens' ease and agents' use are both kept in mind.
 */
import { expect } from 'vitest';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { CityHall } from '../../support/cityHall.ts';
import { begin, type Story } from '../../support/cityStory.ts';
import { until } from '../../support/until.ts';
import { GATES, throughCommittee, throughDpoReviewOfPersonalData, throughGates, throughIntake } from '../ordinaryParts.ts';

const SERVICES = ['collection-support', 'telephone-desk', 'recycling-centres'];

export async function bordeaux(city: CityHall): Promise<void> {
  const chatbot = await begin(city, 'waste-collection-chatbot', {
    title: 'Waste-collection chatbot', department: 'innovative-projects', themes: ['circular-economy'],
    grid: { 'digital-use': 'for-some' }, estimate: { oneOff: { least: 80_000, most: 120_000 }, yearly: { least: 15_000, most: 25_000 } },
  });
  await throughIntake(chatbot, { 'personal-data': 'some' });
  expect(await chatbot.fact('jalon.project.routed.v1')).toMatchObject({ path: 'standard', marks: ['personal-data'], scores: { 'fit for citizens': 3, 'fit for agents': 3 } });

  await firstRound(chatbot);
  await secondRound(chatbot);
  // Fifteen hours in all, as it took in truth.
  expect(await chatbot.fact('jalon.time.recorded.v1', ({ round }) => round === 'consultation-2')).toMatchObject({ total: 15 * 60 });

  await throughDpoReviewOfPersonalData(chatbot, { people: 'citizens who ask when their bins are collected', data: 'what they ask, and their street', processors: [{ name: 'chatbot-publisher', contract: 'draft' }] });
  await chooseProvider(chatbot);
  await throughCommittee(chatbot);
  await throughGates(chatbot, [...GATES, 'contract']);
  await rollOut(chatbot);
  expect(chatbot.results()).toEqual(['intake accepted', 'consultation another-round', 'consultation agreed', 'dpo-review cleared', 'sourcing to-committee', 'steering go', 'deployment in-operation']);
  for (const service of SERVICES) await chatbot.told(service, 'jalon.project.deployed.v1');
  await keepConfidence(chatbot);
  expect(await chatbot.shown()).toMatchObject({ outcome: 'deployed', hoursSpent: 15, parties: [{ id: 'chatbot-publisher', role: 'provider' }], missingFacts: 0 });
}

/** All meet, then each is interviewed; the publisher of the chatbot is heard and decides nothing; the recycling centres object. */
async function firstRound(chatbot: Story): Promise<void> {
  expect(await chatbot.about('consultation-1/meeting')).toMatchObject({ services: SERVICES, agenda: ['Waste-collection chatbot'] });
  await chatbot.say(
    ['at-any-time/invite', 'head-of-innovative-projects-1', { party: 'chatbot-publisher', role: 'provider', reason: 'it has three such chatbots at work' }],
    ['consultation-1/meeting', 'head-of-innovative-projects-1', { attended: SERVICES, minutesSpent: 150 }],
    ['consultation-1/interview/collection-support', 'head-collection-support', { verdict: 'favourable', forCitizens: 'an answer at any hour', forAgents: 'fewer calls on days after holidays', minutesSpent: 120 }],
    ['consultation-1/interview/telephone-desk', 'head-telephone-desk', { verdict: 'favourable', forCitizens: 'whoever cannot write still calls', forAgents: 'two posts stay vacant, and nobody says so', confidential: true, minutesSpent: 120 }],
    ['consultation-1/contribution/chatbot-publisher', 'party:chatbot-publisher', { text: 'It learns from the questions of a season.', minutesSpent: 60 }],
  );
  expect(await chatbot.refused('consultation-1/interview/recycling-centres', 'party:chatbot-publisher', { verdict: 'favourable' })).toBe('party-decides-nothing');
  await chatbot.say(['consultation-1/interview/recycling-centres', 'head-recycling-centres', { verdict: 'unfavourable', reason: 'it would send people to centres that are closed', minutesSpent: 90 }]);
}

/** The proposal changes; the same people are asked again, and see what they said and what has changed. */
async function secondRound(chatbot: Story): Promise<void> {
  await chatbot.say(['consultation-1/amendment', 'service:innovative-projects', { decision: 'change', change: 'it knows the opening hours of each centre' }]);
  await chatbot.say(['consultation-2/meeting', 'head-of-innovative-projects-1', { attended: SERVICES, minutesSpent: 120 }]);
  expect(await chatbot.about('consultation-2/interview/recycling-centres')).toMatchObject({ previously: 'consultation-1/interview/recycling-centres', changed: 'it knows the opening hours of each centre' });
  await chatbot.say(
    ['consultation-2/interview/collection-support', 'head-collection-support', { verdict: 'favourable', minutesSpent: 90 }],
    ['consultation-2/interview/telephone-desk', 'head-telephone-desk', { verdict: 'favourable', minutesSpent: 60 }],
    ['consultation-2/interview/recycling-centres', 'head-recycling-centres', {
      verdict: 'with-reservations', reservations: [{ text: 'an agent of each centre can correct its hours', within: 60 }],
      forCitizens: 'no journey for nothing', forAgents: 'fewer angry visitors', minutesSpent: 60,
    }],
    ['consultation-2/contribution/chatbot-publisher', 'party:chatbot-publisher', { text: 'Hours can be corrected on a page.', minutesSpent: 30 }],
  );
  expect(await chatbot.fact('jalon.condition.set.v1')).toMatchObject({ text: 'an agent of each centre can correct its hours', owner: 'service:innovative-projects', setBy: 'service:recycling-centres' });
}

/** A provider is chosen; the amount commands the procedure, and the contract brings conditions with it. */
async function chooseProvider(chatbot: Story): Promise<void> {
  await chatbot.say(
    ['sourcing-1/comparison', 'role:it-department', {
      options: [
        { option: 'outsource', fails: [], scores: { 'citizens': 5, 'agents': 4, 'market': 4, 'time-to-service': 4, 'reversibility': 3 }, needs: [{ what: 'chatbot, four years', amount: 110_000, category: 'supplies' }] },
        { option: 'build', fails: [], scores: { citizens: 3, agents: 3, skills: 1 }, plan: [{ personDays: 200 }] },
      ],
    }],
    ['sourcing-1/sourcing-decision', 'sourcing-1', { option: 'outsource' }],
  );
  expect(await chatbot.fact('jalon.procurement.determined.v1')).toMatchObject({ procedure: 'adapted', publicity: 'official-bulletin', amount: 110_000 });
  expect((await chatbot.fact('jalon.condition.set.v1', ({ setBy }) => setBy === 'role:dpo'))['text']).toContain('art. 28');
}

/** The environment is provided by a system, which takes the request and answers; agents are trained service by service. */
async function rollOut(chatbot: Story): Promise<void> {
  const requested = await chatbot.fact('jalon.deployment.step-requested.v1');
  expect(requested).toMatchObject({ task: 'deployment-1/step/environment', of: 'service:hosting', action: 'do' });
  await chatbot.told('hosting', 'jalon.deployment.step-requested.v1');
  await chatbot.say(
    [String(requested['task']), 'service:hosting', { result: 'done' }],
    ['deployment-1/step/pilot', 'deployer-1', { result: 'done', forCitizens: 'forty households found their answer', forAgents: 'the desk had a fifth fewer calls' }],
    ...SERVICES.map((service) => [`deployment-1/step/training/${service}`, 'human-resources-1', { result: 'done' }] as const),
    ['deployment-1/step/go-live', 'deployer-1', { result: 'done' }],
  );
  await chatbot.fact('jalon.project.deployed.v1');
}

/** What was said in confidence is read by whom it is meant for, and by nobody else. */
async function keepConfidence({ city }: Story): Promise<void> {
  const isHeardOn = (topic: string) => JSON.stringify(city.heard.filter((event) => event.topic === topic)).includes('two posts stay vacant');
  await until(() => isHeardOn(TOPICS.restricted), 'the confidential opinion on its own topic');
  expect([TOPICS.facts, TOPICS.notifications].filter(isHeardOn)).toEqual([]);
}
