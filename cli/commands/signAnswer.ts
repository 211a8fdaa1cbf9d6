/** `jalon sign`: an answer with a signed statement of who gives it, ready to paste into the Temporal UI or to put on Kafka. */
import { randomUUID } from 'node:crypto';
import { signer } from '../../adapters/signer.ts';
import { readEnvironment } from '../../domain/contracts/environment.ts';
import type { AnswerTyped } from './answer.ts';
import { readAnswer, UsageFault } from './readAnswer.ts';

/** With the key of the environment. @throws UsageFault */
export function signAnswer(print: (line: string) => void, project: string, task: string, { answer, by, onBehalfOf, id = randomUUID() }: AnswerTyped): void {
  const { signingKey } = readEnvironment();
  if (signingKey === undefined) throw new UsageFault('expected JALON_SIGNING_KEY in the environment, got none: without a key there is nothing to sign with');
  const said = { id, task, by: { id: by }, ...(onBehalfOf !== undefined && { onBehalfOf }), answer: readAnswer(answer) };
  print(JSON.stringify(signer(signingKey).sign(project, said)));
}
