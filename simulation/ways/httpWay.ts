/** Answers through the HTTP API. */
import type { PublicWay, Sent } from './publicWay.ts';

const WITHIN_MS = 15_000;
const PENDING = 202;
/** Not an answer about the answer: the service is starting, overloaded or behind something that is. */
const TRY_AGAIN: ReadonlySet<number> = new Set([408, 425, 429]);

export const httpWay = (httpUrl: string): PublicWay => async (project, answer) => {
  try {
    const response = await fetch(`${httpUrl}/v1/projects/${encodeURIComponent(project)}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer),
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    return sentOf(response.status, await response.text());
  } catch (error) {
    return { is: 'unavailable', detail: `HTTP API: ${(error as Error).message}` };
  }
};

export function sentOf(status: number, body: string): Sent {
  if (status >= 500 || TRY_AGAIN.has(status)) return { is: 'unavailable', detail: `HTTP API: ${status} ${body.slice(0, 200)}` };
  // Taken, while the project does not reply for now: what became of it will be a fact, or the reply to the same id.
  if (status === PENDING) return { is: 'on-its-way' };
  const { accepted, reason, detail } = fieldsOf(body);
  if (status < 300 && accepted !== false) return { is: 'accepted' };
  return { is: 'refused', reason: typeof reason === 'string' ? reason : `http-${status}`, detail: typeof detail === 'string' ? detail : body.slice(0, 200) };
}

function fieldsOf(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
