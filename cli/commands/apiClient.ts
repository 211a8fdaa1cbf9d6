/** Talks to the API, and tells what it refused from what could not be reached. */
import type { Problem } from '../../services/api/problem.ts';
import type { Language } from '../../services/words/words.ts';
import { Refused, Unreachable } from './faults.ts';

type Query = Readonly<Record<string, string | undefined>>;
export type ApiClient = {
  get(path: string, query?: Query): Promise<unknown>;
  post(path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** What `/ready` says, whether all is well or not. */
  ready(): Promise<unknown>;
  /** Stays open: the answer is read as it comes. */
  open(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response>;
};
/** Without a token, the owner of a demonstration is calling, or nobody known. */
export type Calling = { url: string; token?: string | undefined; language: Language };

const WITHIN_MS = 30_000;
const NOT_READY = 503;

export function apiClient({ url, token, language }: Calling): ApiClient {
  const ours = { 'accept-language': language, ...(token !== undefined && { authorization: `Bearer ${token}` }) };

  async function reach(path: string, { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Readonly<Record<string, string>> }): Promise<Response> {
    return fetch(new URL(path, url), { signal: AbortSignal.timeout(WITHIN_MS), ...init, headers: { ...ours, ...headers } }).catch((error: unknown) => {
      throw new Unreachable(url, causeOf(error));
    });
  }
  async function ask(path: string, init: Parameters<typeof reach>[1]): Promise<{ status: number; body: unknown }> {
    const response = await reach(path, init);
    if (!response.ok) throw await refusalOf(response);
    const body = await bodyOf(response);
    // All that the API says is an object.
    if (typeof body !== 'object' || body === null) throw new Unreachable(url);
    return { status: response.status, body };
  }
  return {
    async get(path, query = {}) {
      const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
      return (await ask(given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`, {})).body;
    },
    post: (path, body) => ask(path, { method: 'POST', ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) }),
    async ready() {
      const response = await reach('/ready', {});
      if (!response.ok && response.status !== NOT_READY) throw await refusalOf(response);
      return bodyOf(response);
    },
    async open(path, headers, signal) {
      const response = await reach(path, { headers, signal });
      if (!response.ok) throw await refusalOf(response);
      return response;
    },
  };
}

async function refusalOf(response: Response): Promise<Refused> {
  const problem = ((await bodyOf(response)) ?? {}) as Partial<Problem>;
  const { reason = `http-${response.status}`, detail = response.statusText } = problem;
  return new Refused(response.status, reason, detail, problem);
}

const bodyOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

const causeOf = (error: unknown): string => (error instanceof Error ? (error.cause instanceof Error ? error.cause.message || error.message : error.message) : String(error));
