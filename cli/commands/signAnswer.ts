/** `jalon sign`: an answer with a signed statement of who gives it, ready to paste into the Temporal UI or to put on Kafka. */
import { randomUUID } from 'node:crypto';
import { signer } from '../../adapters/signer.ts';
import { readEnvironment } from '../../domain/contracts/environment.ts';
import type { AnswerTyped } from './answer.ts';
import { UsageFault } from './faults.ts';
import { readAnswer } from './readAnswer.ts';

/** With the key of the environment; for people and programs alike it is JSON. @throws UsageFault */
export function signAnswer(print: (line: string) => void, project: string, task: string, { answer, by, onBehalfOf, id = randomUUID() }: AnswerTyped & { by: string }): void {
  const { signingKey } = readEnvironment();
  if (signingKey === undefined) throw new UsageFault({ key: 'cli.fail.key' });
  const said = { id, task, by: { id: by }, ...(onBehalfOf !== undefined && { onBehalfOf }), answer: readAnswer(answer) };
  print(JSON.stringify(signer(signingKey).sign(project, said)));
}
