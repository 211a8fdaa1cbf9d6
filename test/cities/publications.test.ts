import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listCities, loadCity } from '../../cities/loadCity.ts';
import { requestEvent } from '../../domain/contracts/events.ts';
import { roleSeat } from '../../domain/ids.ts';

const CITIES = join(import.meta.dirname, '../../cities');

describe.each(listCities())('what %s makes public', (name) => {
  const { policy, publication, projects } = loadCity(name);

  test('names every seat that decides, and every member of the committee', () => {
    const { sourcing, consultation, steering } = policy;
    const decide = [sourcing.decidedBy, consultation.arbiter, roleSeat('coordinator'), roleSeat('controller'), roleSeat('dpo'), ...steering.members.map(roleSeat)];
    expect(decide.filter((seat) => publication.seats[seat] === undefined)).toEqual([]);
  });

  test('names every theme of its policy and of its projects', () => {
    const themes = [...Object.keys(policy.themes), ...projects.flatMap((each) => requestEvent.parse(each).data.themes ?? [])];
    expect(themes.filter((theme) => publication.themes[theme] === undefined)).toEqual([]);
  });

  test('waits for a gate that its policy has before it names a provider', () => {
    expect(policy.deployment.gates.map((gate) => gate.name)).toContain(publication.providersAfter);
  });

  test('publishes no reason that may hold what somebody answered, objected, or found of security and of personal data', () => {
    expect(publication.reasons['dpo-review']).toBeUndefined();
    expect(publication.reasons.deployment).toBeUndefined();
    expect(publication.reasons.intake).not.toContain('accepted');
    expect(publication.reasons.consultation).toEqual(['stopped']);
  });
});

describe('a faulty publication', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jalon-cities-'));
    cpSync(join(CITIES, 'default'), join(folder, 'default'), { recursive: true });
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, 'x', 'policy.json'), JSON.stringify({ basedOn: 'default', name: 'x' }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each<[string, object, string]>([
    ['a misspelt word', { field: {} }, 'x: publication.json: policy: Unrecognized key: "field"'],
    ['a field that nobody knows', { fields: { lead: 'intake' } }, 'x: publication.json: fields'],
    ['a result that its phase does not have', { reasons: { intake: ['go'] } }, 'x: publication.json: reasons.intake: expected results among accepted, declined'],
    ['a phase that there is not', { listed: { from: 'idea' } }, 'x: publication.json: listed.from'],
    ['a person in place of a seat', { seats: { 'somebody': { fr: 'a', en: 'a' } } }, 'x: publication.json: seats'],
    ['bounds that do not rise', { costBounds: [0, 10, 5] }, 'x: publication.json: costBounds: expected bounds in rising order, from 0 on'],
    ['a page that is none', { publisher: { page: 'javascript:alert(1)' } }, 'x: publication.json: publisher.page: expected the address of a page'],
  ])('%s is told with its place', (_case, own, message) => {
    writeFileSync(join(folder, 'x', 'publication.json'), JSON.stringify({ basedOn: 'default', ...own }));
    expect(() => loadCity('x', folder)).toThrow(message);
  });

  test('a city that has none goes by the default one', () => {
    expect(loadCity('x', folder).publication).toEqual(loadCity('default').publication);
  });
});
