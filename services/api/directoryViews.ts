/** What the API shows of who is who, and what it takes to change it. */
import { z } from 'zod';
import { dayField, scopeField } from '../../domain/contracts/directory.ts';
import { answerData, words } from '../../domain/contracts/events.ts';
import { IDENTIFIER } from '../../domain/ids.ts';


/** Whoever can be called, by name. */
export const personRef = z.object({ id: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof personRef>;

export const absenceView = z.object({
  principal: personRef, substitute: personRef, from: z.string(), until: z.string(), grantedBy: z.string(),
  scope: z.object({ roles: z.array(z.string()).optional(), services: z.array(z.string()).optional(), kinds: z.array(z.string()).optional() }).nullable(),
});

export const personView = personRef.extend({
  /** The seats that they hold today. */
  seats: z.array(z.string()),
  heads: z.array(z.string()),
  elected: z.object({ from: z.string(), until: z.string() }).nullable(),
  notifications: z.string(),
  left: z.object({ on: z.string(), successor: z.string().nullable() }).nullable(),
});
export type PersonView = z.infer<typeof personView>;

export const personPage = personView.extend({ absences: z.array(absenceView), standsInFor: z.array(absenceView) });
export const directoryView = z.object({
  version: z.string(),
  /** Why the directory as it is now written cannot be used; this one is the last good one. */
  fault: z.string().nullable(),
  services: z.array(z.object({ id: z.string(), name: words, head: personRef.nullable() })),
  roles: z.array(z.object({ role: z.string(), people: z.array(personRef) })),
  people: z.array(personView),
  /** Those of today and to come. */
  absences: z.array(absenceView),
});
export type DirectoryView = z.infer<typeof directoryView>;

const identifier = z.string().regex(IDENTIFIER, 'expected an identifier of small letters, digits, dots and hyphens');
const claimed = answerData.pick({ by: true, onBehalfOf: true, statement: true }).partial({ by: true }).shape;

export const absenceBody = z.strictObject({ principal: identifier, substitute: identifier, from: dayField, until: dayField, scope: scopeField.optional(), ...claimed }).meta({ examples: [{ principal: 'head-legal', substitute: 'deputy-head-legal', from: '2027-07-12', until: '2027-07-30' }] });
export const returnBody = z.strictObject({ principal: identifier, substitute: identifier, from: dayField, ...claimed }).meta({ examples: [{ principal: 'head-legal', substitute: 'deputy-head-legal', from: '2027-07-12' }] });
export const departureBody = z.strictObject({ person: identifier, on: dayField, successor: identifier.optional(), ...claimed }).meta({ examples: [{ person: 'head-parks', on: '2027-09-01', successor: 'head-waste' }] });
export const amendedView = z.object({ accepted: z.literal(true), version: z.string() });
