/** What a delivery is called: the same fact to the same recipient by the same channel is the same delivery, however often it is told. */
import { createHash } from 'node:crypto';
import type { Recipient } from '../../domain/told.ts';

export const deliveryId = (fact: string, { channel, recipient }: Recipient): string => digestOf([fact, channel, recipient]);

/** The same for the same words; of letters and digits, so that it fits into a header and into what is signed. */
export const digestOf = (words: readonly string[]): string => createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);

/** The mark of whom the directory names no address. */
export const NO_ADDRESS = 'none';

/** By which a change of somebody's address is seen without keeping it: too short to tell whose it is. */
export const markOf = (recipient: string, address: string | undefined): string =>
  address === undefined ? NO_ADDRESS : createHash('sha256').update(`${recipient} ${address}`).digest('hex').slice(0, 6);
