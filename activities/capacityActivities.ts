import type { ProjectId } from '../domain/ids.ts';

export type CapacityAsked = { project: ProjectId; personDays: number };
export type CapacityGiven = { isReserved: boolean; left: number };

/** The city's capacity, kept by a workflow of its own. */
export type CapacityPorts = {
  capacity: { reserve(asked: CapacityAsked): Promise<CapacityGiven>; release(project: ProjectId): Promise<void> };
};

export function createCapacityActivities({ capacity }: CapacityPorts) {
  return {
    /** The answer's id is made of the project: asked twice, the city gives the same reply. */
    reserveCapacity: (asked: CapacityAsked): Promise<CapacityGiven> => capacity.reserve(asked),
    releaseCapacity: ({ project }: { project: ProjectId }): Promise<void> => capacity.release(project),
  };
}

export type CapacityActivities = ReturnType<typeof createCapacityActivities>;
