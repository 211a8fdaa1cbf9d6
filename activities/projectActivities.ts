import type { Because } from '../domain/because.ts';
import type { ProjectId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';

/** `departments` are those of the project and of all that were merged into it before. */
export type Merging = { into: string; project: ProjectId; departments: readonly string[] };
export type Merged = { isAbsorbed: true } | ({ isAbsorbed: false } & Because);
export type PolicyWanted = { policy: string; version: string };
export type PolicyFound = { is: 'found'; policy: Policy } | ({ is: 'not-found' } & Because);

/** Other projects, and the policies that the city has now. */
export type ProjectPorts = {
  projects: { absorb(merging: Merging): Promise<Merged> };
  policies: { find(wanted: PolicyWanted): Promise<PolicyFound> };
};

export function createProjectActivities({ projects, policies }: ProjectPorts) {
  return {
    /** The answer's id is made of both projects: asked twice, the other project gives the same reply. */
    absorbInto: (merging: Merging): Promise<Merged> => projects.absorb(merging),
    /** Only reads. */
    findPolicy: (wanted: PolicyWanted): Promise<PolicyFound> => policies.find(wanted),
  };
}

export type ProjectActivities = ReturnType<typeof createProjectActivities>;
