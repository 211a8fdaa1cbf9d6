/** The city's in-house capacity: who has booked how many person-days of which quarter. */
import { continueAsNew } from '@temporalio/workflow';
import { booked, bookingRegister, type CapacityState } from '../domain/capacity.ts';
import { keepForTheCity } from './forTheCity.ts';

export async function capacity(opened: CapacityState): Promise<void> {
  await continueAsNew<typeof capacity>(await keepForTheCity(opened, { register: bookingRegister, after: booked }));
}
