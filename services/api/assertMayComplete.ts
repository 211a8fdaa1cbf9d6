/**
 * Whoever files a request for another department asks for a project, and no more. A further event about one that is there already completes it, in the name
 * of the department that it says: who leads it, which services it concerns. That is for the department itself and for who coordinates.
 */
import { projectIdOf } from '../../domain/contracts/projectId.ts';
import type { RequestEvent } from '../../domain/contracts/events.ts';
import { isOfDepartment, mayAccess } from '../identity/access.ts';
import type { Caller } from '../identity/caller.ts';
import { eventKeyOf } from '../intake/readRequest.ts';
import type { ApiPorts } from './apiPorts.ts';

/** Thrown for a request that would complete another department's project. */
export class ProjectOfOthers extends Error {
  override name = 'ProjectOfOthers';
}

const keyOf = ({ source, id }: RequestEvent): string => eventKeyOf(source, id);
const idOf = ({ source, subject }: RequestEvent): string => projectIdOf(source, subject);

/** An event that was taken in before changes nothing, whoever sends it again. @throws ProjectOfOthers, Away */
export async function assertMayComplete(registry: ApiPorts['registry'], caller: Caller, events: readonly RequestEvent[]): Promise<void> {
  const others = events.filter(({ data: { department } }) => !isOfDepartment(caller, department) && !mayAccess(caller, 'coordinate'));
  if (others.length === 0) return;
  const known = await registry.known({ events: others.map(keyOf), projects: others.map(idOf) });
  const refused = others.find((event) => known.projects.has(idOf(event)) && !known.events.has(keyOf(event)));
  if (refused !== undefined) throw new ProjectOfOthers(`expected a new source and subject, or somebody of the department "${refused.data.department.slice(0, 100)}" or who coordinates; got a further request about a project that is there`);
}
