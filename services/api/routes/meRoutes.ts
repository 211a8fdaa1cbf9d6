/** Who calls, as the door sees them, and what they may. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ACCESSES, mayAccess } from '../../identity/access.ts';
import type { Caller } from '../../identity/caller.ts';
import { isDemonstration } from '../../identity/identity.ts';
import { LANGUAGES } from '../../words/words.ts';
import type { ApiPorts } from '../apiPorts.ts';

const meView = z.object({
  /** `owner`: of the machine, in a demonstration. */
  is: z.enum(['person', 'system', 'owner', 'nobody']),
  id: z.string().nullable(),
  name: z.string().nullable(),
  language: z.enum(LANGUAGES),
  /** Those of today. */
  seats: z.array(z.string()),
  /** For whom a system may answer. */
  speaksFor: z.array(z.string()),
  may: z.array(z.enum(ACCESSES)),
  isDemonstration: z.boolean(),
});
export type MeView = z.infer<typeof meView>;

export const meRoutes = ({ identity }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/me', { config: { access: 'signed-in' }, schema: { operationId: 'showMe', tags: ['directory'], summary: 'Who calls, which seats they hold today, and what they may', response: { 200: meView } } }, ({ caller, language }) => ({
    ...namedBy(caller), is: caller.is, language, may: ACCESSES.filter((access) => mayAccess(caller, access)), isDemonstration: isDemonstration(identity),
  }));
  done();
};

function namedBy(caller: Caller): Pick<z.infer<typeof meView>, 'id' | 'name' | 'seats' | 'speaksFor'> {
  switch (caller.is) {
    case 'person':
      return { id: caller.id, name: caller.name, seats: [...caller.seats], speaksFor: [] };
    case 'system':
      return { id: caller.id, name: null, seats: [], speaksFor: [...caller.speaksFor] };
    case 'owner':
    case 'nobody':
      return { id: null, name: null, seats: [], speaksFor: [] };
    default:
      return caller satisfies never;
  }
}
