/** What a process of ours speaks with: the roll by which workflows know who is who, and the key with which it signs. */
import type { Policy } from '../domain/policy.ts';
import { cityRoll, type RollSource } from './cityRoll.ts';
import type { DirectoryPort } from './directoryPort.ts';
import { signer, type Signer, type SigningKey } from './signer.ts';

/** Thrown when only signed answers are taken and we have nothing to sign our own with. */
export class SigningKeyMissing extends Error {
  override name = 'SigningKeyMissing';
}

export type OurWordAsked = { directory: DirectoryPort; policy: Policy; acceptUnsigned: boolean; signingKey: SigningKey | undefined };

/** @throws SigningKeyMissing */
export function ourWord({ directory, policy, acceptUnsigned, signingKey }: OurWordAsked): { roll: RollSource; signer: Signer } {
  if (!acceptUnsigned && signingKey === undefined) {
    throw new SigningKeyMissing('expected JALON_SIGNING_KEY, 64 hexadecimal digits that all our processes share, got none. Make one with "openssl rand -hex 32"; or, on one machine of your own, set JALON_UNSIGNED=accepted, and whoever reaches Temporal or Kafka is believed');
  }
  const own = signer(signingKey);
  return { signer: own, roll: cityRoll({ directory, policy, acceptUnsigned, ownKeys: own.keys }) };
}
