/** The city's committee as the engine asks for it. */
import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type { CommitteePorts } from '../activities/committeeActivities.ts';
import { COMMITTEE_WORKFLOW, ENROL, flagshipsLeft, LEAVE, NAME_FLAGSHIP, openCommittee, placeOf } from '../domain/committee.ts';
import { instantOf } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { RollSource } from '../adapters/cityRoll.ts';
import { cityDesk, refusalFor, type Speaking } from './cityDesk.ts';

/** `policy` is the one in force: its figures go with each ask. */
export function committeeOffice(speaking: Speaking, policy: Policy, roll: RollSource): CommitteePorts['committee'] {
  const { sittings, flagships } = policy.steering;
  const { say, standing } = cityDesk(speaking, {
    workflowType: 'committee', workflowId: COMMITTEE_WORKFLOW, opened: () => openCommittee(roll()), summary: 'The steering committee: agendas of its sittings, and the city’s flagships',
  });

  return {
    async enrol({ project, askedIn, from, notBefore, pace }) {
      const id = ['enrol', project, askedIn, ...(notBefore === undefined ? [] : [notBefore])].join('|');
      const answer = { project, from, ...(notBefore !== undefined && { notBefore }), ...sittings, first: instantOf(Date.parse(sittings.first)), msPerDay: pace.msPerDay };
      // An ask that is repeated after its sitting was held and forgotten finds no place, and so is made anew.
      for (const each of [id, `${id}|again`]) {
        await say(each, ENROL, answer);
        const state = await standing();
        const place = placeOf(state, project);
        if (place !== undefined) return { name: place.sitting, at: place.at, flagshipsLeft: flagshipsLeft(state, flagships, project) };
      }
      throw ApplicationFailure.retryable(`expected a place of ${project} on an agenda, found none`, 'PlaceMissing');
    },
    async nameFlagship({ project, decidedIn }) {
      try {
        await say(`name-flagship|${project}|${decidedIn}`, NAME_FLAGSHIP, { project, limit: flagships });
        return { isNamed: true };
      } catch (error) {
        const full = refusalFor('flagships-full', error);
        if (full === undefined) throw error;
        return { isNamed: false, ...full };
      }
    },
    async leave(project) {
      // Who left may come again and must then be able to leave again; leaving twice frees nothing more.
      await say(`leave|${project}|${randomUUID()}`, LEAVE, { project });
    },
  };
}
