/** The city's capacity as the engine asks for it. */
import type { CapacityPorts } from '../activities/capacityActivities.ts';
import { CAPACITY_WORKFLOW, openCapacity, RELEASE, RESERVE } from '../domain/capacity.ts';
import type { Policy } from '../domain/policy.ts';
import type { RollSource } from '../adapters/cityRoll.ts';
import { cityDesk, refusalFor, type Speaking } from './cityDesk.ts';

/** `policy` is the one in force: its figure goes with each reservation. */
export function capacityOffice(speaking: Speaking, policy: Policy, roll: RollSource): CapacityPorts['capacity'] {
  // Half a person-day is nobody's.
  const perQuarter = Math.floor(policy.capacity.personDaysPerQuarter);
  const { say } = cityDesk(speaking, {
    workflowType: 'capacity', workflowId: CAPACITY_WORKFLOW, opened: () => openCapacity(perQuarter, roll()), summary: 'In-house capacity of the city, in person-days a quarter',
  });

  return {
    async reserve({ project, plan, decidedIn }) {
      try {
        await say(`reserve|${project}|${decidedIn}`, RESERVE, { project, plan, perQuarter });
        return { isReserved: true };
      } catch (error) {
        const because = refusalFor('capacity-exhausted', error);
        if (because === undefined) throw error;
        return { isReserved: false, ...because };
      }
    },
    async release(project, call) {
      await say(`release|${project}|${call}`, RELEASE, { project });
    },
  };
}
