/** Live changes: in order, each once, across breaks, rebuilds and a stop; whoever is slow holds up nobody. */
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeFeed } from '../../../services/api/changes/changeFeed.ts';
import type { Change, ChangeFeed, FeedOptions } from '../../../services/api/changes/changeFeed.ts';
import { eventStream } from '../../../services/api/changes/eventStream.ts';
import { factFor, started } from '../projection/factFor.ts';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

const log = pino({ level: 'silent' });
const note = (sequence: number, project = 'meals-12345678') => factFor(sequence, 'jalon.request.noted.v1', { event: `e${sequence}`, because: 'x' }, project);

let api: ApiStage;
let feeds: ChangeFeed[] = [];
/** Ends all that a test follows. */
let over: AbortController;
let sequence = 1;
beforeAll(async () => {
  api = await apiStage();
  await api.read(started());
});
afterAll(() => api.close());
beforeEach(() => void (over = new AbortController()));
afterEach(() => {
  over.abort();
  for (const feed of feeds.splice(0)) feed.stop();
});

function feedWith(own: Partial<FeedOptions> = {}): ChangeFeed {
  const feed = changeFeed({ database: api.database, log, everyMs: 20, stillMs: 60_000, ...own });
  feeds.push(feed);
  return feed;
}
const follow = (feed: ChangeFeed, after?: number, wants: (project: string) => boolean = () => true): AsyncIterator<Change> => {
  const changes = feed.follow({ after, wants: ({ project }) => wants(project), signal: over.signal });
  if (changes === undefined) throw new Error('expected to be let in');
  return changes[Symbol.asyncIterator]();
};
const next = async (changes: AsyncIterator<Change>): Promise<Change> => {
  const { value, done } = await changes.next();
  if (done === true) throw new Error('expected another change');
  return value as Change;
};
async function placesOf(changes: AsyncIterator<Change>, count: number): Promise<number[]> {
  const places: number[] = [];
  while (places.length < count) {
    const change = await next(changes);
    if (change.is === 'fact') places.push(change.fact.place);
  }
  return places;
}
const more = (count: number, project?: string) => api.read(...Array.from({ length: count }, () => note((sequence += 1), project)));
const allAfter = async (place: number) => (await api.database.db.selectFrom('read_model.facts').select('place').where('place', '>', place).orderBy('place').execute()).map((row) => row.place);
const placeIn = async (changes: AsyncIterator<Change>): Promise<number> => {
  const change = await next(changes);
  return change.is === 'fact' ? change.fact.place : (change.place ?? -1);
};

test('a follower is told from where it follows, and then each fact once, in order', async () => {
  const changes = follow(feedWith());
  const from = await placeIn(changes);
  await more(5);
  expect(await placesOf(changes, 5)).toEqual(await allAfter(from));
});

describe('after a break', () => {
  test.each([
    ['what is still recent', 1_000],
    ['what is recent no more, and is read from the tables', 3],
  ])('it goes on where it was, by %s: nothing is lost, nothing comes twice', async (_case, recentKept) => {
    const feed = feedWith({ recentKept });
    // Somebody else follows all the while, so that what is recent is kept.
    const other = follow(feed);
    const from = await placeIn(other);
    await more(10);
    const all = await placesOf(other, 10);
    for (const broken of [0, 4, 9]) {
      const again = follow(feed, all[broken]);
      const left = all.slice(broken + 1);
      expect(await placesOf(again, left.length)).toEqual(left);
    }
    expect(all).toEqual(await allAfter(from));
  });

  test('while it was away and nobody followed, facts came: they are there when it is back', async () => {
    const feed = feedWith();
    const before = follow(feed);
    const from = await placeIn(before);
    await before.return?.();
    await more(450);
    expect(await placesOf(follow(feed, from), 450)).toEqual(await allAfter(from));
  });
});

describe('made anew', () => {
  test('the follower is told so once all is there again, and gets only what came since', async () => {
    const changes = follow(feedWith());
    const from = await placeIn(changes);
    await more(3);
    await placesOf(changes, 3);
    const known = sequence;

    await api.rebuild();
    const told = next(changes);
    // Half way it is told nothing.
    const all = [started(), ...Array.from({ length: known - 1 }, (_, index) => note(index + 2))];
    await api.read(...all.slice(0, 2));
    expect(await Promise.race([told, new Promise((resolve) => void setTimeout(resolve, 200, 'nothing'))])).toBe('nothing');
    await api.read(...all.slice(2));
    const rebuilt = await told;
    expect(rebuilt).toMatchObject({ is: 'rebuilt' });
    const place = rebuilt.is === 'rebuilt' ? rebuilt.place : -1;
    expect(place).toBeGreaterThan(from);

    await more(2);
    expect(await placesOf(changes, 2)).toEqual(await allAfter(place));
    // Whoever comes back later with a place from before learns it too, and whoever has the new one does not.
    expect(await next(follow(feedWith(), from))).toMatchObject({ is: 'rebuilt' });
    expect(await placesOf(follow(feedWith(), place), 2)).toEqual(await allAfter(place));
  });

  test('a place of another database is one from before', async () => {
    expect(await next(follow(feedWith(), 999_999_999))).toMatchObject({ is: 'rebuilt' });
  });
});

test('one project alone: others’ facts move it on without a word', async () => {
  const changes = follow(feedWith(), undefined, (project) => project === 'pool-12345678');
  await placeIn(changes);
  await more(3);
  await api.read(started(1, 'pool-12345678'));
  const [place] = await placesOf(changes, 1);
  expect(await allAfter((place ?? 0) - 1)).toEqual([place]);
});

test('without news it is told that nothing is new, and how far all was looked at', async () => {
  const changes = follow(feedWith({ stillMs: 30 }));
  const from = await placeIn(changes);
  expect(await next(changes)).toEqual({ is: 'still', place: from });
});

test('whoever is slow holds up nobody, and has all in the end', async () => {
  const feed = feedWith({ recentKept: 5 });
  const [slow, quick] = [follow(feed), follow(feed)];
  const from = await placeIn(slow);
  await placeIn(quick);
  await more(40);
  expect(await placesOf(quick, 40)).toEqual(await allAfter(from));
  expect(await placesOf(slow, 40)).toEqual(await allAfter(from));
});

test('no more may follow than it bears; who leaves makes room', async () => {
  const feed = feedWith({ mostFollowers: 1 });
  const one = follow(feed);
  await placeIn(one);
  expect(feed.follow({ after: undefined, wants: () => true, signal: over.signal })).toBeUndefined();
  await one.return?.();
  expect(feed.follow({ after: undefined, wants: () => true, signal: over.signal })).toBeDefined();
});

test('a stop ends all that is followed', async () => {
  const feed = feedWith();
  const changes = follow(feed);
  await placeIn(changes);
  const waiting = changes.next();
  feed.stop();
  expect(await waiting).toMatchObject({ done: true });
});

test('each change as an event; a fact’s data are whole, and a line end in them ends no event', async () => {
  const fact = { place: 7, id: 'f', project: 'p', sequence: 1, type: 't', time: 'now', data: JSON.stringify({ text: 'one\ntwo' }) };
  async function* changes(): AsyncGenerator<Change> {
    yield { is: 'following', place: 6 };
    yield { is: 'fact', fact };
    yield { is: 'still', place: 9 };
    yield { is: 'rebuilt', place: 12 };
  }
  let text = '';
  for await (const event of eventStream(changes())) text += event;
  expect(text.split('\n\n')).toEqual([
    'retry: 2000',
    'id: 6\nevent: following\ndata: {"place":6}',
    `id: 7\nevent: fact\ndata: ${JSON.stringify({ place: 7, id: 'f', project: 'p', sequence: 1, type: 't', time: 'now', data: { text: 'one\ntwo' } })}`,
    ': nothing new\nid: 9',
    'id: 12\nevent: rebuilt\ndata: {"place":12}',
    '',
  ]);
});

describe('over HTTP', () => {
  let served: ApiStage;
  let url: string;
  beforeAll(async () => {
    served = await apiStage();
    await served.read(started());
    await served.app.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(served.app.server.address() as AddressInfo).port}/v1/changes`;
  });
  afterAll(() => served.close());

  /** Reads until a text has come. */
  async function until(response: Response, wanted: string): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes(wanted)) return text;
    }
    throw new Error(`expected ${wanted}, got ${text}`);
  }
  const lastId = (text: string): string => [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? '';

  test('a break, by whichever name the place is said: what comes after is what was missed', async () => {
    const first = await fetch(url);
    expect(first.headers.get('content-type')).toContain('text/event-stream');
    const place = lastId(await until(first, 'event: following'));
    await served.read(note(2), note(3));
    const byHeader = await until(await fetch(url, { headers: { 'last-event-id': place } }), '"e3"');
    expect([...byHeader.matchAll(/"event":"(e\d)"/g)].map(([, event]) => event)).toEqual(['e2', 'e3']);
    const byQuery = await until(await fetch(`${url}?after=${place}&type=jalon.request.noted.v1`), '"e3"');
    expect(lastId(byQuery)).toBe(lastId(byHeader));
  });

  test.each(['after=-1', 'after=x', `after=${'9'.repeat(20)}`])('a place that is none is told: %s', async (query) => {
    expect((await fetch(`${url}?${query}`)).status).toBe(400);
  });

  test('a stop of the server ends the streams, and waits for none', async () => {
    const response = await fetch(url);
    const rest = response.text();
    await served.app.close();
    expect(await rest).toContain('retry: 2000');
  });
});
