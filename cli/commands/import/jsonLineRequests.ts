/** Requests as JSON lines: one CloudEvent a line, filed as it stands. */
import { requestEvent } from '../../../domain/contracts/events.ts';
import { faultsOf } from '../../../services/faultsOf.ts';
import { faulty, type ReadLine } from './readLine.ts';

/** What Kafka takes as one message, with room for what surrounds it. */
const EVENT_LIMIT = 1_000_000;

export function jsonLineRequests(text: string): ReadLine[] {
  return text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [requestOf(line, index + 1)]));
}

function requestOf(text: string, line: number): ReadLine {
  const bytes = Buffer.byteLength(text);
  if (bytes > EVENT_LIMIT) return faulty(line, `expected at most ${EVENT_LIMIT} bytes, for documents are referred to and not sent; got ${bytes}`);
  let event: unknown;
  try {
    event = JSON.parse(text) as unknown;
  } catch (error) {
    return faulty(line, `expected JSON: ${(error as Error).message}`);
  }
  const checked = requestEvent.safeParse(event);
  return checked.success ? { line, is: 'request', event: checked.data } : faulty(line, faultsOf(checked.error, event));
}
