/** The channel of webhooks against a receiver of its own, without a database. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { webhookChannel } from '../../../services/notifications/webhooks/webhookChannel.ts';
import { smallDirectory } from '../../support/directoryForTests.ts';
import { webhookReceiver } from './webhookReceiver.ts';

const secretOf = (text: string): string => `whsec_${Buffer.from(text).toString('base64')}`;
const [OLD, NEXT] = [secretOf('the secret of the year before'), secretOf('the secret of the next year')];
const message = (event = '{"type":"jalon.task.asked.v1"}') => ({ id: 'd-1', recipient: 'erp', attempts: 1, deliveries: [{ event }] }) as unknown as Parameters<ReturnType<typeof webhookChannel>['send']>[0];
const channel = (secret: string | undefined) =>
  webhookChannel({ directory: { current: () => smallDirectory({ webhooks: { erp: { url: 'https://erp.example.org', secret: 'JALON_WEBHOOK_ERP', all: true } } }) }, secretOf: () => secret, now: Date.now, timeoutMs: 500 });

test('while a secret is changed for another, both sign: whoever knows either verifies', async () => {
  const receiver = await webhookReceiver();
  onTestFinished(receiver.close);
  expect(await channel(`${NEXT} ${receiver.secret}`).send(message(), receiver.url)).toEqual({ is: 'sent' });
  expect(await channel(`${receiver.secret} ${NEXT}`).send(message(), receiver.url)).toEqual({ is: 'sent' });
  expect(await channel(NEXT).send(message(), receiver.url)).toEqual({ is: 'sent' });
  expect([receiver.taken.length, receiver.unverified]).toEqual([1, 1]);
});

test.each([[undefined], [''], [' '], ['whsec_'], [`${OLD} whsec_`]])('the secret %j is none: nothing goes out, and it is said which variable to mend', async (secret) => {
  const outcome = await channel(secret).send(message(), 'http://127.0.0.1:1/');
  expect(outcome).toMatchObject({ is: 'deferred', because: expect.stringContaining('JALON_WEBHOOK_ERP') as string });
  expect(JSON.stringify(outcome)).not.toContain(OLD);
});

test('a redirection is not followed, wherever it leads', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location: '/within' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  expect(await channel(OLD).send(message(), `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)).toMatchObject({ is: 'deferred' });
  expect(asked).toEqual(['/hook']);
});

test('a receiver that answers without end is cut off, and its answer is not read', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
    response.on('close', () => clearInterval(more));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const began = Date.now();
  expect(await channel(OLD).send(message(), `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).toEqual({ is: 'sent' });
  expect(Date.now() - began).toBeLessThan(2_000);
});
