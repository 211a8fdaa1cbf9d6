import { describe, expect, test } from 'vitest';
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import { openAccounts } from '../../simulation/accounts.ts';
import { censusOf, readCensus } from '../../simulation/census.ts';
import { leaningIn, type Leaning } from '../../simulation/leaning.ts';

const request = (subject: string, data: object = {}) =>
  JSON.stringify({ specversion: '1.0', id: subject, source: 'urn:schools', type: 'jalon.project.requested.v1', subject, data: { title: subject, department: 'schools', ...data } });

describe('censusOf', () => {
  test('keeps each line byte by byte, empty ones left out, the last with or without its end', () => {
    const odd = Buffer.concat([Buffer.from('{"a":'), Buffer.from([0xff, 0xfe]), Buffer.from('}\r')]);
    const { lines } = censusOf(Buffer.concat([odd, Buffer.from('\n\n  \n'), Buffer.from(request('meals'))]));
    expect(lines.map((line) => line.bytes.toString('hex'))).toEqual([odd.toString('hex'), Buffer.from(request('meals')).toString('hex')]);
  });

  test('knows the project of a line, and that a line is no request', () => {
    const { lines } = censusOf(Buffer.from(`${request('meals')}\nnonsense\n`));
    expect(lines.map((line) => line.project)).toEqual([projectIdOf('urn:schools', 'meals'), undefined]);
  });

  test('learns from a request what its department knows', () => {
    const { requests } = censusOf(Buffer.from(request('canteen', { grid: { 'digital-use': 'not-possible' }, overlaps: { source: 'urn:schools', subject: 'meals' }, lead: 'agent-1', providers: ['kitchen-software'], flagship: true })));
    expect([...requests.values()]).toEqual([
      { department: 'schools', isNotDigital: true, overlapsWith: projectIdOf('urn:schools', 'meals'), isOverlapped: false, involved: ['agent-1'], providers: ['kitchen-software'], isFlagship: true },
    ]);
  });

  test('knows of a request that another one asks for the same, wherever it stands', () => {
    const { requests } = censusOf(Buffer.from(`${request('canteen', { overlaps: { source: 'urn:schools', subject: 'meals' } })}\n${request('meals')}`));
    expect([...requests.values()].map((each) => each.isOverlapped)).toEqual([false, true]);
  });
});

test('the default census is every city’s projects, each a receivable request', async () => {
  const { lines } = await readCensus(undefined);
  expect([lines.length > 20, lines.filter((line) => line.project === undefined)]).toEqual([true, []]);
});

test('in the default census, by the default seed, projects lean to every outcome', async () => {
  const { requests } = await readCensus(undefined);
  const leanings = new Set([...requests].map(([project, request]) => leaningIn(1, project, request)));
  const each: readonly Leaning[] = ['into-service', 'declined-at-triage', 'not-digital-at-triage', 'not-digital-at-sourcing', 'merged', 'refused-by-committee', 'given-up-at-deployment', 'withdrawn'];
  expect(each.filter((leaning) => !leanings.has(leaning))).toEqual([]);
});

test('the census of a city is its own projects', async () => {
  const [ofOne, ofAll] = [await readCensus(undefined, 'rennes'), await readCensus(undefined)];
  expect([ofOne.lines.length, ofOne.requests.has(projectIdOf('urn:jalon:rennes:open-data', 'cycle-counters'))]).toEqual([8, true]);
  expect(ofAll.lines.length).toBeGreaterThan(ofOne.lines.length);
});

describe('openAccounts', () => {
  const census = censusOf(Buffer.from(`${request('meals')}\nnonsense\nnonsense\n`));
  const meals = projectIdOf('urn:schools', 'meals');

  test('a line is unaccounted for until its project is known or it is among the dead letters', () => {
    const accounts = openAccounts(census, new Map());
    expect([accounts.unheardOf(), accounts.unburied()]).toEqual([[meals], 2]);
    accounts.buried(Buffer.from('nonsense'));
    accounts.isKnown(meals);
    expect([accounts.unheardOf(), accounts.unburied()]).toEqual([[], 1]);
  });

  test('a request that was buried although it looked receivable is accounted for', () => {
    const accounts = openAccounts(census, new Map());
    accounts.buried(Buffer.from(request('meals')));
    expect(accounts.unheardOf()).toEqual([]);
  });
});
