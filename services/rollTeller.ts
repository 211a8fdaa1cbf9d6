/**
 * Tells open workflows who is who, where they go by another roll: by Update, which leaves nothing in the history of one that nobody works on, or that
 * refuses. A project says by an attribute which roll it goes by; what belongs to the whole city is few, and is told first, once a roll.
 */
import type { Client } from '@temporalio/client';
import type { Signer } from '../adapters/signer.ts';
import { OPEN_PROJECTS } from '../adapters/temporalQueries.ts';
import { ADOPT_ROLL } from '../domain/adoptRoll.ts';
import { CAPACITY_WORKFLOW } from '../domain/capacity.ts';
import { COMMITTEE_WORKFLOW } from '../domain/committee.ts';
import { ENGINE, projectOf } from '../domain/ids.ts';
import type { Roll } from '../domain/roll.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';

const WITHIN_MS = 3_000;
const AT_ONCE = 20;

/** Gives how many took note. Who does not answer in time is told again by the next call. */
export function rollTeller(client: Client, signer: Signer): (roll: Roll) => Promise<number> {
  const toldTheCity = new Map<string, string>();

  async function isTold(workflowId: string, register: string, roll: Roll): Promise<boolean> {
    const said = signer.sign(register, { id: `roll|${roll.version}`, task: ADOPT_ROLL, by: { id: ENGINE }, answer: { roll } });
    try {
      await client.withDeadline(Date.now() + WITHIN_MS, () => client.workflow.getHandle(workflowId).executeUpdate('answer', { args: [said] }));
      return true;
    } catch {
      return false;
    }
  }

  return async (roll) => {
    for (const workflowId of [CAPACITY_WORKFLOW, COMMITTEE_WORKFLOW]) {
      if (toldTheCity.get(workflowId) !== roll.version && (await isTold(workflowId, workflowId, roll))) toldTheCity.set(workflowId, roll.version);
    }
    let told = 0;
    const query = `${OPEN_PROJECTS} AND (${ATTRIBUTES.roll.name} != "${roll.version}" OR ${ATTRIBUTES.roll.name} IS NULL)`;
    const projects: string[] = [];
    for await (const { workflowId } of client.workflow.list({ query })) projects.push(workflowId);
    for (let from = 0; from < projects.length; from += AT_ONCE) {
      const batch = await Promise.all(projects.slice(from, from + AT_ONCE).map((workflowId) => isTold(workflowId, projectOf(workflowId), roll)));
      told += batch.filter(Boolean).length;
      // Nobody at all answers: the worker is away, and the others would say no more.
      if (batch.length === AT_ONCE && !batch.includes(true)) break;
    }
    return told;
  };
}
