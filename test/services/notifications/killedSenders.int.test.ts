/** Two processes that send at once on one PostgreSQL, killed with -9 again and again amid it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import { postgresServer } from '../../../cli/servers/postgresServer.ts';
import { RHYTHM } from '../../../domain/delivery.ts';
import { instantOf } from '../../../domain/ids.ts';
import { keepNewDeliveries } from '../../../services/notifications/store/newDeliveries.ts';
import { until } from '../../support/until.ts';
import { webhookReceiver } from './webhookReceiver.ts';

const FACTS = 400;
const KILLS = 12;

test('each fact arrives, and a copy of one bears its id', async () => {
  const postgres = await postgresServer();
  const database = await openDatabase({ databaseUrl: postgres.url, dataFolder: 'unused', log: pino({ level: 'silent' }) });
  const receiver = await webhookReceiver();
  const senders: ChildProcess[] = [];
  onTestFinished(async () => {
    for (const each of senders) each.kill('SIGKILL');
    await receiver.close();
    await database.close();
    await postgres.stop();
  });
  const facts = Array.from({ length: FACTS }, (_, index) => ({ channel: 'webhook' as const, recipient: 'lake', fact: `f${index}`, fact_type: 'jalon.task.late.v1', project: 'meals', task: null, event: JSON.stringify({ id: `f${index}` }) }));
  await database.db.transaction().execute((tx) => keepNewDeliveries(tx, facts, instantOf(Date.now()), RHYTHM));
  const start = (): void => void senders.push(spawn(process.execPath, [join(import.meta.dirname, 'fixtures', 'sender.ts'), postgres.url, receiver.url, receiver.secret], { stdio: 'ignore' }));
  start();
  start();

  for (let kill = 1; kill <= KILLS; kill += 1) {
    await until(() => receiver.taken.length >= (kill * FACTS) / (KILLS + 4), `kill ${kill}`, 30_000);
    senders.find((each) => !each.killed)?.kill('SIGKILL');
    start();
  }
  await until(async () => (await database.db.selectFrom('registry.deliveries').select('id').where('state', '!=', 'sent').executeTakeFirst()) === undefined, 'all to be sent', 30_000);

  expect(receiver.unverified).toBe(0);
  expect(new Set(receiver.taken.map(({ event }) => event.id)).size).toBe(FACTS);
  expect(receiver.taken).toHaveLength(FACTS);
  // A copy for whoever was killed between sending and noting, and no other.
  expect(receiver.attempts.length - FACTS).toBeLessThanOrEqual(KILLS);
}, 120_000);
