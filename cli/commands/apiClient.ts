/** Talks to the API, and tells what it refused from what could not be reached. */
export type ApiClient = { get(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<unknown>; post(path: string, body?: unknown): Promise<{ status: number; body: unknown }> };

/** Thrown when the API refused or failed; `reason` is its word for why. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, detail: string) {
    super(`${reason}: ${detail}`);
    this.status = status;
    this.reason = reason;
  }
}

/** Thrown when nobody answers at the address. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

const WITHIN_MS = 30_000;

export function apiClient(url: string): ApiClient {
  async function ask(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
    const response = await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(WITHIN_MS) }).catch((error: unknown) => {
      throw new Unreachable(`no answer from ${url}: ${causeOf(error)}. Is Jalon started (npm start)? Another address goes into --url or JALON_URL.`);
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { status: response.status, body };
    const { reason = `http-${response.status}`, detail = response.statusText } = (body ?? {}) as { reason?: string; detail?: string };
    throw new Refused(response.status, reason, detail);
  }
  return {
    async get(path, query = {}) {
      const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
      return (await ask(`${path}?${new URLSearchParams(given).toString()}`, {})).body;
    },
    post: (path, body) => ask(path, { method: 'POST', ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) }),
  };
}

const causeOf = (error: unknown): string => (error instanceof Error ? (error.cause instanceof Error ? error.cause.message || error.message : error.message) : String(error));
