import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverSentEvents } from '../../../../cli/commands/follow/serverSentEvents.ts';
import type { ServerSentEvent } from '../../../../cli/commands/follow/serverSentEvents.ts';

async function read(chunks: readonly Uint8Array[]): Promise<ServerSentEvent[]> {
  async function* coming(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  const events: ServerSentEvent[] = [];
  for await (const event of serverSentEvents(coming())) events.push(event);
  return events;
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const STREAM = 'retry: 2000\n\nid: 7\nevent: following\ndata: {"place":7}\n\n: nothing new\nid: 9\n\nid: 12\nevent: fact\ndata: {"title":"Écoles"}\n\nevent: fact\ndata: a\ndata: b\n\nid: 14\nevent: fact\ndata: half';
const EVENTS = [
  { id: '7', event: 'following', data: '{"place":7}' },
  { id: '12', event: 'fact', data: '{"title":"Écoles"}' },
  { id: '12', event: 'fact', data: 'a\nb' },
];

test('what has data is an event, an id is kept for the next, and what is half said is none', async () => {
  expect(await read([bytes(STREAM)])).toEqual(EVENTS);
});

test('wherever the stream is cut into pieces, inside a letter too', async () => {
  const whole = bytes(STREAM);
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 12 }), async (cuts) => {
    const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
    expect(await read(places.slice(1).map((end, index) => whole.slice(places[index], end)))).toEqual(EVENTS);
  }));
});
