import { expect, test } from 'vitest';
import { faultsOfDirectory } from '../../domain/directoryRules.ts';
import type { Directory } from '../../domain/directory.ts';
import { absenceForTests as absence, personForTests as person, smallDirectory } from '../support/directoryForTests.ts';

const { people, services } = smallDirectory();
const TODAY = '2026-11-24';

test.each<[string, Partial<Directory>, string[]]>([
  ['an absence that its principal granted', { substitutions: [absence()] }, []],
  ['one that the head of the principal\'s service granted', { substitutions: [absence({ principal: 'jurist-1', grantedBy: 'head-legal' })] }, []],
  ['one of a single day', { substitutions: [absence({ until: '2026-12-01' })] }, []],
  ['oneself as substitute', { substitutions: [absence({ substitute: 'dpo-1' })] }, ['substitutions.0.substitute: expected somebody else than dpo-1, got dpo-1']],
  ['a substitute whom nobody knows', { substitutions: [absence({ substitute: 'constructor' })] }, ['substitutions.0.substitute: expected one of the directory\'s people, got constructor']],
  ['an end before the beginning', { substitutions: [absence({ until: '2026-11-30' })] }, ['substitutions.0.until: expected 2026-12-01 or later, got 2026-11-30']],
  ['a grant by a stranger to it', { substitutions: [absence({ grantedBy: 'head-legal' })] }, ['substitutions.0.grantedBy: expected dpo-1 or the head of one of their services, got head-legal']],
  ['a grant by a stranger to it, long over', { substitutions: [absence({ grantedBy: 'head-legal', from: '2026-01-01', until: '2026-01-31' })] }, []],
  ['a grant by a head who has left since', { people: { ...people, 'head-legal': person({ left: { on: '2026-11-01', successor: 'jurist-1' } }) }, substitutions: [absence({ principal: 'jurist-1', grantedBy: 'head-legal' })] }, []],
  ['two people for each other at a time', { substitutions: [absence(), absence({ principal: 'deputy-1', substitute: 'dpo-1', grantedBy: 'deputy-1', from: '2026-12-31', until: '2027-01-05' })] }, ['substitutions.1.substitute: expected no two people for each other at a time, got dpo-1 for deputy-1, while deputy-1 acts for dpo-1 from 2026-12-01 until 2026-12-31']],
  ['two people for each other, one after the other', { substitutions: [absence(), absence({ principal: 'deputy-1', substitute: 'dpo-1', grantedBy: 'deputy-1', from: '2027-01-01', until: '2027-01-05' })] }, []],
  ['a substitute of a substitute', { substitutions: [absence(), absence({ principal: 'deputy-1', substitute: 'operator-1', grantedBy: 'deputy-1' })] }, ['substitutions.1.substitute: expected no substitute of a substitute, got operator-1 for deputy-1, while deputy-1 acts for dpo-1 from 2026-12-01 until 2026-12-31']],
  ['the same absence twice', { substitutions: [absence(), absence({ until: '2026-12-24' })] }, ['substitutions.1.from: expected the same absence once, got deputy-1 for dpo-1, while deputy-1 acts for dpo-1 from 2026-12-01 until 2026-12-31']],
  ['a substitute who leaves meanwhile', { people: { ...people, 'deputy-1': person({ left: { on: '2026-12-31' } }) }, substitutions: [absence()] }, ['substitutions.0.until: expected a day before 2026-12-31, when deputy-1 leaves, got 2026-12-31']],
  ['a substitute who leaves afterwards', { people: { ...people, 'deputy-1': person({ left: { on: '2027-01-01' } }) }, substitutions: [absence()] }, []],
  ['a service that is none', { people: { ...people, 'jurist-1': person({ services: ['sports'] }) } }, ['people.jurist-1.services.0: expected one of the directory\'s services, got sports']],
  ['a head whom nobody knows', { services: { legal: { name: { fr: 'x', en: 'x' }, head: 'nobody' } } }, ['services.legal.head: expected one of the directory\'s people, got nobody']],
  ['a term that ends before it begins', { people: { ...people, 'dpo-1': person({ elected: { from: '2026-03-28', until: '2026-03-01' } }) } }, ['people.dpo-1.elected.until: expected 2026-03-28 or later, got 2026-03-01']],
  ['oneself as successor', { people: { ...people, 'dpo-1': person({ left: { on: '2026-12-01', successor: 'dpo-1' } }) } }, ['people.dpo-1.left.successor: expected somebody else, got dpo-1']],
  ['two who take over from each other', { people: { ...people, 'dpo-1': person({ left: { on: '2026-12-01', successor: 'deputy-1' } }), 'deputy-1': person({ left: { on: '2026-12-01', successor: 'dpo-1' } }) } }, [
    'people.dpo-1.left.successor: expected somebody who is there on 2026-12-01, got deputy-1, who leaves on 2026-12-01',
    'people.deputy-1.left.successor: expected somebody who is there on 2026-12-01, got dpo-1, who leaves on 2026-12-01',
  ]],
])('%s', (_case, own, faults) => {
  const found = faultsOfDirectory({ ...smallDirectory({ people, services }), ...own }, TODAY);
  expect(found.map(({ path, expected, got }) => `${path.join('.')}: expected ${expected}, got ${got}`)).toEqual(faults);
});
