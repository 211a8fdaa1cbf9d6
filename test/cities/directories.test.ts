import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../adapters/readDirectory.ts';
import { directoryTemplate } from '../../cities/directoryTemplate.ts';
import { listCities, loadCity } from '../../cities/loadCity.ts';
import { candidatesFor, type Directory } from '../../domain/directory.ts';
import { roleSeat, serviceSeat, type Seat } from '../../domain/ids.ts';

/** A day of the present term. */
const TODAY = '2026-11-24';
/** Seats that the journey asks whatever the policy. */
const ALWAYS = ['coordinator', 'dpo', 'controller', 'open-data-lead', 'it-department', 'procurement', 'operator'].map(roleSeat);

describe.each(listCities())('the directory of %s', (city) => {
  const { policy, projects } = loadCity(city);
  const directory = directoryOf(city);

  test('has somebody for every seat that the policy names, and for the departments of its projects', () => {
    const departments = projects.flatMap((each) => (each as { data?: { department?: string } }).data?.department ?? []);
    const services = [...Object.values(policy.themes).flatMap((theme) => theme.services), ...policy.consultation.defaultServices, ...policy.collectors.map(({ service }) => service), ...departments];
    const seats = new Set<Seat>([...ALWAYS, ...seatsIn(policy), ...policy.steering.members.map(roleSeat), ...services.map(serviceSeat)]);
    expect([...seats].filter((seat) => candidatesFor(directory, seat, TODAY).length === 0)).toEqual([]);
  });

  test('has a head for every service, and two operators', () => {
    expect(Object.entries(directory.services).filter(([, { head }]) => head === undefined)).toEqual([]);
    expect(candidatesFor(directory, 'role:operator', TODAY)).toEqual(['operator-1', 'operator-2']);
  });
});

function directoryOf(city: string): Directory {
  const read = readDirectory(readFileSync(directoryTemplate(city) ?? '', 'utf8'), TODAY);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.directory;
}

const seatsIn = (value: unknown): Seat[] =>
  typeof value === 'string' ? (/^(role|service):\S+$/.test(value) ? [value as Seat] : []) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(seatsIn) : [];
