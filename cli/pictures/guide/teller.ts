/** Tells a running demonstration what people ask and answer, by its HTTP API, as its owner may. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export type Said = readonly [task: string, by: string, answer: object];
export type Teller = {
  /** Gives the project's id. */
  request(subject: string, data: { title: string; department: string; [more: string]: unknown }): Promise<string>;
  /** Each answers once they are asked. @throws where an answer is refused */
  say(project: string, ...said: readonly Said[]): Promise<void>;
  /** Until it says so. */
  reads<Content>(path: string, says: (content: Content) => boolean): Promise<Content>;
};

const WITHIN_MS = 180_000;
const AGAIN_AFTER_MS = 200;
/** Of a project or a task that is still to come. */
const NOT_YET: ReadonlySet<unknown> = new Set(['project-unknown', 'project-closed', 'task-unknown']);

export function teller(httpUrl: string): Teller {
  const post = async (path: string, content: object): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(`${httpUrl}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  async function answer(project: string, [task, by, content]: Said): Promise<void> {
    for (const end = Date.now() + WITHIN_MS; ; await sleep(AGAIN_AFTER_MS)) {
      const { status, body } = await post(`/v1/projects/${project}/answers`, { id: randomUUID(), task, by: { id: by }, answer: content });
      if (status < 300) return;
      if (!(status === 503 || NOT_YET.has(body['reason'])) || Date.now() > end) throw new Error(`expected the answer of ${by} to ${task} of ${project} to be taken, got ${status} ${JSON.stringify(body)}`);
    }
  }

  return {
    async request(subject, data) {
      const { status, body } = await post('/v1/requests', { specversion: '1.0', id: subject, source: `urn:jalon:department:${data.department}`, type: 'jalon.project.requested.v1', subject, data });
      if (status !== 202) throw new Error(`expected the request ${subject} to be taken, got ${status} ${JSON.stringify(body)}`);
      return String(body['project']);
    },
    async say(project, ...said) {
      for (const each of said) await answer(project, each);
    },
    async reads<Content>(path: string, says: (content: Content) => boolean) {
      for (const end = Date.now() + WITHIN_MS; ; await sleep(AGAIN_AFTER_MS)) {
        const response = await fetch(`${httpUrl}${path}`);
        const content = (await response.json()) as Content;
        // What has just begun is not known yet.
        if (response.ok && says(content)) return content;
        if (Date.now() > end) throw new Error(`expected ${path} to say so within ${WITHIN_MS / 1_000} s, got ${JSON.stringify(content).slice(0, 1_000)}`);
      }
    },
  };
}
