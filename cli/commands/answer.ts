/** `jalon answer`: answers a task, and says what became of it. */
import { randomUUID } from 'node:crypto';
import { Refused } from './apiClient.ts';
import { asJson } from './output.ts';
import type { Output } from './output.ts';
import { readAnswer } from './readAnswer.ts';

/** Who answers, for whom, and under which id. */
export type AnswerGiven = { by: string; onBehalfOf?: string; id?: string; json?: true };
export type AnswerTyped = AnswerGiven & { answer: string[] };

/** @throws UsageFault, Refused */
export const answer = (output: Output, project: string, task: string, { answer: parts, ...given }: AnswerTyped): Promise<void> => sendAnswer(output, project, task, readAnswer(parts), given);

/** @throws Refused */
export async function sendAnswer({ api, print }: Output, project: string, task: string, content: Readonly<Record<string, unknown>>, { by, onBehalfOf, id = randomUUID(), json }: AnswerGiven): Promise<void> {
  const sent = { id, task, by: { id: by }, ...(onBehalfOf !== undefined && { onBehalfOf }), answer: content };
  const { status, body } = await api.post(`/v1/projects/${encodeURIComponent(project)}/answers`, sent);
  if (json) print(asJson(body));
  // The workflow may still take it: not a success that a script could rely on.
  if (status === 202) throw new Refused(status, 'pending', `the project does not reply for now; repeat with --id ${id} to learn what became of it`);
  if (!json) print(`accepted: ${task} (${id})`);
}
