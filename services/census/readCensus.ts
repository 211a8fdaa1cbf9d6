/** A census, whatever its form: a table, JSON lines, or a batch of CloudEvents. */
import { csvRequests } from './csvRequests.ts';
import { eventRequest } from './eventRequest.ts';
import { IMPORT_SOURCE } from './importSource.ts';
import { jsonLineRequests } from './jsonLineRequests.ts';
import type { ReadLine } from './readLine.ts';

export type Census = { is: 'table'; text: string; source: string | undefined } | { is: 'lines'; text: string } | { is: 'batch'; events: readonly unknown[] };

/** The lines of a batch are its events, counted from one. */
export function readCensus(census: Census): ReadLine[] {
  switch (census.is) {
    case 'table':
      return csvRequests(census.text, census.source ?? IMPORT_SOURCE);
    case 'lines':
      return jsonLineRequests(census.text);
    case 'batch':
      return census.events.map((event, index) => eventRequest(event, index + 1));
    default:
      return census satisfies never;
  }
}
