/** The roll as a message: checked in the workflow, for anybody can send anything. */
import { PERSONS } from './directoryRules.ts';
import { listOf, mapOf, matching, object, optional, text, yesOrNo, type Checked, type Guard } from './guard.ts';
import type { Instant, Seat } from './ids.ts';
import type { Roll } from './roll.ts';
import type { TaskKind } from './taskKinds.ts';

const person = text(100);
const seat = matching(/^(service|role):\S{1,100}$/, { fr: '« service:<id> » ou « role:<id> »', en: '"service:<id>" or "role:<id>"' }) as Guard<Seat>;
const FORM = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, { fr: 'un instant en UTC', en: 'an instant in UTC' });
/** A date that no calendar has would make a period without an end. */
const instant: Guard<Instant> = {
  expects: FORM.expects,
  check: (value, path) => (typeof value === 'string' && Number.isNaN(Date.parse(value)) ? FORM.check(undefined, path) : FORM.check(value, path)) as Checked<Instant>,
};
const day = matching(/^\d{4}-\d\d-\d\d$/, { fr: 'un jour', en: 'a day' });

const nobodyOr: Guard<string | null> = { expects: 'a person or null', check: (value, path) => (value === null ? { ok: true, value } : person.check(value, path)) };

export const rollGuard: Guard<Roll> = object({
  version: text(100),
  madeAt: instant,
  mandates: mapOf(listOf(seat, 100), PERSONS),
  heads: mapOf(person, 1_000),
  substitutions: listOf(object({ substitute: person, principal: person, from: instant, until: instant, seats: optional(listOf(seat, 100)), kinds: optional(listOf(text(100) as Guard<TaskKind>, 100)) }), 2_000),
  departed: mapOf(nobodyOr, PERSONS),
  closedDays: listOf(day, 4_000),
  keys: mapOf(object({ publicKey: matching(/^[0-9a-f]{64}$/, { fr: '64 chiffres hexadécimaux', en: '64 hexadecimal digits' }), speaksFor: optional(listOf(person, 1_000)) }), 100),
  acceptUnsigned: yesOrNo,
});
