/** A real receiver of webhooks: verifies each with the verifier of Standard Webhooks itself, drops copies by their id, and fails when a test tells it to. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A status, or what breaks the connection or lets it hang; `take-and-drop` takes it and says nothing. */
export type Answer = number | 'drop' | 'hang' | 'take-and-drop';
export type Taken = { id: string; event: { id?: string; type?: string; data?: Record<string, unknown> } };
export type WebhookReceiver = { url: string; secret: string; taken: Taken[]; attempts: { id: string; at: number }[]; unverified: number; answers(...next: Answer[]): void; headers: Record<string, string>; close(): Promise<void> };

export async function webhookReceiver(): Promise<WebhookReceiver> {
  const secret = `whsec_${Buffer.from('a secret of twenty-four bytes').toString('base64')}`;
  const verifier = new Webhook(secret);
  const script: Answer[] = [];
  const seen = new Set<string>();

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const id = String(request.headers['webhook-id']);
    receiver.attempts.push({ id, at: Date.now() });
    const answer = script.shift() ?? 200;
    if (answer === 'drop') return void request.socket.destroy();
    if (answer === 'hang') return;
    if (answer === 'take-and-drop' || answer < 300) {
      try {
        const event = verifier.verify(Buffer.concat(parts), request.headers as Record<string, string>) as Taken['event'];
        if (!seen.has(id)) receiver.taken.push({ id, event });
        seen.add(id);
      } catch {
        receiver.unverified += 1;
      }
    }
    if (answer === 'take-and-drop') return void request.socket.destroy();
    response.writeHead(answer, receiver.headers).end();
  }

  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, secret, taken: [], attempts: [], unverified: 0, headers: {},
    answers: (...next) => void script.push(...next),
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
  return receiver;
}
