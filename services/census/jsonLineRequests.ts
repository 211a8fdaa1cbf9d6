/** Requests as JSON lines: one CloudEvent a line, filed as it stands. */
import { faulty, lineFault, type ReadLine } from './readLine.ts';
import { eventRequest } from './eventRequest.ts';

/** What Kafka takes as one message, with room for what surrounds it. */
const EVENT_LIMIT = 1_000_000;

export function jsonLineRequests(text: string): ReadLine[] {
  return text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [requestOf(line, index + 1)]));
}

function requestOf(text: string, line: number): ReadLine {
  const bytes = Buffer.byteLength(text);
  if (bytes > EVENT_LIMIT) return faulty(line, lineFault(null, `at most ${EVENT_LIMIT} bytes, for documents are referred to and not sent`, `${bytes}`));
  let event: unknown;
  try {
    event = JSON.parse(text) as unknown;
  } catch (error) {
    return faulty(line, lineFault(null, `JSON: ${(error as Error).message}`));
  }
  return eventRequest(event, line);
}
