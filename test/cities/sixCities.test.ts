import { describe, expect, test } from 'vitest';
import { listCities, loadCity } from '../../cities/loadCity.ts';
import { requestEvent } from '../../domain/contracts/events.ts';
import { servicesConcerned } from '../../domain/consultation.ts';
import { answersIn, estimateIn, routeOf } from '../../domain/intake.ts';
import type { RequestData } from '../../domain/dossier.ts';
import { FAMILIES } from '../../domain/grid.ts';
import type { Policy } from '../../domain/policy.ts';
import { stepsFor } from '../../domain/rollOut.ts';

const SIX = ['arras', 'bordeaux', 'default', 'lyon', 'mulhouse', 'rennes'];
const policies = Object.fromEntries(SIX.map((name) => [name, loadCity(name).policy])) as Record<string, Policy>;
const policyOf = (city: string): Policy => policies[city] as Policy;
const projectsOf = (city: string) => loadCity(city).projects.map((project) => requestEvent.parse(project));
const budgetsOf = (city: string) => policyOf(city).portfolio.budgets.map((each) => each.amount);
const subjectsOf = (city: string) => projectsOf(city).map(({ subject }) => subject);
const stepsBySystem = (city: string) => policyOf(city).deployment.steps.filter((step) => step.bySystem === true).map((step) => step.of);
const bestAnswers = ({ intake: { grid } }: Policy) => Object.fromEntries(grid.map(({ name, choices }) => [name, choices.toSorted((a, b) => b.score - a.score)[0]?.value ?? '']));
const worstOf = (policy: Policy) => Math.min(...policy.intake.grid.map(({ choices }) => Math.min(...choices.map((choice) => choice.score))));

test('there are six cities', () => {
  expect(listCities()).toEqual(SIX);
});

describe('every city', () => {
  test.each(SIX)('%s has a grid of the three families that scores citizens and agents apart and may find that nothing digital is due', (city) => {
    const { grid } = policyOf(city).intake;
    expect(new Set(grid.map(({ family }) => family))).toEqual(new Set(FAMILIES));
    expect(['citizens', 'agents'].filter((whom) => !grid.some((question) => question.family === 'fit' && question.for === whom))).toEqual([]);
    expect(grid.flatMap(({ choices }) => choices).some((choice) => choice.marks?.includes('not-digital'))).toBe(true);
    expect([routeOf(bestAnswers(policyOf(city)), policyOf(city).intake).path, routeOf({}, policyOf(city).intake).path, worstOf(policyOf(city))]).toEqual(['light', 'full', 0]);
  });

  test.each(SIX)('%s asks of its own projects only what its own grid knows', (city) => {
    const { grid } = policyOf(city).intake;
    for (const { subject, data } of projectsOf(city)) expect([subject, answersIn(data['grid'], grid)]).toEqual([subject, data['grid'] ?? {}]);
  });

  test.each(SIX)('%s has from 4 to 14 projects, each with services to hear, each estimate a usable one', (city) => {
    const projects = projectsOf(city);
    expect([projects.length >= 4, projects.length <= 14]).toEqual([true, true]);
    for (const { data } of projects) {
      const request = data as RequestData;
      expect(servicesConcerned(request, policyOf(city)).length).toBeGreaterThan(1);
      expect(estimateIn(request) === undefined).toBe(data['estimate'] === undefined);
    }
  });

  test.each(SIX)('%s overlaps only with projects that are there', (city) => {
    const known = projectsOf(city).map(({ source, subject }) => ({ source, subject }));
    for (const { data } of projectsOf(city).filter((project) => project.data['overlaps'] !== undefined)) expect(known).toContainEqual(data['overlaps']);
  });
});

describe('cities differ where their ways do', () => {
  test.each<[string, (city: string) => unknown, Record<string, unknown>]>([
    ['questions of the grid: Mulhouse asks precisely, Arras shortly', (city) => policyOf(city).intake.grid.length, { mulhouse: 11, arras: 4, bordeaux: 5, lyon: 6, rennes: 7, default: 6 }],
    ['ways that go to the committee', (city) => policyOf(city).steering.paths, { rennes: ['light', 'standard', 'full'], mulhouse: ['full'], arras: ['full'], default: ['standard', 'full'] }],
    ['flagships', (city) => policyOf(city).steering.flagships, { rennes: 4, mulhouse: 3, arras: 2, lyon: 6 }],
    ['members of the committee', (city) => policyOf(city).steering.members.length, { rennes: 7, arras: 3, default: 5 }],
    ['a tie', (city) => policyOf(city).steering.tie, { rennes: 'refused', mulhouse: 'chair' }],
    ['days between two sittings', (city) => policyOf(city).steering.sittings.everyDays, { rennes: 21, bordeaux: 35, mulhouse: 42, default: 28 }],
    ['what silence means', (city) => policyOf(city).consultation.silence, { arras: 'agreement', rennes: 'abstention', bordeaux: 'objection' }],
    ['rounds', (city) => policyOf(city).consultation.maxRounds, { arras: 2, bordeaux: 4, default: 3 }],
    ['who arbitrates', (city) => policyOf(city).consultation.arbiter, { mulhouse: 'role:chief-digital-officer', rennes: 'role:director-of-innovation', default: 'role:arbiter' }],
    ['who decides to build or outsource', (city) => policyOf(city).sourcing.decidedBy, { rennes: 'role:director-of-innovation', default: 'role:sourcing-lead' }],
    ['whom an escalation reaches', (city) => policyOf(city).escalation, { bordeaux: 'role:head-of-innovative-projects', arras: 'role:director-of-digital-strategy', lyon: 'role:chief-data-officer' }],
    ['days to be interviewed', (city) => policyOf(city).terms.interview.due, { bordeaux: 20, mulhouse: 20, default: 15 }],
    ['days for the first triage', (city) => policyOf(city).terms.triage.due, { arras: 5, mulhouse: 7, default: 10 }],
    ['services that are heard unless a request or a theme says otherwise', (city) => policyOf(city).consultation.defaultServices, { bordeaux: ['collection-support', 'telephone-desk', 'recycling-centres'], lyon: ['open-data', 'information-systems', 'legal'] }],
    ['steps that a system does', stepsBySystem, { bordeaux: ['service:hosting'], lyon: ['service:continuous-delivery'], default: [] }],
    ['steps done once a service, for three', (city) => stepsFor(policyOf(city).deployment.steps, ['a', 'b', 'c']).length, { bordeaux: 6, default: 6, mulhouse: 3, arras: 3 }],
    ['a gate of its own', (city) => policyOf(city).deployment.gates.map((gate) => gate.name).filter((name) => !policyOf('default').deployment.gates.some((gate) => gate.name === name)), { rennes: ['control-of-data'], lyon: ['publication-of-data'], arras: [] }],
    ['who says whether it helped', (city) => policyOf(city).inService.voices.length, { lyon: 3, default: 2 }],
    ['closed on Good Friday and on Saint Stephen’s Day', (city) => ['2027-03-26', '2026-12-26'].filter((day) => policyOf(city).closedDays.includes(day)).length, { mulhouse: 2, rennes: 0 }],
    ['collecting services', (city) => policyOf(city).collectors.map(({ service }) => service), { rennes: ['information-systems', 'geographic-information', 'open-data'], arras: [] }],
  ])('%s', (_case, of, expected) => {
    expect(Object.fromEntries(Object.keys(expected).map((city) => [city, of(city)]))).toEqual(expected);
  });

  test('Arras’s budgets fall year after year, and its target is more than the first of them', () => {
    const budgets = budgetsOf('arras');
    expect(budgets).toEqual(budgets.toSorted((a, b) => b - a));
    expect([new Set(budgets).size === budgets.length, policyOf('arras').portfolio.target > (budgets[0] ?? 0)]).toEqual([true, true]);
  });

  test('Lyon has the most developers and weighs open standards most', () => {
    const others = SIX.filter((city) => city !== 'lyon');
    const mostOf = (of: (policy: Policy) => number) => Math.max(...others.map((city) => of(policyOf(city))));
    expect(policyOf('lyon').capacity.personDaysPerQuarter).toBeGreaterThan(mostOf((policy) => policy.capacity.personDaysPerQuarter));
    expect(policyOf('lyon').sourcing.weights['open-standards']).toBeGreaterThan(mostOf((policy) => policy.sourcing.weights['open-standards'] ?? 0));
  });
});

describe('projects that a reader of the report knows again', () => {
  test('Rennes: every project comes from one of the three collecting services, and four ask to be flagships', () => {
    const sources = policyOf('rennes').collectors.map(({ source }) => source);
    expect(projectsOf('rennes').filter(({ source }) => !sources.includes(source))).toEqual([]);
    expect(projectsOf('rennes').filter(({ data }) => data['flagship'] === true).map(({ subject }) => subject)).toEqual(['fablab', 'city-3d-model', 'smart-grids', 'data-project']);
  });

  test('Bordeaux: the waste-collection chatbot hears three services and an outside provider', () => {
    const chatbot = projectsOf('bordeaux').find(({ subject }) => subject === 'waste-collection-chatbot');
    expect([chatbot?.data.services, chatbot?.data['providers']]).toEqual([['collection-support', 'telephone-desk', 'recycling-centres'], ['chatbot-publisher']]);
  });

  test.each([
    ['arras', ['public-wifi', 'smart-parking-meters', 'citizen-portal', 'diagnosis-of-the-town-centre']],
    ['lyon', ['public-data-publication']],
  ])('%s has what it is known for', (city, subjects) => {
    expect(subjectsOf(city)).toEqual(expect.arrayContaining(subjects));
  });

  test('Mulhouse: projects of many departments, some of them without a digital use', () => {
    const projects = projectsOf('mulhouse');
    expect(new Set(projects.map(({ data }) => data.department)).size).toBe(projects.length);
    expect(projects.filter(({ data }) => Object.values(data['grid'] ?? {}).includes('not-possible')).length).toBe(2);
  });
});
