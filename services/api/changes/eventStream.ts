/** Changes as server-sent events (the HTML standard's `text/event-stream`): the id of each is its place, by which one comes back after a break. */
import type { Change } from './changeFeed.ts';

/** After how long a browser comes back of itself. */
const COME_BACK_MS = 2_000;

export async function* eventStream(changes: AsyncIterable<Change>): AsyncGenerator<string> {
  yield `retry: ${COME_BACK_MS}\n\n`;
  for await (const change of changes) yield eventOf(change);
}

/** JSON holds no line end, so that one line is enough. */
function eventOf(change: Change): string {
  switch (change.is) {
    case 'fact': {
      const { data, ...rest } = change.fact;
      return `id: ${rest.place}\nevent: fact\ndata: ${JSON.stringify({ ...rest, data: JSON.parse(data) as unknown })}\n\n`;
    }
    case 'following':
    case 'rebuilt':
      return `id: ${change.place}\nevent: ${change.is}\ndata: ${JSON.stringify({ place: change.place })}\n\n`;
    // Without data no event is raised, and the place is noted all the same.
    case 'still':
      return `: nothing new\n${change.place === undefined ? '' : `id: ${change.place}\n`}\n`;
    default:
      return change satisfies never;
  }
}
