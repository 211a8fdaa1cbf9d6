/** An answer as anyone may send it, by Update, Signal, Kafka or HTTP: one shape, checked before anything else. */
import { object, optional, record, text, type Guarded } from './guard.ts';

/** Above this many characters of JSON an answer is refused: it refers to documents and does not hold them. */
export const ANSWER_LIMIT = 16_000;

export const answerGuard = object({
  id: text(200),
  task: text(300),
  by: object({ id: text(200) }),
  onBehalfOf: optional(text(200)),
  answer: record(ANSWER_LIMIT + 64_000),
  statement: optional(object({ keyId: text(200), signature: text(500) })),
});

export type Answer = Guarded<typeof answerGuard>;
