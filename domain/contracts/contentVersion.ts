/** A short name for a content: the same for the same, whatever the order in which an object's names were written. */
import { createHash } from 'node:crypto';
import { inNameOrder } from '../inNameOrder.ts';

const DIGITS = 16;

export const contentVersion = (content: unknown): string => createHash('sha256').update(JSON.stringify(inNameOrder(content)) ?? '').digest('hex').slice(0, DIGITS);
