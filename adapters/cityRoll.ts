/** The roll as it is now: made of the directory and the policy's calendar, anew when either changes or the day does. */
import { instantOn, localDay } from '../domain/cityTime.ts';
import { contentVersion } from '../domain/contracts/contentVersion.ts';
import { instantOf } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { DoorKey, Roll } from '../domain/roll.ts';
import { rollOf } from '../domain/rollOf.ts';
import type { DirectoryPort } from './directoryPort.ts';

/** A function, for who is who changes while processes run. */
export type RollSource = () => Roll;

export type CityRollAsked = { directory: Pick<DirectoryPort, 'current'>; policy: Pick<Policy, 'zone' | 'closedDays'>; acceptUnsigned: boolean; ownKeys: Readonly<Record<string, DoorKey>> };

export function cityRoll({ directory, policy: { zone, closedDays }, acceptUnsigned, ownKeys }: CityRollAsked): RollSource {
  let made: { of: unknown; on: string; roll: Roll } | undefined;
  return () => {
    const of = directory.current();
    const today = localDay(instantOf(Date.now()), zone);
    if (made?.of !== of || made.on !== today) {
      made = { of, on: today, roll: rollOf(of, { today, now: instantOf(Date.now()), closedDays, acceptUnsigned, ownKeys, startOf: (day) => instantOn(day, 0, zone), versionOf: contentVersion }) };
    }
    return made.roll;
  };
}
