/**
 * Who acts: the one place where a caller becomes an actor. Whether that actor may answer is not decided here but in the
 * workflow, by the one rule of `domain/mandate.ts`, whatever the way in.
 */
import type { FastifyRequest } from 'fastify';
import type { Signer } from '../../adapters/signer.ts';
import type { AnswerData } from '../../domain/contracts/events.ts';

export type Claimed = Pick<AnswerData, 'by' | 'onBehalfOf' | 'statement'>;
/** `isRecognised`: it is known who acts, so that we sign for it. */
export type Recognised = Claimed & { isRecognised: boolean };
export type SignOn = (request: FastifyRequest, claimed: Claimed) => Promise<Recognised>;

/** Believes what the caller says of itself, and signs nothing for it: for one machine and its owner. A sign-on of the city's own takes its place. */
export const trustTheCaller: SignOn = (_request, claimed) => Promise.resolve({ ...claimed, isRecognised: false });

type Claim = Claimed & Pick<AnswerData, 'id' | 'task' | 'answer'>;

/** The answer of whoever the sign-on says acts; signed, where it knows. */
export async function answerOfCaller({ signOn, signer }: { signOn: SignOn; signer: Signer }, request: FastifyRequest, project: string, { by, onBehalfOf, statement, ...rest }: Claim): Promise<AnswerData> {
  const { isRecognised, ...who } = await signOn(request, { by, onBehalfOf, statement });
  return isRecognised ? signer.sign(project, { ...rest, ...who }) : { ...rest, ...who };
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

export const isLoopback = (host: string): boolean => LOOPBACK.has(host);
