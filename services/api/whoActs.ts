/**
 * Who acts: the one place where a caller becomes an actor. Whether that actor may answer is not decided here but in the
 * workflow, by the one rule of `domain/mandate.ts`, whatever the way in.
 */
import type { FastifyRequest } from 'fastify';
import type { AnswerData } from '../../domain/contracts/events.ts';

export type Claimed = Pick<AnswerData, 'by' | 'onBehalfOf' | 'statement'>;
export type SignOn = (request: FastifyRequest, claimed: Claimed) => Promise<Claimed>;

/** Believes what the caller says of itself: for one machine and its owner. A sign-on of the city's own takes its place. */
export const trustTheCaller: SignOn = (_request, claimed) => Promise.resolve(claimed);

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

export const isLoopback = (host: string): boolean => LOOPBACK.has(host);
