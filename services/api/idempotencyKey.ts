/** The `Idempotency-Key` of a request (draft-ietf-httpapi-idempotency-key): for an answer it is the answer's id, so that what is sent again counts once. */
import { z } from 'zod';
import { answerData } from '../../domain/contracts/events.ts';

export const keyHeader = z.looseObject({
  'idempotency-key': z.string().max(404).optional().meta({ description: 'A text of one’s own, the same for the same answer: it becomes the answer’s id. In quotes, or as it is', examples: ['"6f1c0c9e-52f7-4c0e-9d5a-1c9d1b2f3a4b"'] }),
});

/** Without one and without an id in the body, an answer is given an id. */
export type Key = { ok: true; id: string | undefined } | { ok: false; reason: 'idempotency-key-malformed' | 'idempotency-key-differs'; detail: string };

export function idempotencyKey(header: string | undefined, idInBody: string | undefined): Key {
  if (header === undefined) return { ok: true, id: idInBody };
  const read = answerData.shape.id.min(1).safeParse(unquoted(header));
  if (!read.success) return { ok: false, reason: 'idempotency-key-malformed', detail: 'Idempotency-Key: expected a text of 1 to 200 characters, such as a UUID, in quotes or as it is' };
  if (idInBody !== undefined && idInBody !== read.data) return { ok: false, reason: 'idempotency-key-differs', detail: 'expected no "id" in the body, or the same as Idempotency-Key; got another' };
  return { ok: true, id: read.data };
}

/** A string of RFC 9651 is in quotes, in which a backslash stands before a quote or a backslash. */
function unquoted(header: string): string {
  const [, inner] = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header) ?? [];
  return inner === undefined ? header : inner.replace(/\\(["\\])/g, '$1');
}
