/**
 * What belongs to the whole city: one workflow each, behind the same desk as projects. What it grants is decided one answer at
 * a time, so that no day and no place is given twice.
 */
import { allHandlersFinished, CancellationScope, condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Reply } from '../domain/dossier.ts';
import { instantOf } from '../domain/ids.ts';
import type { Receipt, Register } from '../domain/reception.ts';
import { openDesk } from './desk.ts';
import { dossierQuery } from './messages.ts';

export type CityBusiness<S> = {
  register(state: S): Register;
  after(state: S, receipt: Extract<Receipt, { is: 'new' }>, reply: Reply): S;
};

const LONG_HISTORY = 2_000;

/** Gives the state once the history is long, and nothing is under way: time for a new run. */
export async function keepForTheCity<S>(opened: S, { register, after }: CityBusiness<S>): Promise<S> {
  let state = opened;
  setHandler(dossierQuery, () => state);
  openDesk({
    register: () => register(state),
    now: () => instantOf(Date.now()),
    accept: (receipt, reply) => {
      state = after(state, receipt, reply);
    },
    // A city's workflow has no story of its own to put a refusal on: the caller of a Signal hears nothing.
    refuse: () => undefined,
  });
  await CancellationScope.nonCancellable(() => condition(() => workflowInfo().historyLength > LONG_HISTORY && allHandlersFinished()));
  return state;
}
