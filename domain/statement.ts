/**
 * A signed statement of who answers: made by a door of ours that knows whom it has before it (the API after sign-on, a department's system with its
 * own key), and verified inside the workflow. It is bound to the register, the answer's id, the task and the content: repeated, it is the same
 * answer; moved elsewhere, it is worth nothing. Ed25519 (RFC 8032) over UTF-8 text.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';
import type { Answer } from './answer.ts';
import { msOf, type Instant } from './ids.ts';
import { inNameOrder } from './inNameOrder.ts';
import { MS_PER_DAY } from './pace.ts';
import type { Roll } from './roll.ts';

/** `at` is when it was made; `signature` is in hexadecimal. */
export type Statement = { keyId: string; at: string; signature: string };
export type Stated = Pick<Answer, 'id' | 'task' | 'by' | 'answer'> & { onBehalfOf?: string | undefined };
export type Verified = { ok: true } | { ok: false; reason: 'statement-unverifiable' | 'statement-too-old'; detail: string };

/** An answer may wait for a worker that is away; one that is older was kept for another day. */
const VALID_FOR_MS = 7 * MS_PER_DAY;
/** Clocks of two machines differ. */
const AHEAD_AT_MOST_MS = 5 * 60_000;

/** `register` is the project's id, or the workflow's where it belongs to the whole city. */
export function statedText(register: string, { id, task, by, onBehalfOf, answer }: Stated, at: string): string {
  return JSON.stringify(['jalon-answer-1', register, id, task, by.id, onBehalfOf ?? null, at, inNameOrder(answer)]);
}

/** `secretKey` in hexadecimal, 64 digits. */
export function sign(register: string, stated: Stated, { keyId, secretKey, at }: { keyId: string; secretKey: string; at: Instant }): Statement {
  return { keyId, at, signature: bytesToHex(ed25519.sign(textBytes(statedText(register, stated, at)), hexToBytes(secretKey))) };
}

export const publicKeyOf = (secretKey: string): string => bytesToHex(ed25519.getPublicKey(hexToBytes(secretKey)));

export function verify(register: string, stated: Stated, statement: Statement, { keys }: Pick<Roll, 'keys'>, now: number): Verified {
  const { keyId, at, signature } = statement;
  const unverifiable = (detail: string): Verified => ({ ok: false, reason: 'statement-unverifiable', detail });
  const key = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined;
  if (key === undefined) return unverifiable(`no key ${keyId} is known here`);
  if (key.speaksFor !== undefined && ![stated.by.id, stated.onBehalfOf ?? stated.by.id].every((actor) => key.speaksFor?.includes(actor))) return unverifiable(`the key ${keyId} does not speak for whoever answers`);
  if (!isSigned(textBytes(statedText(register, stated, at)), signature, key.publicKey)) return unverifiable('the signature is not one of this answer');
  const age = now - msOf(at as Instant);
  return age <= VALID_FOR_MS && age >= -AHEAD_AT_MOST_MS ? { ok: true } : { ok: false, reason: 'statement-too-old', detail: `expected a statement of the last ${VALID_FOR_MS / MS_PER_DAY} days, got one of ${at}` };
}

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function isSigned(message: Uint8Array, signature: string, publicKey: string): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature)) return false;
  try {
    return ed25519.verify(hexToBytes(signature), message, hexToBytes(publicKey));
  } catch {
    // A key that is no point of the curve verifies nothing.
    return false;
  }
}
