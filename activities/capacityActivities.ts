import type { ProjectId } from '../domain/ids.ts';

/** `decidedIn` is the round of the decision, as in `sourcing-1`: sent back, a project may decide again. */
export type CapacityAsked = { project: ProjectId; personDays: number; decidedIn: string };
export type CapacityGiven = { isReserved: boolean; left: number };

/** The city's capacity, kept by a workflow of its own. */
export type CapacityPorts = {
  capacity: { reserve(asked: CapacityAsked): Promise<CapacityGiven>; release(project: ProjectId): Promise<void> };
};

export function createCapacityActivities({ capacity }: CapacityPorts) {
  return {
    /** The answer's id is made of the project and the decision: asked twice, the city gives the same reply. */
    reserveCapacity: (asked: CapacityAsked): Promise<CapacityGiven> => capacity.reserve(asked),
    releaseCapacity: ({ project }: { project: ProjectId }): Promise<void> => capacity.release(project),
  };
}

export type CapacityActivities = ReturnType<typeof createCapacityActivities>;
