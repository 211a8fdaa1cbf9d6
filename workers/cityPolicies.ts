/** The policies that the worker's own checkout has now: a project is moved only to a version that is really there. */
import type { PolicyFound, PolicyWanted, ProjectPorts } from '../activities/projectActivities.ts';
import { CityUnknown, loadCity, PolicyInvalid } from '../cities/loadCity.ts';
import { found, inEnglish } from '../domain/because.ts';

export function cityPolicies(): ProjectPorts['policies'] {
  return {
    find: ({ policy: name, version }: PolicyWanted): Promise<PolicyFound> => Promise.resolve(find(name, version)),
  };
}

function find(name: string, version: string): PolicyFound {
  try {
    const { policy } = loadCity(name);
    return policy.version === version ? { is: 'found', policy } : { is: 'not-found', ...found({ fr: `la version ${version} de ${name} n’est pas là : c’est la ${policy.version}`, en: `expected version ${version} of ${name}, got ${policy.version}` }) };
  } catch (error) {
    if (error instanceof CityUnknown || error instanceof PolicyInvalid) return { is: 'not-found', ...found(inEnglish(error.message)) };
    throw error;
  }
}
