import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CityUnknown, listCities, loadCity, PolicyInvalid } from '../../cities/loadCity.ts';
import { overlay } from '../../cities/overlay.ts';
import { requestEvent } from '../../domain/contracts/events.ts';

const CITIES = join(import.meta.dirname, '../../cities');

describe('the cities that come with the product', () => {
  test.each(listCities())('%s has a sound policy of its own name, and projects that are requests', (name) => {
    const { policy, projects } = loadCity(name);
    expect(policy.name).toBe(name);
    expect(projects.length).toBeGreaterThan(0);
    for (const project of projects) expect(requestEvent.safeParse(project).error?.message).toBeUndefined();
  });

  test('no two requests of all cities are of the same source and subject', () => {
    const references = listCities().flatMap((name) => loadCity(name).projects).map((project) => requestEvent.parse(project)).map(({ source, subject }) => `${source} ${subject}`);
    expect(new Set(references).size).toBe(references.length);
  });

  test('a city that says only what differs keeps the rest', () => {
    const [own, base] = [loadCity('rennes').policy, loadCity('default').policy];
    expect(own.sourcing.weights).toEqual({ ...base.sourcing.weights, reversibility: 5, skills: 3 });
    expect(own.terms).toEqual(base.terms);
  });

  test('a city in Alsace is closed on Good Friday, the others are not', () => {
    const isClosed = (name: string) => loadCity(name).policy.closedDays.includes('2027-03-26');
    expect(listCities().filter(isClosed)).toEqual(['mulhouse']);
  });

  test('an unknown city names the known ones', () => {
    expect(() => loadCity('atlantis')).toThrow(CityUnknown);
    expect(() => loadCity('../cities/default')).toThrow('expected a city among arras, bordeaux, default');
  });
});

describe('a faulty policy', () => {
  let folder: string;
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'policy.json'), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jalon-cities-'));
    cpSync(join(CITIES, 'default'), join(folder, 'default'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each<[string, object, string]>([
    ['a misspelt word', { terms: { grid: { du: 3 } } }, 'x: terms.grid: Unrecognized key: "du", got an object'],
    ['a kind that nobody knows', { terms: { grind: { due: 3 } } }, 'x: terms: '],
    ['a number out of reach', { terms: { grid: { due: 0 } } }, 'x: terms.grid.due: '],
    ['silence of the DPO as an answer', { terms: { 'dpo-opinion': { lapseAfter: 30 } } }, 'x: terms.dpo-opinion.lapseAfter: expected "never", for silence decides nothing here, got 30'],
    ['a DPO’s opinion handed over', { terms: { 'dpo-opinion': { escalation: [{ after: 1, step: 'hand-over', to: 'role:coordinator' }] } } }, 'x: terms.dpo-opinion.escalation: expected no other step than "tell", for nobody else can answer this'],
    ['steps of escalation out of order', { terms: { grid: { escalation: [{ after: 9, step: 'tell', to: 'superior' }, { after: 1, step: 'add', to: 'superior' }] } } }, 'x: terms.grid.escalation: expected its steps in order of "after"'],
    ['a seat that is none', { escalation: 'somebody' }, 'x: escalation: expected "service:<id>" or "role:<id>", got "somebody"'],
    ['a chair who is no member', { steering: { chair: 'nobody' } }, 'x: steering.chair: expected one of the members, got "nobody"'],
    ['a criterion that nobody scores', { sourcing: { weights: { colour: 1 } } }, 'x: sourcing.weights.colour: expected one of citizens, agents'],
    ['a step named twice', { deployment: { steps: [1, 2].map(() => ({ name: 'pilot', of: 'role:deployer', question: { fr: 'a', en: 'a' } })) } }, 'x: deployment.steps: expected each name once'],
    ['a region without known holidays', { calendar: { holidays: 'FR-99' } }, 'x: calendar.holidays: expected a country or region with known public holidays, as in "FR" or "FR-57", got "FR-99"'],
    ['a closure on no day', { calendar: { closures: ['2027-02-30'] } }, 'x: calendar.closures[0]: expected a day, as in "2027-07-14", got "2027-02-30"'],
    ['closed days in place of a calendar', { closedDays: ['2027-12-24'] }, 'x: closedDays: expected to be worked out of "calendar", got a list of 1'],
    ['a base that is no city', { basedOn: 'atlantis' }, 'expected a city among default, x, got "atlantis"'],
    ['a city based on itself', { basedOn: 'x' }, 'x: basedOn: expected a city that is not based on this one, got x → x'],
  ])('%s is told with its place, what was expected and what came', (_case, own, message) => {
    write('x', JSON.stringify({ basedOn: 'default', name: 'x', ...own }));
    expect(() => loadCity('x', folder)).toThrow(message);
  });

  test('text that is no JSON is told', () => {
    write('x', '{ "name": ');
    expect(() => loadCity('x', folder)).toThrow(PolicyInvalid);
    expect(() => loadCity('x', folder)).toThrow('x: policy.json: expected JSON');
  });

  test('a line of projects that is no JSON is told with its number', () => {
    writeFileSync(join(folder, 'default', 'projects.jsonl'), `${readFileSync(join(CITIES, 'default', 'projects.jsonl'), 'utf8').split('\n')[0]}\n{`);
    expect(() => loadCity('default', folder)).toThrow('default: projects.jsonl, line 2: expected JSON');
  });
});

test.each([
  ['objects are merged', { a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
  ['lists are replaced whole', { a: [1, 2] }, { a: [3] }, { a: [3] }],
  ['what only one side says stays', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
])('overlay: %s', (_case, base, own, expected) => {
  expect(overlay(base, own)).toEqual(expected);
});
