/** How the city knows who calls: by its own OpenID Connect provider, or, in a demonstration on one machine, by a choice among its people. */
import type { Check } from '../check.ts';
import type { PersonCalling, SystemCalling } from './caller.ts';

/** What is kept between leaving for the provider and coming back: to be found again in the session that left. */
export type Leaving = { state: string; nonce: string; verifier: string; back: string };
export type Returned = { is: 'known'; person: PersonCalling; idToken: string | undefined } | { is: 'unknown'; account: string } | { is: 'refused'; because: string };
export type TokenRead = { is: 'known'; caller: PersonCalling | SystemCalling } | { is: 'refused'; because: string };

/** `origin`: where the provider is, for forms that lead there. */
export type Provider = {
  origin: string;
  /** Where to send somebody so that they sign in. @throws Away */
  leave(back: string): Promise<{ url: string; leaving: Leaving }>;
  /** @throws Away */
  comeBack(url: URL, leaving: Leaving): Promise<Returned>;
  /** Where to end the session at the provider too; `undefined` where it has no such place. */
  signOutUrl(idToken: string | undefined): Promise<string | undefined>;
  /** Of a bearer token. @throws Away */
  read(token: string): Promise<TokenRead>;
  check(): Promise<Check>;
};

export type Identity = {
  /** Absent in a demonstration. */
  provider?: Provider;
  /** The address at which people reach the console, without a path. */
  publicUrl: string;
  sessionSecret: string;
};

/** In a demonstration anyone may take anyone's place, and a caller without a session is the machine's owner. */
export const isDemonstration = ({ provider }: Identity): boolean => provider === undefined;

/** None in a demonstration. */
export const signOnChecks = async ({ provider }: Identity): Promise<readonly Check[]> => (provider === undefined ? [] : [await provider.check()]);
