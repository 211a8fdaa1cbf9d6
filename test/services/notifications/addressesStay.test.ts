import { expect, test } from 'vitest';
import { rollOf } from '../../../domain/rollOf.ts';
import { instantOf } from '../../../domain/ids.ts';
import { showDirectory, showPerson } from '../../../services/api/queries/showDirectory.ts';
import { personForTests, smallDirectory } from '../../support/directoryForTests.ts';

const TODAY = '2026-12-10';
const directory = smallDirectory({
  people: { 'head-legal': personForTests({ roles: ['dpo'], services: ['legal'], mail: 'somebody@example.org' }) },
  services: { legal: { name: { fr: 'Juridique', en: 'Legal' }, head: 'head-legal', mail: 'legal@example.org' } },
  webhooks: { erp: { url: 'https://erp.example.org/hook', secret: 'JALON_WEBHOOK_ERP', all: true } },
});

test.each<[string, () => unknown]>([
  ['the roll, which goes into workflows', () => rollOf(directory, { today: TODAY, now: instantOf(0), closedDays: [], acceptUnsigned: false, startOf: () => instantOf(0), versionOf: JSON.stringify })],
  ['the directory that the API shows', () => showDirectory(directory, TODAY, undefined)],
  ['a person’s page', () => showPerson(directory, 'head-legal', TODAY)],
])('no address is in %s', (_case, made) => {
  const text = JSON.stringify(made());
  expect(text).toContain('head-legal');
  expect(text).not.toMatch(/example\.org|JALON_WEBHOOK/);
});
