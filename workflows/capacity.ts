/**
 * The city's in-house capacity: who has booked how many person-days of which quarter. One workflow for the whole city, behind
 * the same desk as projects: what it grants is decided one answer at a time, so that no day is booked twice.
 */
import { allHandlersFinished, CancellationScope, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { bookingRegister, booked, type CapacityState } from '../domain/capacity.ts';
import { instantOf } from '../domain/ids.ts';
import { openDesk } from './desk.ts';
import { dossierQuery } from './messages.ts';

const LONG_HISTORY = 2_000;

export async function capacity(state: CapacityState): Promise<void> {
  setHandler(dossierQuery, () => state);
  openDesk({
    register: () => bookingRegister(state),
    now: () => instantOf(Date.now()),
    accept: (receipt, reply) => {
      state = booked(state, receipt, reply);
    },
    // A city's workflow has no story of its own to put a refusal on: the caller of a Signal hears nothing.
    refuse: () => undefined,
  });
  await CancellationScope.nonCancellable(() => condition(() => workflowInfo().historyLength > LONG_HISTORY && allHandlersFinished()));
  await continueAsNew<typeof capacity>(state);
}
