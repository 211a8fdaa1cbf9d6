/**
 * What belongs to the whole city: one workflow each, behind the same desk as projects. What it grants is decided one answer at
 * a time, so that no day and no place is given twice.
 */
import { allHandlersFinished, CancellationScope, condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Reply } from '../domain/dossier.ts';
import { ENGINE, instantOf } from '../domain/ids.ts';
import type { Receipt, Register } from '../domain/reception.ts';
import { adoptRollGuard, ADOPT_ROLL, rollFault } from '../domain/adoptRoll.ts';
import { rollOfFormer } from '../domain/formerPolicy.ts';
import type { Policy } from '../domain/policy.ts';
import type { Roll } from '../domain/roll.ts';
import { openDesk } from './desk.ts';
import { dossierQuery } from './messages.ts';

export type CityBusiness<S> = {
  register(state: S): Register;
  after(state: S, receipt: Extract<Receipt, { is: 'new' }>, reply: Reply): S;
};

const LONG_HISTORY = 2_000;

/** Gives the state once the history is long, and nothing is under way: time for a new run. */
export async function keepForTheCity<S extends { roll: Roll }>(opened: S, { register, after }: CityBusiness<S>): Promise<S> {
  // One that began before 2026-11-24 was never told who is who, and carried what its policy said of it.
  let state: S = { ...opened, roll: (opened as Partial<S>).roll ?? rollOfFormer((opened as { mandates?: unknown }).mandates as Policy) };
  setHandler(dossierQuery, () => state);
  openDesk({
    register: () => withRoll(register(state), state.roll),
    now: () => instantOf(Date.now()),
    accept: (receipt, reply) => {
      state = receipt.answer.task === ADOPT_ROLL ? { ...state, roll: (receipt.content as { roll: Roll }).roll } : after(state, receipt, reply);
    },
    // A city's workflow has no story of its own to put a refusal on: the caller of a Signal hears nothing.
    refuse: () => undefined,
  });
  await CancellationScope.nonCancellable(() => condition(() => workflowInfo().historyLength > LONG_HISTORY && allHandlersFinished()));
  return state;
}

/** Like a project, it is told who is who: whose word counts changes while it goes on. */
const withRoll = (register: Register, roll: Roll): Register => ({
  ...register,
  find: (task, now) => (task === ADOPT_ROLL ? { is: 'open', seats: [ENGINE], barred: [], about: {}, guard: adoptRollGuard, refusal: (content) => rollFault(roll, (content as { roll: Roll }).roll) } : register.find(task, now)),
});
