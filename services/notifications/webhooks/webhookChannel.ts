/** Tells other systems by webhook, signed as Standard Webhooks says: the CloudEvent as body, the delivery's id as `webhook-id` in every attempt. */
import { Webhook } from 'standardwebhooks';
import { entryOf, type Directory } from '../../../domain/directory.ts';
import type { Outcome } from '../../../domain/delivery.ts';
import type { Channel, Message } from '../channel.ts';
import { webhookOutcome } from './webhookOutcome.ts';

/** `secretOf` reads a variable of the environment. */
export type WebhookPorts = { directory: { current(): Directory }; secretOf(variable: string): string | undefined; now(): number; timeoutMs?: number };

const TIMEOUT_MS = 10_000;

export function webhookChannel({ directory, secretOf, now, timeoutMs = TIMEOUT_MS }: WebhookPorts): Channel {
  const webhookOf = (id: string) => entryOf(directory.current().webhooks, id);

  async function send({ id, recipient, deliveries }: Message, url: string): Promise<Outcome> {
    const variable = webhookOf(recipient)?.secret ?? '';
    const signers = signersOf(secretOf(variable));
    if (signers === undefined) return { is: 'deferred', because: `expected ${variable} in the environment, a secret in base64 that may begin with "whsec_", or two and a space between`, of: 'everything' };
    const body = deliveries[0]?.event ?? '';
    const at = new Date(now());
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8', 'user-agent': 'Jalon',
      'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)), 'webhook-signature': signers.map((signer) => signer.sign(id, at, body)).join(' '),
    };
    try {
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
      // What it says is read by nobody, and keeps no connection.
      await response.body?.cancel();
      return webhookOutcome(response.status, response.headers.get('retry-after'), now());
    } catch (error) {
      return { is: 'deferred', because: connectionFault(error, timeoutMs), of: 'everything' };
    }
  }

  return { name: 'webhook', addressOf: (recipient) => webhookOf(recipient)?.url, send };
}

/** While a secret is changed for another there are two: each signs, and whoever receives verifies by the one that it has. */
function signersOf(secrets: string | undefined): Webhook[] | undefined {
  try {
    return secrets?.trim().split(/ +/).map((secret) => new Webhook(secret));
  } catch {
    return undefined;
  }
}

/** By its code: the message of such an error may hold more than an operator should read. */
function connectionFault(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'no connection';
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1_000} s`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : error.name;
  return `no connection (${code})`;
}
