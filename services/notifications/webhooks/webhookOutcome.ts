/** What a receiver's status means, as Standard Webhooks has it. */
import type { Outcome } from '../../../domain/delivery.ts';

/** Says that it takes nothing for now, whatever it is. */
const NOT_NOW: ReadonlySet<number> = new Set([429, 502, 503, 504]);

export function webhookOutcome(status: number, retryAfter: string | null, now: number): Outcome {
  if (status >= 200 && status < 300) return { is: 'sent' };
  if (status === 410) return { is: 'refused', because: 'answered 410: gone for good' };
  if (status >= 300 && status < 400) return { is: 'deferred', because: `answered ${status}: a redirection, which is not followed`, of: 'this' };
  const waitMs = waitAsked(retryAfter, now);
  return { is: 'deferred', because: `answered ${status}`, of: NOT_NOW.has(status) ? 'everything' : 'this', ...(waitMs !== undefined && { waitMs }) };
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function waitAsked(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  const ms = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
