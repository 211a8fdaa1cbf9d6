/**
 * Who acts: the one place where a caller becomes an actor. Whether that actor may answer is not decided here but in the
 * workflow, by the one rule of `domain/mandate.ts`, whatever the way in.
 */
import type { FastifyRequest } from 'fastify';
import type { Signer } from '../../adapters/signer.ts';
import type { AnswerData } from '../../domain/contracts/events.ts';
import type { Caller } from '../identity/caller.ts';
import { isDemonstration } from '../identity/identity.ts';
import type { Identity } from '../identity/identity.ts';

/** `by` may be left out by whoever has signed in. */
export type Claimed = Pick<AnswerData, 'onBehalfOf' | 'statement'> & { by?: AnswerData['by'] | undefined };
/** `isRecognised`: it is known who acts, so that we sign for it. */
export type Recognised = Pick<AnswerData, 'by' | 'onBehalfOf' | 'statement'> & { isRecognised: boolean };

/** Thrown when a caller says that somebody else acts, or does not say who. */
export class ActorRefused extends Error {
  override name = 'ActorRefused';
  readonly reason: 'actor-missing' | 'not-you';

  constructor(reason: 'actor-missing' | 'not-you', detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** The owner of a demonstration is believed, a person acts as themselves, a system for whoever it speaks for. @throws ActorRefused */
export function actorOf(identity: Identity, caller: Caller, { by, onBehalfOf, statement }: Claimed): Recognised {
  const rest = { ...(onBehalfOf !== undefined && { onBehalfOf }), ...(statement !== undefined && { statement }) };
  switch (caller.is) {
    case 'owner':
    case 'nobody':
      if (by === undefined) throw new ActorRefused('actor-missing', 'expected "by", who acts; got nothing');
      return { by, ...rest, isRecognised: false };
    case 'person':
      if (by !== undefined && by.id !== caller.id) throw new ActorRefused('not-you', `expected no "by", or ${caller.id}, who has signed in; got another. For somebody else there is "onBehalfOf"`);
      // Whoever took somebody's place in a demonstration has shown nothing.
      return { by: { id: caller.id }, ...rest, isRecognised: !isDemonstration(identity) };
    case 'system': {
      const actor = by?.id ?? caller.speaksFor[0];
      if (actor === undefined || !caller.speaksFor.includes(actor)) throw new ActorRefused('not-you', `expected "by" to be one of ${caller.speaksFor.join(', ')}, for whom this system speaks; got another`);
      return { by: { id: actor }, ...rest, isRecognised: true };
    }
    default:
      return caller satisfies never;
  }
}

type Claim = Claimed & Pick<AnswerData, 'id' | 'task' | 'answer'>;

/** The answer of whoever the sign-on says acts; signed, where it knows. @throws ActorRefused */
export function answerOfCaller({ identity, signer }: { identity: Identity; signer: Signer }, { caller }: Pick<FastifyRequest, 'caller'>, project: string, { by, onBehalfOf, statement, ...rest }: Claim): AnswerData {
  const { isRecognised, ...who } = actorOf(identity, caller, { by, onBehalfOf, statement });
  return isRecognised ? signer.sign(project, { ...rest, ...who }) : { ...rest, ...who };
}
