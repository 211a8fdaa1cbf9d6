import { expect, test } from 'vitest';
import type { Directory } from '../../domain/directory.ts';
import { mailAddressOf, recipientsOf, seatNamed, type Notice } from '../../domain/told.ts';
import { absenceForTests, personForTests, smallDirectory } from '../support/directoryForTests.ts';

const TODAY = '2026-12-10';
const person = (own: Parameters<typeof personForTests>[0]) => personForTests({ mail: 'somebody@example.org', ...own });
const directory: Directory = smallDirectory({
  people: {
    'dpo-1': person({ roles: ['dpo'] }),
    'deputy-1': person({}),
    'head-legal': person({}),
    'jurist-1': person({ services: ['legal'] }),
    'jurist-2': person({ services: ['legal'], notifications: 'digest' }),
    'jurist-3': personForTests({ services: ['legal'] }),
    'gone-1': person({ services: ['legal'], left: { on: '2026-12-01' } }),
    'operator-1': person({ roles: ['operator'] }),
    'operator-2': person({ roles: ['operator'], notifications: 'digest' }),
    'manager-1': person({ roles: ['general-manager'], notifications: 'digest' }),
  },
  services: {
    legal: { name: { fr: 'Juridique', en: 'Legal' }, head: 'head-legal' },
    desk: { name: { fr: 'Accueil', en: 'Desk' }, head: 'jurist-1', mail: 'desk@example.org' },
  },
  substitutions: [absenceForTests()],
  webhooks: {
    erp: { url: 'https://erp.example.org/', secret: 'JALON_WEBHOOK_ERP', seats: ['service:legal', 'role:dpo'] },
    lake: { url: 'https://lake.example.org/', secret: 'JALON_WEBHOOK_LAKE', all: true },
  },
});
const ofATask = (seat: 'service:legal' | 'service:desk' | 'role:dpo' | 'role:general-manager' | 'party:acme', own: Partial<Extract<Notice, { is: 'of-a-task' }>> = {}): Notice => ({ is: 'of-a-task', fact: 'f', type: 'jalon.task.asked.v1', project: 'p', task: 'consultation-1/interview/legal', seat, ...own });
const ofAProject = (seat: 'service:legal' | 'service:desk' | 'role:dpo'): Notice => ({ is: 'of-a-project', fact: 'f', type: 'jalon.phase.concluded.v1', project: 'p', seat });

test.each<[string, Notice, string | undefined, string[]]>([
  ['a service is asked: who holds its seat, but for who prefers a digest, has no address or has left', ofATask('service:legal'), undefined, ['mail head-legal', 'mail jurist-1', 'webhook erp']],
  ['and its own mailbox, where it has one', ofATask('service:desk'), undefined, ['mail service:desk', 'mail jurist-1']],
  ['a role is asked: whoever stands in is told too', ofATask('role:dpo'), undefined, ['mail dpo-1', 'mail deputy-1', 'webhook erp']],
  ['a task in somebody’s hands: they alone', ofATask('service:legal', { type: 'jalon.task.reminded.v1' }), 'deputy-1', ['mail deputy-1', 'webhook erp']],
  ['an escalation: whoever is called in, and not whose hands it is in', ofATask('role:dpo', { type: 'jalon.task.escalated.v1' }), 'jurist-1', ['mail dpo-1', 'mail deputy-1', 'webhook erp']],
  ['an escalation to who prefers a digest: at once, for it has waited long enough', ofATask('role:general-manager', { type: 'jalon.task.escalated.v1' }), undefined, ['mail manager-1']],
  ['a party, whom the directory does not know', ofATask('party:acme'), undefined, []],
  ['a step is requested: of systems alone', ofATask('service:legal', { type: 'jalon.deployment.step-requested.v1' }), undefined, ['webhook erp']],
  ['a service is concerned: its head', ofAProject('service:legal'), undefined, ['mail head-legal', 'webhook erp']],
  ['or its mailbox', ofAProject('service:desk'), undefined, ['mail service:desk']],
  ['a task is handed to somebody', { is: 'in-hands', fact: 'f', type: 'jalon.task.delegated.v1', project: 'p', task: 't', person: 'jurist-1' }, undefined, ['mail jurist-1']],
  ['or to somebody who prefers a digest', { is: 'in-hands', fact: 'f', type: 'jalon.task.delegated.v1', project: 'p', task: 't', person: 'jurist-2' }, undefined, []],
  ['a digest: whoever prefers it', { is: 'digest', fact: 'f', type: 'jalon.digest.compiled.v1', person: 'jurist-2' }, undefined, ['mail jurist-2']],
  ['nobody else', { is: 'digest', fact: 'f', type: 'jalon.digest.compiled.v1', person: 'jurist-1' }, undefined, []],
  ['an errand: those who are asked, who prefers a digest too, for no digest tells of it', { is: 'errand', fact: 'f', type: 'jalon.errand.raised.v1', seat: 'role:operator' }, undefined, ['mail operator-1', 'mail operator-2']],
  ['any fact: the webhooks that want all', { is: 'fact', fact: 'f', type: 'jalon.task.claimed.v1', project: 'p' }, undefined, ['webhook lake']],
])('%s', (_case, notice, holder, told) => {
  expect(recipientsOf(notice, directory, { today: TODAY, holder }).map(({ channel, recipient }) => `${channel} ${recipient}`)).toEqual(told);
});

test.each<[string, Parameters<typeof absenceForTests>[0], boolean]>([
  ['another role', { scope: { roles: ['controller'] } }, false],
  ['this role', { scope: { roles: ['dpo'] } }, true],
  ['another kind of task', { scope: { kinds: ['vote'] } }, false],
  ['this kind', { scope: { kinds: ['interview'] } }, true],
  ['days that are over', { until: '2026-12-09' }, false],
])('a substitution that covers %s', (_case, own, isTold) => {
  const told = recipientsOf(ofATask('role:dpo'), { ...directory, substitutions: [absenceForTests(own)] }, { today: TODAY });
  expect(told.some(({ recipient }) => recipient === 'deputy-1')).toBe(isTold);
});

test('an address is looked up where something is sent, and nobody who has left has one', () => {
  expect(['head-legal', 'jurist-3', 'gone-1', 'service:desk', 'service:legal', 'constructor'].map((id) => mailAddressOf(directory, id, TODAY))).toEqual(['somebody@example.org', undefined, undefined, 'desk@example.org', undefined, undefined]);
});

test('a name is a service of the directory, or else a role', () => {
  expect([seatNamed(directory, 'legal'), seatNamed(directory, 'dpo')]).toEqual(['service:legal', 'role:dpo']);
});
