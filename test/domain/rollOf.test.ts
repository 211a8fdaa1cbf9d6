import { describe, expect, test } from 'vitest';
import { candidatesFor, nameOf } from '../../domain/directory.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Instant } from '../../domain/ids.ts';
import { rollOf } from '../../domain/rollOf.ts';
import { contentVersion } from '../../domain/contracts/contentVersion.ts';
import { absenceForTests as absence, personForTests as person, smallDirectory } from '../support/directoryForTests.ts';

const asked = {
  now: '2026-12-10T09:00:00.000Z' as Instant, today: '2026-12-10', closedDays: ['2026-12-25'], acceptUnsigned: true, startOf: (day: string) => `${day}T00:00:00.000Z` as Instant, versionOf: contentVersion };
const { people } = smallDirectory();
const leaves = (on: string, successor?: string) => person({ name: 'Alban', roles: ['dpo'], left: { on, successor } });

describe('the roll', () => {
  test.each<[string, Partial<Directory>, object]>([
    ['gives roles, and a head the seat of their service', {}, { mandates: { 'dpo-1': ['role:dpo'], 'jurist-1': ['service:legal'], 'operator-1': ['role:operator'], 'head-legal': ['service:legal'] }, heads: { legal: 'head-legal' }, departed: {} }],
    ['counts the last day of an absence in', { substitutions: [absence()] }, { substitutions: [{ principal: 'dpo-1', substitute: 'deputy-1', from: '2026-12-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' }] }],
    ['limits a substitution to its scope', { substitutions: [absence({ scope: { roles: ['dpo'], kinds: ['dpo-opinion'] } })] }, { substitutions: [expect.objectContaining({ seats: ['role:dpo'], kinds: ['dpo-opinion'] })] }],
    ['leaves out what is over', { substitutions: [absence({ until: '2026-12-09' })] }, { substitutions: [] }],
    ['keeps what is to come', { substitutions: [absence({ from: '2027-02-01', until: '2027-02-02' })] }, { substitutions: [expect.anything()] }],
    ['gives who takes over what was held', { people: { ...people, 'dpo-1': leaves('2026-12-10', 'deputy-1') } }, { departed: { 'dpo-1': 'deputy-1' }, mandates: expect.objectContaining({ 'deputy-1': ['role:dpo'] }) as object }],
    ['follows one who took over and left in turn', { people: { ...people, 'dpo-1': leaves('2026-12-01', 'deputy-1'), 'deputy-1': person({ left: { on: '2026-12-05', successor: 'operator-1' } }) } }, { departed: { 'dpo-1': 'operator-1', 'deputy-1': 'operator-1' } }],
    ['gives back to the seats what nobody takes over', { people: { ...people, 'dpo-1': leaves('2026-12-10') } }, { departed: { 'dpo-1': null } }],
    ['waits for the day of the departure', { people: { ...people, 'dpo-1': leaves('2026-12-11', 'deputy-1') } }, { departed: {}, mandates: expect.objectContaining({ 'dpo-1': ['role:dpo'] }) as object }],
    ['takes an elected member\'s role at the end of the term', { people: { ...people, 'dpo-1': person({ roles: ['adjoint'], elected: { from: '2020-07-01', until: '2026-12-09' } }) } }, { mandates: expect.not.objectContaining({ 'dpo-1': expect.anything() as unknown }) as object }],
    ['passes the head of a service to who took over', { people: { ...people, 'head-legal': leaves('2026-12-01', 'jurist-1') } }, { heads: { legal: 'jurist-1' } }],
    ['has no head for a service whose head left', { people: { ...people, 'head-legal': leaves('2026-12-01') } }, { heads: {} }],
  ])('%s', (_case, own, expected) => {
    expect(rollOf(smallDirectory(own), asked)).toMatchObject(expected);
  });

  test('holds no name', () => {
    const roll = JSON.stringify(rollOf(smallDirectory({ substitutions: [absence()] }), asked));
    for (const { name } of Object.values(people)) expect(roll).not.toContain(name);
  });

  test('is named for what it holds: our own keys are in it, the order of people is not', () => {
    const turned = smallDirectory({ people: Object.fromEntries(Object.entries(people).toReversed()) });
    expect(rollOf(turned, asked).version).toBe(rollOf(smallDirectory(), asked).version);
    const withKey = rollOf(smallDirectory(), { ...asked, ownKeys: { door: { publicKey: 'ab' } } });
    expect(withKey).toMatchObject({ keys: { door: { publicKey: 'ab' } }, version: expect.not.stringMatching(rollOf(smallDirectory(), asked).version) as string });
  });
});

test.each<[string, Parameters<typeof candidatesFor>[1], string[]]>([
  ['a role', 'role:dpo', ['dpo-1']],
  ['a service, its head first', 'service:legal', ['head-legal', 'jurist-1']],
  ['a seat that nobody holds', 'role:arbiter', []],
])('who can be called for %s', (_case, seat, ids) => {
  expect(candidatesFor(smallDirectory(), seat, '2026-12-10')).toEqual(ids);
});

test('whoever is not in the directory is shown by their identifier', () => {
  expect([nameOf(smallDirectory(), 'dpo-1'), nameOf(smallDirectory(), 'constructor')]).toEqual(['Alban Bonnefeuillade', 'constructor']);
});
