import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutgoingMessage } from '../../../adapters/factProducer.ts';
import { digestEvent } from '../../../domain/contracts/events.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { Instant } from '../../../domain/ids.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import { sendDigests } from '../../../services/notifications/digests.ts';
import { directoryForTests, personForTests, smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { asked, factFor, messageOf, started } from '../projection/factFor.ts';
import { BOTH, type Opened } from '../projection/onBothDatabases.ts';

const task = (name: string, of: string) => ({ task: `consultation-1/interview/${name}`, kind: 'interview', of });

describe.each(BOTH)('digests on $name', ({ open }) => {
  let opened: Opened;
  const published: OutgoingMessage[] = [];
  beforeAll(async () => {
    opened = await open();
    const facts = [
      started(),
      asked(2, task('legal', '').task, 'service:legal', '2026-12-01T00:00:00.000Z'),
      asked(3, 'consultation-1/interview/desk', 'service:desk', '2026-11-26T00:00:00.000Z'),
      factFor(4, 'jalon.task.late.v1', { ...task('legal', 'service:legal'), dueAt: '2026-12-01T00:00:00.000Z' }),
      factFor(5, 'jalon.task.delegated.v1', { ...task('desk', 'service:desk'), holder: 'head-legal', by: 'head-desk', because: 'r' }),
      asked(6, 'consultation-1/interview/fleet', 'service:legal', '2027-01-01T00:00:00.000Z'),
      factFor(7, 'jalon.task.claimed.v1', { ...task('fleet', 'service:legal'), holder: 'jurist-1' }),
    ];
    const messages = facts.map((fact, index) => ({ offset: String(index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
    await projectBatch(opened.database.db, { topic: TOPICS.facts, partition: 0, highWatermark: facts.length, messages }, 0);
  }, 120_000);
  afterAll(() => opened.close());

  const people = { ...smallDirectory().people, 'head-legal': personForTests({ name: 'Odile Escalonne', notifications: 'digest' }) };
  const send = (now: string) =>
    sendDigests({ database: opened.database, directory: directoryForTests(smallDirectory({ people })), policy: policyForTests(), publish: (messages) => Promise.resolve(void published.push(...messages)), log: pino({ level: 'silent' }) }, now as Instant);

  test('one a person and working day, of all that is in their hands and of what nobody has taken yet; never a name', async () => {
    expect(await send('2026-11-25T06:30:00.000Z')).toBe(0);
    expect(await send('2026-11-25T07:30:00.000Z')).toBe(1);
    expect(await send('2026-11-25T17:00:00.000Z')).toBe(0);
    expect(await send('2026-11-28T09:00:00.000Z')).toBe(0);
    expect(await send('2026-11-30T09:00:00.000Z')).toBe(1);
    const digests = published.map(({ value }) => digestEvent.parse(JSON.parse(String(value))));
    expect(published.map(({ topic, key }) => [topic, key])).toEqual([[TOPICS.notifications, 'head-legal'], [TOPICS.notifications, 'head-legal']]);
    expect(digests.map(({ id }) => id)).toEqual(['digest|head-legal|2026-11-25', 'digest|head-legal|2026-11-30']);
    expect(digests[0]?.data).toMatchObject({ late: [{ task: 'consultation-1/interview/legal' }], dueSoon: [{ task: 'consultation-1/interview/desk' }], others: [] });
    expect(JSON.stringify(published)).not.toContain('Escalonne');
  });
});
