import { expect, test } from 'vitest';
import { editsOf, type DirectoryChange } from '../../domain/directoryChange.ts';
import { absenceForTests as absence, personForTests as person, smallDirectory } from '../support/directoryForTests.ts';

const TODAY = '2026-12-10';
const { people } = smallDirectory();
const directory = smallDirectory({
  people: { ...people, 'gone-1': person({ services: ['legal'], left: { on: '2026-12-01' } }) },
  substitutions: [absence(), absence({ from: '2027-02-01', until: '2027-02-05' }), absence({ from: '2026-01-01', until: '2026-01-05' })],
});
const back = { kind: 'return', principal: 'dpo-1', substitute: 'deputy-1', from: '2026-12-01', by: 'dpo-1' } as const;
const away = { kind: 'absence', principal: 'jurist-1', substitute: 'deputy-1', from: '2026-12-20', until: '2026-12-31' } as const;
const leaves = { kind: 'departure', person: 'jurist-1', on: '2027-01-01' } as const;

test.each<[string, DirectoryChange, object]>([
  ['an absence by the one concerned', { ...away, by: 'jurist-1' }, { ok: true, edits: { added: [{ grantedBy: 'jurist-1' }] } }],
  ['an absence by the head of their service', { ...away, by: 'head-legal' }, { ok: true }],
  ['an absence by somebody else', { ...away, by: 'operator-1' }, { ok: false, reason: 'not-allowed' }],
  ['an absence by one who has left', { ...away, principal: 'gone-1', by: 'gone-1' }, { ok: false, reason: 'not-allowed' }],
  ['an absence of nobody', { ...away, principal: 'nobody', by: 'nobody' }, { ok: false, reason: 'person-unknown' }],
  ['a return ends the absence the day before', back, { ok: true, edits: { shortened: [{ index: 0, until: '2026-12-09' }] } }],
  ['a return before the absence began', { ...back, from: '2027-02-01' }, { ok: true, edits: { shortened: [{ index: 1, until: undefined }] } }],
  ['a return from what is over', { ...back, from: '2026-01-01' }, { ok: false, reason: 'already-over' }],
  ['a return from no absence', { ...back, from: '2026-12-02' }, { ok: false, reason: 'absence-unknown' }],
  ['a return by the substitute', { ...back, by: 'deputy-1' }, { ok: false, reason: 'not-allowed' }],
  ['a departure by the head of their service', { ...leaves, by: 'head-legal' }, { ok: true, edits: { left: { person: 'jurist-1', on: '2027-01-01' } } }],
  ['a departure by an operator', { ...leaves, by: 'operator-1', successor: 'deputy-1' }, { ok: true, edits: { left: { successor: 'deputy-1' } } }],
  ['a departure by the coordinators\' seat', { ...leaves, by: 'role:coordinator' }, { ok: true }],
  ['a departure by somebody else', { ...leaves, by: 'dpo-1' }, { ok: false, reason: 'not-allowed' }],
  ['a departure of one who has left', { ...leaves, person: 'gone-1', by: 'operator-1' }, { ok: false, reason: 'already-gone' }],
  ['a departure ends absences the day before', { ...leaves, person: 'deputy-1', on: '2026-12-20', by: 'operator-1' }, { ok: true, edits: { shortened: [{ index: 0, until: '2026-12-19' }, { index: 1, until: undefined }] } }],
])('%s', (_case, change, expected) => {
  expect(editsOf(directory, change, TODAY)).toMatchObject(expected);
});
