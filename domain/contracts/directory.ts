/** The schema of a directory, strict: a misspelt word of it would otherwise leave somebody without their seat in silence. */
import { z } from 'zod';
import type { Directory } from '../directory.ts';
import { ENGINE, IDENTIFIER } from '../ids.ts';
import { TASK_KINDS } from '../taskKinds.ts';

const identifier = z.string().regex(IDENTIFIER, 'expected an identifier of small letters, digits, dots and hyphens, never a name or a mail address');
const name = z.string().trim().min(1, 'expected a text of 1 to 100 characters').max(100, 'expected a text of 1 to 100 characters');
export const dayField = z.iso.date('expected a day such as 2026-12-31');
const once = (each: readonly string[]) => new Set(each).size === each.length;
const identifiers = z.array(identifier).max(50).refine(once, 'expected each once').meta({ uniqueItems: true });

/** As the sign-on says it: a user name, a mail address, an opaque id. */
const account = z.string().min(1, 'expected an account of 1 to 200 characters').max(200, 'expected an account of 1 to 200 characters');

const mail = z.email('expected a mail address').max(254, 'expected a mail address');

const person = z.strictObject({
  name,
  roles: identifiers.default([]),
  services: identifiers.default([]),
  elected: z.strictObject({ from: dayField, until: dayField }).optional(),
  account: account.optional(),
  language: z.enum(['fr', 'en'], 'expected "fr" or "en"').optional(),
  notifications: z.enum(['at-once', 'digest'], 'expected "at-once" or "digest"').default('at-once'),
  mail: mail.optional(),
  left: z.strictObject({ on: dayField, successor: identifier.optional() }).optional(),
});

export const scopeField = z.strictObject({
  roles: identifiers.optional(),
  services: identifiers.optional(),
  kinds: z.array(z.enum(TASK_KINDS, 'expected a kind of task, as listed by GET /v1/task-kinds')).min(1).optional(),
});

const substitution = z.strictObject({ principal: identifier, substitute: identifier, from: dayField, until: dayField, grantedBy: identifier, scope: scopeField.optional() });

/** An actor is a person or a seat. */
const actor = z.string().regex(/^((service|role):)?[a-z0-9][a-z0-9.-]{0,98}$/, 'expected an identifier, "service:<id>" or "role:<id>"');
const key = z
  .strictObject({
    publicKey: z.string().regex(/^[0-9a-f]{64}$/, 'expected an Ed25519 public key of 64 hexadecimal digits, in quotes'),
    speaksFor: z.array(actor.refine((id) => id !== ENGINE, 'expected anybody but the engine, which speaks for itself')).min(1).optional(),
    /** Of our own processes, which speak for whoever they have before them: the next one, told before they begin to sign with it. */
    ours: z.literal(true).optional(),
  })
  .refine(({ speaksFor, ours }) => (speaksFor === undefined) === (ours === true), 'expected "speaksFor", whom this key answers for, or "ours: true" for a key of Jalon’s own processes');

const system = z.strictObject({ account, speaksFor: z.array(actor.refine((id) => id !== ENGINE, 'expected anybody but the engine, which speaks for itself')).min(1) });

/** What goes over a network is encrypted; an address is shown, so it holds no password. */
const WEBHOOK_URL = /^(https:\/\/[^\s/@]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/[^\s]*)?$/;
const webhook = z
  .strictObject({
    url: z.string().max(1_000).regex(WEBHOOK_URL, 'expected an address that begins with https:// (http:// on this machine alone) and holds no password'),
    secret: z.string().regex(/^JALON_WEBHOOK_[A-Z0-9_]{1,80}$/, 'expected the name of a variable of the environment that begins with JALON_WEBHOOK_, never the secret itself'),
    seats: z.array(actor.refine((id) => id.includes(':'), 'expected "service:<id>" or "role:<id>"')).min(1).optional(),
    all: z.literal(true).optional(),
  })
  .refine(({ seats, all }) => (seats === undefined) === (all === true), 'expected "seats", of which it is told, or "all: true"');

export const directorySchema = z.strictObject({
  people: z.record(identifier, person),
  services: z.record(identifier, z.strictObject({ name: z.strictObject({ fr: name, en: name }), head: identifier.optional(), mail: mail.optional() })),
  substitutions: z.array(substitution).max(10_000).default([]),
  keys: z.record(identifier, key).default({}),
  systems: z.record(identifier, system).default({}),
  webhooks: z.record(identifier, webhook).default({}),
});

type Frozen<T> = T extends readonly (infer Item)[] ? readonly Frozen<Item>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Does not compile when the schema and the domain's type no longer say the same. */
const agrees: Agree<Frozen<z.infer<typeof directorySchema>>, Frozen<Omit<Directory, 'version'>>> = true;
void agrees;
