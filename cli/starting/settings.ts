/** All that a start goes by: options and environment, with every path made absolute. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../../domain/contracts/environment.ts';
import type { Environment } from '../../domain/contracts/environment.ts';
import { isLoopback } from '../../services/isLoopback.ts';
import { CannotStart } from '../cannotStart.ts';
import { say } from '../progress.ts';
import { readStartOptions } from './startOptions.ts';
import type { StartOptions } from './startOptions.ts';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type Settings = {
  options: StartOptions;
  environment: Environment;
  data: string;
  cache: string;
  census: string | undefined;
  policy: string;
  /** Whether an answer that nobody has signed is taken: unless it is said, in a demonstration alone, where all servers are ours and listen on this machine. */
  takesUnsigned: boolean;
  /** As it was written, for the environment of our processes; empty in real time. */
  paceText: string;
};

/** A demonstration on this machine, where nobody has to show who they are. */
const isDemonstration = ({ temporal, kafka, openId }: Environment): boolean => temporal.address === undefined && kafka.brokers === undefined && openId === undefined;

const KEY_MISSING =
  'JALON_SIGNING_KEY is not set: where Temporal, Kafka or a sign-on is named, answers that nobody has signed are refused, and our own processes must sign theirs. Make a key with "openssl rand -hex 32"; or set JALON_UNSIGNED=accepted, and whoever reaches those servers is believed.';

const EXPOSED =
  'JALON_HTTP_HOST names more than this machine, and JALON_OIDC_ISSUER no sign-on: anybody could take anybody’s place. Name your OpenID Connect provider, or leave JALON_HTTP_HOST at 127.0.0.1.';

const PACE_OF_A_CENSUS = '1d=1s';

/** @throws CannotStart, EnvironmentInvalid */
export function readSettings(args: readonly string[], variables: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const options = readStartOptions(args);
  const isPaceOurs = options.once && !variables['JALON_PACE'];
  if (isPaceOurs) say(`JALON_PACE is not set: the census is taken at ${PACE_OF_A_CENSUS}, a day of the policy in a second`);
  const paceText = isPaceOurs ? PACE_OF_A_CENSUS : (variables['JALON_PACE'] ?? '');
  const environment = readEnvironment({ ...variables, JALON_PACE: paceText });
  const takesUnsigned = variables['JALON_UNSIGNED'] ? environment.acceptUnsigned : options.once || isDemonstration(environment);
  if (environment.openId === undefined && !isLoopback(environment.http.host)) throw new CannotStart(EXPOSED);
  if (!takesUnsigned && environment.signingKey === undefined) throw new CannotStart(KEY_MISSING);
  return {
    options,
    environment,
    data: resolve(ROOT, environment.data),
    cache: resolve(ROOT, environment.cache),
    census: censusFile(options, variables),
    policy: options.policy ?? environment.policy,
    takesUnsigned,
    paceText,
  };
}

function censusFile({ census, once }: StartOptions, variables: Readonly<Record<string, string | undefined>>): string | undefined {
  if (census === undefined) return undefined;
  if (!once) throw new CannotStart('--census goes with --once: "npm start -- --once --census FILE"');
  // npm runs us in the checkout, and says here where the user stood.
  const file = resolve(variables['INIT_CWD'] || process.cwd(), census);
  if (!existsSync(file)) throw new CannotStart(`--census: there is no file ${file}`);
  return file;
}
