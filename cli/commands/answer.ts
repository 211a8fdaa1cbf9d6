/** `jalon answer`: answers a task, and says what became of it. */
import { randomUUID } from 'node:crypto';
import { Refused } from './apiClient.ts';
import { asJson } from './output.ts';
import type { Output } from './output.ts';
import { readAnswer } from './readAnswer.ts';

export type AnswerGiven = { by: string; onBehalfOf?: string; answer: string[]; id?: string; json?: true };

/** @throws UsageFault, Refused */
export async function answer({ api, print }: Output, project: string, task: string, { by, onBehalfOf, answer: parts, id = randomUUID(), json }: AnswerGiven): Promise<void> {
  const sent = { id, task, by: { id: by }, ...(onBehalfOf !== undefined && { onBehalfOf }), answer: readAnswer(parts) };
  const { status, body } = await api.post(`/v1/projects/${encodeURIComponent(project)}/answers`, sent);
  if (json) print(asJson(body));
  // The workflow may still take it: not a success that a script could rely on.
  if (status === 202) throw new Refused(status, 'pending', `the project does not reply for now; repeat with --id ${id} to learn what became of it`);
  if (!json) print(`accepted: ${task} (${id})`);
}
