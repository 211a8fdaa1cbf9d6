/** The channel of mail against servers that are hostile rather than away, without a database. */
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { mailChannel } from '../../../services/notifications/mail/mailChannel.ts';
import type { Message } from '../../../services/notifications/channel.ts';
import { smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';

const event = JSON.stringify({ type: 'jalon.errand.raised.v1', data: { recipient: 'head-legal' } });
const message = { id: 'd-1', recipient: 'operator-1', attempts: 1, deliveries: [{ id: 'd-1', project: null, task: null, fact_type: 'jalon.errand.raised.v1', event }] } as unknown as Message;

/** Says a line now and then, and never what it was asked. */
async function serverThat(says: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    says(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const again = (socket: Socket, line: string): void => {
  const more = setInterval(() => socket.write(line), 50);
  socket.on('close', () => clearInterval(more));
};

test.each<[string, (socket: Socket) => void]>([
  ['greets without end', (socket) => again(socket, '220-wait\r\n')],
  ['answers without end', (socket) => {
    socket.write('220 here\r\n');
    socket.once('data', () => again(socket, '250-wait\r\n'));
  }],
  ['says nothing', () => undefined],
])('a server that %s is given up: the next mail has its turn, and this one is tried again', async (_case, says) => {
  const channel = mailChannel({
    mail: { smtpUrl: await serverThat(says), from: 'jalon@city.example' }, database: { db: undefined as never }, directory: { current: () => smallDirectory({}) },
    today: () => '2026-11-24', policy: policyForTests(), publicUrl: 'http://127.0.0.1:3000', timeoutMs: 100, log: pino({ level: 'silent' }),
  });
  expect(await channel.send(message, 'somebody@city.example')).toMatchObject({ is: 'deferred', of: 'everything' });
}, 5_000);
