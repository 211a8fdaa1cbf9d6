/** Seats as the reader says them: a service by its name in the directory, a role by its name in the city. */
import type { Directory } from '../../domain/directory.ts';
import type { DirectoryView } from '../../services/api/directoryViews.ts';
import { seatInWords } from '../../services/console/seatInWords.ts';
import { Refused } from './faults.ts';
import type { Output } from './output.ts';

export type SeatNames = {
  name(seat: string): string;
  names(seats: readonly string[]): string;
  /** With its identifier, to be typed in the next command. */
  named(seat: string): string;
  /** A department is often a service too. */
  department(department: string): string;
  /** As far as it was read for these names. */
  directory: Directory;
};

export async function seatNames(output: Pick<Output, 'api' | 'words'>): Promise<SeatNames> {
  const directory = await namesInDirectory(output);
  const name = (seat: string): string => seatInWords(seat, directory, output.words);
  return {
    name,
    names: (seats) => seats.map(name).join(', '),
    named: (seat) => (name(seat) === seat ? seat : `${name(seat)} (${seat})`),
    department: (department) => name(`service:${department}`),
    directory,
  };
}

/** As much of the directory as names need. Whoever may not read it reads identifiers. */
export async function namesInDirectory({ api }: Pick<Output, 'api'>): Promise<Directory> {
  const { services, people } = await api.get('/v1/directory').then((view) => view as Partial<DirectoryView>, (error: unknown): Partial<DirectoryView> => {
    if (error instanceof Refused) return {};
    throw error;
  });
  return {
    version: '', substitutions: [], keys: {}, systems: {}, webhooks: {},
    services: Object.fromEntries((services ?? []).map(({ id, name }) => [id, { name }])),
    people: Object.fromEntries((people ?? []).map(({ id, name }) => [id, { name, roles: [], services: [], notifications: 'at-once' }])),
  };
}
