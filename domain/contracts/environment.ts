/** What the environment names: read once at each process's start, never guessed later. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parsePace, type Pace } from '../pace.ts';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);
const named = z.string().trim().min(1).optional();

const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address such as "https://jalon.example.org"' }).transform((url) => url.replace(/\/+$/, ''));

/** A range of all addresses would believe everybody. */
const proxy = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).refine((address) => !address.endsWith('/0'));

const schema = z.object({
  TEMPORAL_ADDRESS: named,
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  KAFKA_BROKERS: named,
  DATABASE_URL: named,
  JALON_HTTP_HOST: z.string().min(1).default('127.0.0.1'),
  JALON_HTTP_PORT: port(3000),
  JALON_PUBLIC_URL: webAddress.optional(),
  JALON_SESSION_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  JALON_OIDC_ISSUER: webAddress.optional(),
  JALON_OIDC_CLIENT_ID: named,
  JALON_OIDC_CLIENT_SECRET: named,
  JALON_OIDC_CLAIM: z.string().min(1).default('preferred_username'),
  JALON_OIDC_SCOPE: z.string().min(1).default('openid profile email'),
  JALON_OIDC_ACR: named,
  JALON_OIDC_AUDIENCE: named,
  JALON_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'expected an address such as "smtps://user:password@mail.example.org"' }).optional(),
  JALON_MAIL_FROM: z.string().trim().regex(/^([^<>@\r\n]*<)?[^<>@\s]+@[^<>@\s]+>?$/, 'expected an address such as "Jalon <jalon@example.org>"').optional(),
  JALON_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  JALON_TRUSTED_PROXIES: z.string().default('').transform((list) => list.split(',').map((each) => each.trim()).filter((each) => each !== '')).refine((list) => list.every((each) => proxy.safeParse(each).success), 'expected addresses or ranges such as "10.0.0.4, 10.1.0.0/16"'),
  JALON_TEMPORAL_UI_URL: named,
  JALON_SWEEP_EVERY: z.string().regex(/^[1-9]\d*[smh]$/, { message: 'expected a time such as "30s"' }).default('60s'),
  JALON_WORKER_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  JALON_HEALTH_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  JALON_TEMPORAL_PORT: port(7233),
  JALON_TEMPORAL_UI_PORT: port(8233),
  JALON_KAFKA_PORT: port(9092),
  JALON_DATA: z.string().min(1).default('.jalon'),
  JALON_DIRECTORY: named,
  JALON_CACHE: z.string().min(1).default(join(homedir(), '.cache', 'jalon')),
  JALON_PACE: named,
  JALON_POLICY: z.string().min(1).default('default'),
  JALON_SIGNING_KEY: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits').optional(),
  JALON_SIGNING_KEY_ID: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,98}$/).default('jalon'),
  JALON_UNSIGNED: z.enum(['accepted', 'refused']).default('refused'),
  JALON_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** How to reach the city's OpenID Connect provider. */
export type OpenIdSettings = {
  /** By which its discovery document is found. */
  issuer: string;
  clientId: string;
  /** Secret; absent for a client without one, which PKCE protects all the same. */
  clientSecret: string | undefined;
  /** Which claim is the account that the directory knows people by. */
  claim: string;
  scope: string;
  acrValues: string | undefined;
  /** For whom bearer tokens must be made; without it none is taken. */
  audience: string | undefined;
};

/** `smtpUrl` may hold a password: secret. */
export type MailSettings = { smtpUrl: string; from: string };

export type Environment = {
  temporal: { address: string | undefined; namespace: string; port: number; uiPort: number };
  kafka: { brokers: string[] | undefined; port: number };
  databaseUrl: string | undefined;
  http: { host: string; port: number };
  /** The address by which people reach the console; unless it is said, that of this machine. */
  publicUrl: string | undefined;
  /** Secret. */
  sessionSecret: string | undefined;
  /** Absent in a demonstration on one machine. */
  openId: OpenIdSettings | undefined;
  /** Without it no mail is sent. */
  mail: MailSettings | undefined;
  /** Of one caller, at most. */
  requestsPerMinute: number;
  /** Addresses and ranges of proxies in front of us. */
  trustedProxies: readonly string[];
  /** Where a process without an API of its own says how it is. */
  healthPort: number | undefined;
  /** Where people look into Temporal; for links only. */
  temporalUiUrl: string | undefined;
  /** As Temporal takes it: `30s`. */
  sweepEvery: string;
  workerMetricsPort: number | undefined;
  data: string;
  /** The file that says who is who; one beside the data when it is not named. */
  directory: string | undefined;
  cache: string;
  pace: Pace;
  policy: string;
  /** With which our own processes sign; secret, and so never in a message. */
  signingKey: { keyId: string; secretKey: string } | undefined;
  acceptUnsigned: boolean;
  logLevel: string;
};

const SECRETS: readonly string[] = ['JALON_SIGNING_KEY', 'JALON_SESSION_SECRET', 'JALON_OIDC_CLIENT_SECRET', 'JALON_SMTP_URL', 'DATABASE_URL'];

/** Thrown when a variable cannot be used; the message names it, what was expected and what came. */
export class EnvironmentInvalid extends Error {
  override name = 'EnvironmentInvalid';
}

/** @throws EnvironmentInvalid */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (!read.success) {
    throw new EnvironmentInvalid(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}, got ${SECRETS.includes(String(issue.path[0])) ? 'another form' : JSON.stringify(given[String(issue.path[0])])}`).join('\n'));
  }
  const env = read.data;
  const pace = parsePace(env.JALON_PACE);
  if (pace === undefined) throw new EnvironmentInvalid(`JALON_PACE: expected a pace such as "1d=2s", got ${JSON.stringify(env.JALON_PACE)}`);
  return {
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, port: env.JALON_TEMPORAL_PORT, uiPort: env.JALON_TEMPORAL_UI_PORT },
    kafka: { brokers: env.KAFKA_BROKERS?.split(',').map((broker) => broker.trim()), port: env.JALON_KAFKA_PORT },
    databaseUrl: env.DATABASE_URL,
    http: { host: env.JALON_HTTP_HOST, port: env.JALON_HTTP_PORT },
    publicUrl: env.JALON_PUBLIC_URL,
    sessionSecret: env.JALON_SESSION_SECRET,
    openId: openIdOf(env),
    mail: mailOf(env),
    requestsPerMinute: env.JALON_REQUESTS_PER_MINUTE,
    trustedProxies: env.JALON_TRUSTED_PROXIES,
    healthPort: env.JALON_HEALTH_PORT,
    temporalUiUrl: env.JALON_TEMPORAL_UI_URL,
    sweepEvery: env.JALON_SWEEP_EVERY,
    workerMetricsPort: env.JALON_WORKER_METRICS_PORT,
    data: env.JALON_DATA,
    directory: env.JALON_DIRECTORY,
    cache: env.JALON_CACHE,
    pace,
    policy: env.JALON_POLICY,
    signingKey: env.JALON_SIGNING_KEY === undefined ? undefined : { keyId: env.JALON_SIGNING_KEY_ID, secretKey: env.JALON_SIGNING_KEY },
    acceptUnsigned: env.JALON_UNSIGNED === 'accepted',
    logLevel: env.JALON_LOG_LEVEL,
  };
}

/** @throws EnvironmentInvalid */
function openIdOf(env: z.infer<typeof schema>): OpenIdSettings | undefined {
  const { JALON_OIDC_ISSUER: issuer, JALON_OIDC_CLIENT_ID: clientId } = env;
  if (issuer === undefined) return undefined;
  const missing = (['JALON_OIDC_CLIENT_ID', 'JALON_PUBLIC_URL', 'JALON_SESSION_SECRET'] as const).filter((name) => env[name] === undefined);
  if (clientId === undefined || missing.length > 0) throw new EnvironmentInvalid(missing.map((name) => `${name}: expected beside JALON_OIDC_ISSUER, got nothing`).join('\n'));
  return {
    issuer, clientId, clientSecret: env.JALON_OIDC_CLIENT_SECRET, claim: env.JALON_OIDC_CLAIM, scope: env.JALON_OIDC_SCOPE, acrValues: env.JALON_OIDC_ACR, audience: env.JALON_OIDC_AUDIENCE,
  };
}

/** @throws EnvironmentInvalid */
function mailOf({ JALON_SMTP_URL: smtpUrl, JALON_MAIL_FROM: from }: z.infer<typeof schema>): MailSettings | undefined {
  if (smtpUrl === undefined) return undefined;
  if (from === undefined) throw new EnvironmentInvalid('JALON_MAIL_FROM: expected beside JALON_SMTP_URL, got nothing');
  return { smtpUrl, from };
}
