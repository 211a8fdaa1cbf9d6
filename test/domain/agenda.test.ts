import { expect, test } from 'vitest';
import { agendaOf } from '../../domain/agenda.ts';
import type { Approval } from '../../domain/dossier.ts';
import type { Instant } from '../../domain/ids.ts';
import { dossierForTests } from '../support/dossierForTests.ts';

const at = (day: string) => `${day}T09:00:00.000Z` as Instant;
const approval = (name: string, expiresAt: string): Approval => ({ name, of: 'role:security', givenAt: at('2027-01-10'), expiresAt: at(expiresAt) });
const said = (change: Parameters<typeof dossierForTests>[0]) =>
  agendaOf(dossierForTests({ deployedAt: at('2027-01-15'), ...change })).map((item) => `${item.at.slice(0, 10)} ${item.is === 'review' ? item.is : item.approval.name}`);

// The tests' policy reviews after 180 days, and calls for a renewal three months and one month before.
test.each([
  ['no approval: the review alone', {}, ['2027-07-14 review']],
  ['reviewed, and no approval: nothing is left', { reviewedAt: at('2027-07-20') }, []],
  ['an approval that expires before the review comes first', { approvals: [approval('security', '2027-05-10')] }, ['2027-02-10 security', '2027-04-10 security', '2027-07-14 review']],
  [
    'two approvals, each with its own calls', { reviewedAt: at('2027-07-20'), approvals: [approval('security', '2028-01-10'), approval('hosting', '2027-12-10')] },
    ['2027-09-10 hosting', '2027-10-10 security', '2027-11-10 hosting', '2027-12-10 security'],
  ],
])('%s', (_case, change, expected) => {
  expect(said(change)).toEqual(expected);
});
