/** `jalon answer`: answers a task, and says what became of it. */
import { randomUUID } from 'node:crypto';
import { Refused } from './faults.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { readAnswer } from './readAnswer.ts';
import { actorIn } from './whoActs.ts';

/** Who answers, for whom, and under which id. */
export type AnswerGiven = { by?: string; onBehalfOf?: string; id?: string };
export type AnswerTyped = AnswerGiven & { answer: string[] };

/** @throws UsageFault, Refused */
export const answer = (output: Output, project: string, task: string, { answer: parts, ...given }: AnswerTyped): Promise<void> => sendAnswer(output, project, task, readAnswer(parts), given);

/** @throws UsageFault, Refused */
export async function sendAnswer(output: Output, project: string, task: string, content: Readonly<Record<string, unknown>>, { by, onBehalfOf, id = randomUUID() }: AnswerGiven): Promise<void> {
  const { api, words, isJson } = output;
  const sent = { id, task, ...actorIn(output, by), ...(onBehalfOf !== undefined && { onBehalfOf }), answer: content };
  const { status, body } = await api.post(`/v1/projects/${encodeURIComponent(project)}/answers`, sent);
  const isPending = status === 202;
  if (isJson || !isPending) await tell(output, body, () => words.say('cli.acceptedAs', { task, id }));
  // The workflow may still take it: not a success that a script could rely on.
  if (isPending) throw new Refused(status, 'pending', words.say('cli.pendingAnswer', { id }));
}
