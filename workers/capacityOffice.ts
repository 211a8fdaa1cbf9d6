/** The city's capacity as the engine asks for it. */
import type { Client } from '@temporalio/client';
import type { CapacityPorts } from '../activities/capacityActivities.ts';
import { CAPACITY_WORKFLOW, openCapacity, RELEASE, RESERVE } from '../domain/capacity.ts';
import type { Policy } from '../domain/policy.ts';
import { cityDesk, refusalFor } from './cityDesk.ts';

/** `policy` is the one in force: its figure goes with each reservation. */
export function capacityOffice(client: Client, policy: Policy, taskQueue: string): CapacityPorts['capacity'] {
  // Half a person-day is nobody's.
  const perQuarter = Math.floor(policy.capacity.personDaysPerQuarter);
  const { say } = cityDesk(client, {
    workflowType: 'capacity', workflowId: CAPACITY_WORKFLOW, taskQueue, opened: openCapacity(perQuarter, policy), summary: 'In-house capacity of the city, in person-days a quarter',
  });

  return {
    async reserve({ project, plan, decidedIn }) {
      try {
        await say(`reserve|${project}|${decidedIn}`, RESERVE, { project, plan, perQuarter });
        return { isReserved: true };
      } catch (error) {
        const because = refusalFor('capacity-exhausted', error);
        if (because === undefined) throw error;
        return { isReserved: false, because };
      }
    },
    async release(project, call) {
      await say(`release|${project}|${call}`, RELEASE, { project });
    },
  };
}
