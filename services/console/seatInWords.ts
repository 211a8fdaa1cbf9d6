/** A seat as people say it: a service by its name in the directory, a role in their language. */
import { entryOf } from '../../domain/directory.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Words } from '../words/words.ts';

export function seatInWords(seat: string, { services }: Pick<Directory, 'services'>, words: Words): string {
  const name = seat.slice(seat.indexOf(':') + 1);
  if (seat.startsWith('service:')) {
    const service = entryOf(services, name);
    return service === undefined ? name : words.of(service.name);
  }
  return seat.startsWith('role:') ? words.name('role', name) : name;
}
