/** Seats as the reader says them: a service by its name in the directory, a role by its name in the city. */
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
};

/** Whoever may not read the directory reads identifiers. */
export async function seatNames({ api, words }: Pick<Output, 'api' | 'words'>): Promise<SeatNames> {
  const services = await api.get('/v1/directory').then((view) => (view as DirectoryView).services, (error: unknown) => {
    if (error instanceof Refused) return [];
    throw error;
  });
  const directory = { services: Object.fromEntries(services.map(({ id, name }) => [id, { name }])) };
  const name = (seat: string): string => seatInWords(seat, directory, words);
  return {
    name,
    names: (seats) => seats.map(name).join(', '),
    named: (seat) => (name(seat) === seat ? seat : `${name(seat)} (${seat})`),
    department: (department) => name(`service:${department}`),
  };
}
