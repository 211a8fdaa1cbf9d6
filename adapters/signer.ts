/** Signs what our own processes answer, and what callers answer whom a door of ours has recognised. Without a key it signs nothing. */
import { instantOf } from '../domain/ids.ts';
import { publicKeyOf, sign, type Stated, type Statement } from '../domain/statement.ts';
import type { DoorKey } from '../domain/roll.ts';

export type SigningKey = { keyId: string; secretKey: string };
export type Signer = {
  /** `register` is the project's id, or the workflow's where it belongs to the whole city. */
  sign<T extends Stated>(register: string, answer: T): T & { statement?: Statement };
  /** For the roll: by these keys a workflow knows us. */
  keys: Readonly<Record<string, DoorKey>>;
};

export function signer(key: SigningKey | undefined): Signer {
  if (key === undefined) return { sign: (_register, answer) => answer, keys: {} };
  return {
    sign: (register, answer) => ({ ...answer, statement: sign(register, answer, { ...key, at: instantOf(Date.now()) }) }),
    keys: { [key.keyId]: { publicKey: publicKeyOf(key.secretKey) } },
  };
}
