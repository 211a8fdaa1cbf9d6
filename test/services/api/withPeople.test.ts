import { expect, test } from 'vitest';
import { withPeople } from '../../../services/api/queries/withPeople.ts';
import { absenceForTests, smallDirectory } from '../../support/directoryForTests.ts';

const TODAY = '2026-12-10';

test.each<[string, Parameters<typeof absenceForTests>[0], string[]]>([
  ['all that the principal is asked', {}, ['dpo-1', 'deputy-1']],
  ['another role', { scope: { roles: ['controller'] } }, ['dpo-1']],
  ['this role', { scope: { roles: ['dpo'] } }, ['dpo-1', 'deputy-1']],
  ['another kind of task', { scope: { kinds: ['vote'] } }, ['dpo-1']],
  ['this kind', { scope: { kinds: ['screening-decision'] } }, ['dpo-1', 'deputy-1']],
  ['other days', { until: '2026-12-09' }, ['dpo-1']],
])('of a substitute for %s', (_case, own, called) => {
  const [task] = withPeople([{ kind: 'screening-decision', of: 'role:dpo', alsoOf: [] }], smallDirectory({ substitutions: [absenceForTests(own)] }), TODAY);
  expect(task?.people.map(({ id }) => id)).toEqual(called);
});
