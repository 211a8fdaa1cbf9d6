/** What the engine reaches in a year that is played: capacity and committee in memory, other projects on the stage, one policy, and facts that are told on. */
import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { found, inEnglish } from '../../domain/because.ts';
import { booked, bookingRegister, openCapacity, RELEASE, RESERVE } from '../../domain/capacity.ts';
import { committeeAfter, committeeRegister, ENROL, flagshipsLeft, LEAVE, NAME_FLAGSHIP, openCommittee, placeOf } from '../../domain/committee.ts';
import type { Fact } from '../../domain/dossier.ts';
import { ENGINE, instantOf, workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import { standingTaskOf } from '../../domain/projectRegister.ts';
import type { Roll } from '../../domain/roll.ts';
import { openCityRegister } from './cityRegister.ts';
import type { YearPorts } from './stage.ts';

export type YearPortsOptions = { client: Client; policy: Policy; roll: Roll; now(): number; told(fact: Fact): void };

export const yearPorts = (options: YearPortsOptions): YearPorts => ({
  facts: { publish: (facts) => Promise.resolve(facts.forEach(options.told)) },
  capacity: capacityInMemory(options),
  committee: committeeInMemory(options),
  projects: otherProjects(options.client),
  policies: { find: ({ policy, version }) => Promise.resolve({ is: 'not-found', ...found(inEnglish(`nobody moves to ${policy} ${version} in this year`)) }) },
});

function capacityInMemory({ policy, roll, now }: YearPortsOptions): YearPorts['capacity'] {
  const perQuarter = Math.floor(policy.capacity.personDaysPerQuarter);
  const { say } = openCityRegister({ opened: openCapacity(perQuarter, roll), register: bookingRegister, after: booked }, now);
  return {
    reserve({ project, plan, decidedIn }) {
      const said = say(`reserve|${project}|${decidedIn}`, RESERVE, { project, plan, perQuarter });
      return Promise.resolve(said.is === 'taken' ? { isReserved: true } : { isReserved: false, ...found(said.inWords ?? inEnglish(said.detail)) });
    },
    release: (project, call) => Promise.resolve(void say(`release|${project}|${call}`, RELEASE, { project })),
  };
}

function committeeInMemory({ policy, roll, now }: YearPortsOptions): YearPorts['committee'] {
  const { sittings, flagships } = policy.steering;
  const { say, state } = openCityRegister({ opened: openCommittee(roll), register: committeeRegister, after: committeeAfter }, now);
  let left = 0;
  return {
    async enrol({ project, askedIn, from, notBefore, pace }) {
      const said = say(['enrol', project, askedIn, notBefore ?? ''].join('|'), ENROL, { project, from, ...(notBefore !== undefined && { notBefore }), ...sittings, first: instantOf(Date.parse(sittings.first)), msPerDay: pace.msPerDay });
      const place = placeOf(state(), project);
      if (place === undefined) throw new Error(`expected a place of ${project} on an agenda, got ${said.is}`);
      return { name: place.sitting, at: place.at, flagshipsLeft: flagshipsLeft(state(), flagships, project) };
    },
    nameFlagship({ project, decidedIn }) {
      const said = say(`name-flagship|${project}|${decidedIn}`, NAME_FLAGSHIP, { project, limit: flagships });
      return Promise.resolve(said.is === 'taken' ? { isNamed: true } : { isNamed: false, ...found(said.inWords ?? inEnglish(said.detail)) });
    },
    leave: (project) => Promise.resolve(void say(`leave|${project}|${(left += 1)}`, LEAVE, { project })),
  };
}

/** Through the other project's own desk; one that has not begun, or has ended, takes nobody in. */
function otherProjects(client: Client): YearPorts['projects'] {
  return {
    async absorb({ into, project, departments }) {
      const id = `absorb|${project}`;
      try {
        await client.workflow.getHandle(workflowIdOf(into as ProjectId)).executeUpdate('answer', { updateId: id, args: [{ id, task: standingTaskOf('absorb'), by: { id: ENGINE }, answer: { project, departments } }] });
        return { isAbsorbed: true };
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return { isAbsorbed: false, ...found(inEnglish(`${into}: no such project is open`)) };
        if (error instanceof WorkflowUpdateFailedError) return { isAbsorbed: false, ...found(inEnglish(`${into}: ${error.cause?.message ?? error.message}`)) };
        throw error;
      }
    },
  };
}
