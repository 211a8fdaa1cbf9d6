/** The embedded default: no provider, on this machine alone; anyone may take anyone's place. */
import { randomBytes } from 'node:crypto';
import type { Identity } from './identity.ts';

/** A start signs everybody out: there is nothing to lose. */
export const demonstration = (publicUrl: string): Identity => ({ publicUrl, sessionSecret: randomBytes(32).toString('hex') });
