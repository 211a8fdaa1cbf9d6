/** The city's steering committee: which project is on the agenda of which sitting, and which ones are flagships. */
import { continueAsNew } from '@temporalio/workflow';
import { committeeAfter, committeeRegister, type CommitteeState } from '../domain/committee.ts';
import { keepForTheCity } from './forTheCity.ts';

export async function committee(opened: CommitteeState): Promise<void> {
  await continueAsNew<typeof committee>(await keepForTheCity(opened, { register: committeeRegister, after: committeeAfter }));
}
