/** Deliveries on both databases, with a real mail server and a real receiver of webhooks that fail now and then. */
import { PassThrough } from 'node:stream';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { factMessages } from '../../../adapters/factMessages.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { Rhythm } from '../../../domain/delivery.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Fact } from '../../../domain/dossier.ts';
import { instantOf, type Instant, type ProjectId } from '../../../domain/ids.ts';
import type { Channel } from '../../../services/notifications/channel.ts';
import { listDeliveries } from '../../../services/api/queries/listDeliveries.ts';
import { listErrands } from '../../../services/api/queries/listErrands.ts';
import { markOf } from '../../../services/notifications/deliveryId.ts';
import { mailChannel } from '../../../services/notifications/mail/mailChannel.ts';
import { makeDeliveries } from '../../../services/notifications/makeDeliveries.ts';
import { sendDue, type SenderPorts } from '../../../services/notifications/sendDue.ts';
import { noticeNewAddresses, settleErrand } from '../../../services/notifications/store/errands.ts';
import { claimMessage, noteHowItWent } from '../../../services/notifications/store/sending.ts';
import { webhookChannel } from '../../../services/notifications/webhooks/webhookChannel.ts';
import { directoryForTests, personForTests, smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { until } from '../../support/until.ts';
import { BOTH, type Opened } from '../projection/onBothDatabases.ts';
import { mailServer, type MailServer } from './mailServer.ts';
import { webhookReceiver, type WebhookReceiver } from './webhookReceiver.ts';

const SINCE = '2026-11-01T00:00:00.000Z' as Instant;
const RHYTHM: Rhythm = { windowMs: 0, pauseMs: 0, firstWaitMs: 20, longestWaitMs: 40, leaseMs: 60_000 };
const LEGAL = 'legal@example.org';
const JURIST = 'jurist@example.org';
const OPERATOR = 'operator@example.org';

describe.each(BOTH)('deliveries on $name', ({ open }) => {
  let opened: Opened;
  let smtp: MailServer;
  let receiver: WebhookReceiver;
  let logged = '';
  let offset = 0;
  let current: Directory;
  const log = pino({ level: 'trace' }, new PassThrough().on('data', (line: Buffer) => (logged += line.toString())));

  beforeAll(async () => {
    opened = await open();
  }, 120_000);
  afterAll(() => opened.close());
  beforeEach(async (context) => {
    smtp = await mailServer();
    receiver = await webhookReceiver();
    await sql`delete from registry.deliveries`.execute(opened.database.db);
    await sql`delete from registry.errands`.execute(opened.database.db);
    current = smallDirectory({
      people: {
        ...smallDirectory().people,
        'head-legal': personForTests({ name: 'Odile Escalonne', mail: LEGAL }),
        'jurist-1': personForTests({ name: 'Garance Sérignan', services: ['legal'], mail: JURIST, language: 'en' }),
        'operator-1': personForTests({ name: 'Leïla Argentolle', roles: ['operator'], mail: OPERATOR }),
      },
      webhooks: { erp: { url: receiver.url, secret: 'JALON_WEBHOOK_ERP', seats: ['service:legal'] }, lake: { url: receiver.url, secret: 'JALON_WEBHOOK_ERP', all: true } },
    });
    context.onTestFinished(async () => {
      await smtp.close();
      await receiver.close();
    });
  });

  const directory = () => ({ ...directoryForTests(), current: () => current });
  const today = () => '2026-11-24';
  const mail = (own = {}) => mailChannel({ mail: { smtpUrl: smtp.url, from: 'Jalon <jalon@city.example>' }, database: opened.database, directory: directory(), today, policy: policyForTests(), publicUrl: 'http://127.0.0.1:3000', timeoutMs: 1_000, log, ...own });
  const webhook = (own = {}) => webhookChannel({ directory: directory(), secretOf: (name) => (name === 'JALON_WEBHOOK_ERP' ? receiver.secret : undefined), now: Date.now, timeoutMs: 300, ...own });
  const ports = (own: Partial<SenderPorts> = {}): SenderPorts => ({ database: opened.database, directory: directory(), today, rhythm: RHYTHM, now: Date.now, chance: () => 0, mayGoOn: () => true, log, ...own });

  const factOf = (number: number, own: Partial<Fact> = {}): Fact => ({
    id: `meals|interview/legal|jalon.task.asked.v1|${number}`, type: 'jalon.task.asked.v1', sequence: number, time: '2026-11-24T10:00:00.000Z' as Instant, project: 'meals' as ProjectId,
    data: { task: 'consultation-1/interview/legal', kind: 'interview', of: 'service:legal', phase: 'consultation', dueAt: '2026-12-01T00:00:00.000Z', about: {} }, notify: ['legal'], ...own,
  });
  async function tell(facts: readonly Fact[], own: Partial<Parameters<typeof makeDeliveries>[2]> = {}): Promise<number> {
    let made = 0;
    for (const topic of [TOPICS.notifications, TOPICS.facts]) {
      const messages = facts.flatMap(factMessages).filter((each) => each.topic === topic).map(({ value }) => ({ offset: String((offset += 1)), timestamp: '0', attributes: 0, key: null, value: Buffer.from(String(value)), headers: {} }));
      made += await makeDeliveries(opened.database.db, { topic, partition: 0, messages }, { directory: current, today: today(), now: instantOf(Date.now()), since: SINCE, channels: new Set(['mail', 'webhook']), rhythm: RHYTHM, log, ...own });
    }
    return made;
  }
  /** Sends until nothing is open any more. */
  const sendAll = (channels: readonly Channel[], own: Partial<SenderPorts> = {}): Promise<void> =>
    until(async () => {
      for (const channel of channels) await sendDue(channel, ports(own));
      return (await states()).every(({ state }) => state === 'sent' || state === 'dead');
    }, 'all to be sent', 20_000);
  const states = async () => (await listDeliveries(opened.database, { limit: 1_000 })).deliveries;
  const webhooksOf = async (id: string) => (await states()).filter(({ recipient }) => recipient === id);

  test('the same fact told twice, by whatever message, is one delivery to each', async () => {
    expect(await tell([factOf(1)])).toBe(4);
    expect(await tell([factOf(1), factOf(1)])).toBe(0);
    expect((await states()).map(({ channel, recipient, state }) => `${channel} ${recipient} ${state}`).toSorted()).toEqual(['mail head-legal waiting', 'mail jurist-1 waiting', 'webhook erp waiting', 'webhook lake waiting']);
  });

  test('what happened before notifications came is nobody’s news; where no mail can be sent none is made', async () => {
    expect(await tell([factOf(1, { time: '2026-10-31T10:00:00.000Z' as Instant })])).toBe(0);
    expect(await tell([factOf(2)], { channels: new Set(['webhook']) })).toBe(2);
  });

  test('rubbish on the topic is passed over, and said without what it holds', async () => {
    const messages = ['not json', '{"specversion":"1.0","id":"1","source":"s","type":"jalon.service.notified.v1","data":{"service":"a.b@example.org"}}', '{"specversion":"1.0","id":"1","source":"s","type":"jalon.newer.v7","data":{}}'].map((value) => ({ offset: String((offset += 1)), timestamp: '0', attributes: 0, key: null, value: Buffer.from(value), headers: {} }));
    expect(await makeDeliveries(opened.database.db, { topic: TOPICS.notifications, partition: 0, messages }, { directory: current, today: today(), now: instantOf(Date.now()), since: SINCE, channels: new Set(['mail']), rhythm: RHYTHM, log })).toBe(0);
    expect(logged.match(/could not be read/g)).toHaveLength(2);
  });

  test('thirty facts in a minute are one mail to each, and each is sent', async () => {
    await tell(Array.from({ length: 30 }, (_, index) => factOf(index, { data: { ...factOf(1).data, task: `consultation-1/interview/legal-${index}` } })));
    await sendAll([mail(), webhook()]);
    expect(smtp.received.map(({ to }) => to).toSorted()).toEqual([JURIST, LEGAL]);
    expect((await states()).filter(({ channel, state }) => channel === 'mail' && state === 'sent')).toHaveLength(60);
    const [french] = smtp.received.filter(({ to }) => to === LEGAL);
    for (const header of [/^Auto-Submitted: auto-generated$/m, /^List-Id: Jalon <notifications\.city\.example>$/im, /^Message-ID: <[0-9a-f]{32}@city\.example>$/m, /^Content-Type: multipart\/alternative/m]) expect(french?.text).toMatch(header);
    expect(french?.text).not.toMatch(/^X-Mailer/m);
  });

  test('mail that is deferred, dropped amid DATA, or taken without an answer goes out again under the same Message-ID', async () => {
    smtp.manner(LEGAL, 'defer', 'drop', 'take-and-drop', 'take');
    await tell([factOf(1)]);
    await sendAll([mail(), webhook()]);
    const toLegal = smtp.received.filter(({ to }) => to === LEGAL);
    expect([toLegal.length, new Set(toLegal.map(({ id }) => id)).size]).toEqual([2, 1]);
    expect((await webhooksOf('head-legal'))[0]).toMatchObject({ state: 'sent', attempts: 4 });
  });

  test('a mail server that is away is said, and holds all mail for a while', async () => {
    await tell([factOf(1)]);
    await sendDue(mail({ mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'jalon@city.example' } }), ports({ rhythm: { ...RHYTHM, firstWaitMs: 600_000, longestWaitMs: 600_000 } }));
    const mails = (await states()).filter(({ channel }) => channel === 'mail');
    expect(mails.filter(({ state }) => state === 'failing')[0]?.lastError).toBe('no answer of the mail server (ESOCKET)');
    for (const { nextAt } of mails) expect(Date.parse(nextAt ?? '')).toBeGreaterThan(Date.now() + 500_000);
  });

  test('webhooks are signed, and what fails, hangs, breaks off or is told to wait arrives once', async () => {
    receiver.headers = { 'retry-after': '0' };
    receiver.answers(500, 'drop', 429, 'hang', 'take-and-drop', 302, 503);
    await tell([factOf(1), factOf(2)]);
    await sendAll([mail(), webhook()]);
    expect(receiver.unverified).toBe(0);
    expect(receiver.taken.map(({ event }) => String(event.type)).toSorted()).toEqual(['jalon.service.notified.v1', 'jalon.service.notified.v1', 'jalon.task.asked.v1', 'jalon.task.asked.v1']);
    expect(new Set(receiver.taken.map(({ id }) => id)).size).toBe(4);
    expect(receiver.attempts.length).toBeGreaterThanOrEqual(11);
  });

  test('a receiver that asks to wait is not asked before', async () => {
    receiver.headers = { 'retry-after': '3600' };
    receiver.answers(429);
    current = { ...current, webhooks: { erp: { url: receiver.url, secret: 'JALON_WEBHOOK_ERP', seats: ['service:legal'] } } };
    await tell([factOf(1), factOf(2)]);
    for (let round = 0; round < 3; round += 1) await sendDue(webhook(), ports());
    expect(receiver.attempts).toHaveLength(1);
    for (const { nextAt } of await webhooksOf('erp')) expect(Date.parse(nextAt ?? '')).toBeGreaterThan(Date.now() + 3_500_000);
  });

  test('without its secret nothing goes out unsigned, and the variable is named', async () => {
    await tell([factOf(1)]);
    await sendDue(webhook({ secretOf: () => undefined }), ports());
    expect(receiver.attempts).toHaveLength(0);
    expect((await webhooksOf('erp'))[0]?.lastError).toBe('expected JALON_WEBHOOK_ERP in the environment, a secret in base64 that may begin with "whsec_", or two and a space between');
  });

  test('a refused address is one errand, of which operators are told; a new address takes up what waits', async () => {
    smtp.manner(LEGAL, 'refuse');
    await tell([factOf(1)]);
    await sendAll([mail(), webhook()]);
    await tell([factOf(2), factOf(3)]);
    await sendAll([mail(), webhook()]);
    const { errands } = await listErrands(opened.database, { settled: 'no', limit: 10 });
    expect(errands).toEqual([expect.objectContaining({ askedOf: 'role:operator', channel: 'mail', recipient: 'head-legal', because: 'the mail server answers 550 5.1.1 at RCPT TO', waiting: 3 })]);
    expect(smtp.tried.filter((each) => each === LEGAL)).toHaveLength(1);
    expect(smtp.received.filter(({ to }) => to === OPERATOR)).toHaveLength(1);

    current = { ...current, people: { ...current.people, 'head-legal': personForTests({ mail: 'new@example.org' }) } };
    const marks = (recipient: string) => markOf(recipient, mail().addressOf(recipient));
    await noticeNewAddresses(opened.database.db, 'mail', marks, instantOf(Date.now()));
    await sendAll([mail()]);
    expect((await listErrands(opened.database, { settled: 'all', limit: 10 })).errands).toEqual([expect.objectContaining({ settledBy: 'directory', waiting: 0 })]);
    expect((await webhooksOf('head-legal')).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(smtp.received.filter(({ to }) => to === 'new@example.org')).toHaveLength(2);
  });

  test('an errand that somebody settles tries the same address again, and comes back when it is refused again', async () => {
    receiver.answers(410, 410);
    await tell([factOf(1)]);
    await sendAll([mail(), webhook()]);
    const [errand] = (await listErrands(opened.database, { settled: 'no', limit: 10 })).errands;
    expect(errand).toMatchObject({ because: 'answered 410: gone for good', settledBy: null });
    const settle = () => settleErrand(opened.database.db, errand?.id ?? '', { by: 'operator-1', because: 'they put it back', now: instantOf(Date.now()) });
    receiver.answers(410);
    expect([await settle(), await settle()]).toEqual([true, false]);
    await sendAll([mail(), webhook()]);
    expect((await listErrands(opened.database, { settled: 'no', limit: 10 })).errands.map(({ id }) => id)).toContain(errand?.id);
    expect(await settle()).toBe(true);
    await sendAll([mail(), webhook()]);
    expect((await webhooksOf(errand?.recipient ?? '')).map(({ state }) => state)).toEqual(['sent']);
  });

  test('a rule of the mail server is no dead address', async () => {
    smtp.manner(LEGAL, 'policy', 'policy', 'take');
    await tell([factOf(1)]);
    await sendAll([mail(), webhook()]);
    expect((await listErrands(opened.database, { settled: 'all', limit: 10 })).errands).toEqual([]);
  });

  test('whoever has left, or has no address any more, is told nothing', async () => {
    await tell([factOf(1)]);
    current = { ...current, people: { ...current.people, 'head-legal': personForTests({ mail: LEGAL, left: { on: '2026-11-24' } }) } };
    await sendAll([mail(), webhook()]);
    expect(smtp.tried).toEqual([JURIST]);
    expect((await webhooksOf('head-legal'))[0]).toMatchObject({ state: 'dead', lastError: 'the directory names no address' });
  });

  test('whoever died while sending is followed by another once the lease is over, who sends the same again; and notes nothing afterwards', async () => {
    await tell([factOf(1)]);
    const { db } = opened.database;
    const first = await claimMessage(db, 'webhook', 'erp', instantOf(Date.now()), RHYTHM);
    expect(await claimMessage(db, 'webhook', 'erp', instantOf(Date.now()), RHYTHM)).toBeUndefined();
    const second = await claimMessage(db, 'webhook', 'erp', instantOf(Date.now() + 61_000), RHYTHM);
    expect([second?.id, second?.attempts]).toEqual([first?.id, 2]);
    const sent = { state: 'sent', nextAt: null, lastError: null } as const;
    expect(await noteHowItWent(db, { id: first?.id ?? '', attempts: 1 }, { ...sent, state: 'failing', nextAt: instantOf(Date.now()) }, instantOf(Date.now()))).toBe(false);
    expect(await noteHowItWent(db, { id: first?.id ?? '', attempts: 2 }, sent, instantOf(Date.now()))).toBe(true);
  });

  test('several who send at once send each message once', async () => {
    const facts = Array.from({ length: 40 }, (_, index) => factOf(index));
    await tell(facts);
    // On a server each has connections of its own.
    const others = opened.database.isEmbedded ? [] : [await opened.again(), await opened.again()];
    const senders = [opened.database, ...others, opened.database];
    await Promise.all(senders.map((database) => sendAll([mail({ database }), webhook()], { database })));
    await Promise.all(others.map((database) => database.close()));
    expect(receiver.attempts).toHaveLength(80);
    expect(new Set(receiver.attempts.map(({ id }) => id)).size).toBe(80);
    expect(smtp.received).toHaveLength(2);
  });

  test('no address and no name is in a table or a log; what was sent is not kept', async () => {
    smtp.manner(LEGAL, 'refuse');
    await tell([factOf(1)]);
    await sendAll([mail(), webhook()]);
    const tables = await Promise.all([sql`select * from registry.deliveries`.execute(opened.database.db), sql`select * from registry.errands`.execute(opened.database.db)]);
    const all = JSON.stringify(tables.map(({ rows }) => rows)) + logged;
    expect(all).toContain('head-legal');
    expect(all).not.toMatch(/example\.org|Escalonne|Sérignan|whsec_\w/);
    const { rows } = await sql<{ event: string | null }>`select event from registry.deliveries where state = 'sent'`.execute(opened.database.db);
    expect(rows.every(({ event }) => event === null)).toBe(true);
  });
});
