/** A request out of an event: it may be filed as it stands, or each of its faults is named. */
import { requestEvent } from '../../domain/contracts/events.ts';
import { eachFaultOf } from '../faultsOf.ts';
import { faulty, lineFault, type ReadLine } from './readLine.ts';

export function eventRequest(event: unknown, line: number): ReadLine {
  const checked = requestEvent.safeParse(event);
  if (checked.success) return { line, is: 'request', event: checked.data };
  return faulty(line, ...eachFaultOf(checked.error, event).map(({ path, expected, got }) => lineFault(path === '' ? null : path, expected, got)));
}
