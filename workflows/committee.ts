/**
 * The city's steering committee: which project is on the agenda of which sitting, and which ones are flagships. One
 * workflow for the whole city, behind the same desk as projects: what it grants is decided one answer at a time, so that
 * no place is given twice.
 */
import { allHandlersFinished, CancellationScope, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { committeeAfter, committeeRegister, type CommitteeState } from '../domain/committee.ts';
import { instantOf } from '../domain/ids.ts';
import { openDesk } from './desk.ts';
import { dossierQuery } from './messages.ts';

const LONG_HISTORY = 2_000;

export async function committee(state: CommitteeState): Promise<void> {
  setHandler(dossierQuery, () => state);
  openDesk({
    register: () => committeeRegister(state),
    now: () => instantOf(Date.now()),
    accept: (receipt, reply) => {
      state = committeeAfter(state, receipt, reply);
    },
    // A city's workflow has no story of its own to put a refusal on: the caller of a Signal hears nothing.
    refuse: () => undefined,
  });
  await CancellationScope.nonCancellable(() => condition(() => workflowInfo().historyLength > LONG_HISTORY && allHandlersFinished()));
  await continueAsNew<typeof committee>(state);
}
