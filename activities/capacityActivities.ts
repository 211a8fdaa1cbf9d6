import { activityInfo } from '@temporalio/activity';
import type { Because } from '../domain/because.ts';
import type { CapacityShare } from '../domain/dossier.ts';
import type { ProjectId } from '../domain/ids.ts';

/** `decidedIn` is the round of the decision, as in `sourcing-1`: sent back, a project may decide again. */
export type CapacityAsked = { project: ProjectId; plan: readonly CapacityShare[]; decidedIn: string };
/** Refused, `because` says what was asked and what is left, quarter by quarter. */
export type CapacityGiven = { isReserved: true } | ({ isReserved: false } & Because);

/** The city's capacity, kept by a workflow of its own. */
export type CapacityPorts = {
  capacity: { reserve(asked: CapacityAsked): Promise<CapacityGiven>; release(project: ProjectId, call: string): Promise<void> };
};

export function createCapacityActivities({ capacity }: CapacityPorts) {
  return {
    /** The answer's id is made of the project and the decision: asked twice, the city gives the same reply. */
    reserveCapacity: (asked: CapacityAsked): Promise<CapacityGiven> => capacity.reserve(asked),
    /** The answer's id is made of the project and of this call, whose retries bear the same: a project that booked again can free again. */
    releaseCapacity({ project }: { project: ProjectId }): Promise<void> {
      const { workflowExecution, activityId } = activityInfo();
      return capacity.release(project, `${workflowExecution?.runId ?? ''}/${activityId}`);
    },
  };
}

export type CapacityActivities = ReturnType<typeof createCapacityActivities>;
