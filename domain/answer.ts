/** An answer as anyone may send it, by Update, Signal, Kafka or HTTP: one shape, checked before anything else. */
import { object, optional, record, text, type Guarded } from './guard.ts';

/** Above this many characters of JSON an answer is refused: it refers to documents and does not hold them. */
export const ANSWER_LIMIT = 16_000;

/** Above this none is looked at: the longest that is taken, a whole request or a whole roll, stays below. */
const MESSAGE_LIMIT = 250_000;

export const answerGuard = object({
  id: text(200),
  task: text(300),
  by: object({ id: text(200) }),
  onBehalfOf: optional(text(200)),
  answer: record(MESSAGE_LIMIT),
  statement: optional(object({ keyId: text(200), at: text(40), signature: text(500) })),
});

/** Also in what an operator proposes to take as answered. */
export function isConfidential(content: Readonly<Record<string, unknown>> | undefined): boolean {
  const inner = content?.['answer'];
  return content?.['confidential'] === true || (typeof inner === 'object' && inner !== null && (inner as { confidential?: unknown }).confidential === true);
}

export type Answer = Guarded<typeof answerGuard>;
