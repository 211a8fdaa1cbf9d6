/** `jalon follow`: prints what happens as it happens, a fact a line; after a break it goes on where it was. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Directory } from '../../../domain/directory.ts';
import type { ChangedFact } from '../../../services/api/changes/readChanges.ts';
import { factInWords, shortType, typeOf } from '../factInWords.ts';
import { Refused, Unreachable, UsageFault } from '../faults.ts';
import { when } from '../inWords.ts';
import type { Output } from '../output.ts';
import { namesInDirectory } from '../seats.ts';
import { serverSentEvents } from './serverSentEvents.ts';

export type FollowAsked = { type?: string; after?: string; count?: string };

const COME_BACK_MS = 2_000;
/** The API says every quarter of a minute that nothing is new: silence for longer is a connection that is gone. */
const SILENT_MS = 60_000;
const TRY_LATER: readonly number[] = [429, 502, 503, 504];

/** Until as many facts have come as were asked for, or for ever. @throws UsageFault; Refused, Unreachable the first time */
export async function follow(output: Output, project: string | undefined, { type, after, count }: FollowAsked): Promise<void> {
  if (count !== undefined && !/^\d+$/.test(count)) throw new UsageFault({ key: 'cli.fail.number', values: { option: '--count', got: JSON.stringify(count) } });
  const state: State = { after, left: count === undefined ? Number.POSITIVE_INFINITY : Number(count), wasThere: false };
  while (state.left > 0) {
    try {
      await listen(output, { project, type: typeOf(type) }, state);
    } catch (error) {
      if (!isPassing(error, state)) throw error;
    }
    if (state.left <= 0) return;
    output.warn(output.words.say('cli.follow.again'));
    await pause(COME_BACK_MS);
  }
}

/** `after`: the id of the last event that one had. */
type State = { after: string | undefined; left: number; wasThere: boolean; directory?: Directory };

/** What is wrong at the first call is wrong; later it is a break. */
const isPassing = (error: unknown, { wasThere }: State): boolean => wasThere && (error instanceof Refused ? TRY_LATER.includes(error.status) : error instanceof Unreachable || error instanceof TypeError || (error instanceof Error && error.name === 'AbortError'));

async function listen(output: Output, filters: { project: string | undefined; type: string | undefined }, state: State): Promise<void> {
  const silence = new AbortController();
  let patience = setTimeout(() => silence.abort(), SILENT_MS);
  try {
    const query = new URLSearchParams(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])));
    const response = await output.api.open(`/v1/changes?${query.toString()}`, { accept: 'text/event-stream', ...(state.after !== undefined && { 'last-event-id': state.after }) }, silence.signal);
    state.wasThere = true;
    for await (const { id, event, data } of serverSentEvents(heard(response))) {
      state.after = id ?? state.after;
      if (event === 'rebuilt') output.warn(output.words.say('cli.follow.rebuilt'));
      if (event !== 'fact') continue;
      // For programs a line is one JSON document, with the place after which one goes on.
      if (output.isJson) output.print(data);
      else output.print(inWords(data, output, (state.directory ??= await namesInDirectory(output))));
      state.left -= 1;
      if (state.left <= 0) break;
    }
  } finally {
    clearTimeout(patience);
    silence.abort();
  }

  /** Each word that comes, a mere sign of life too, is one more minute of patience. */
  async function* heard({ body }: Response): AsyncGenerator<Uint8Array> {
    for await (const chunk of body ?? []) {
      clearTimeout(patience);
      patience = setTimeout(() => silence.abort(), SILENT_MS);
      yield chunk as Uint8Array;
    }
  }
}

function inWords(data: string, { words, page }: Output, directory: Directory): string {
  const fact = JSON.parse(data) as Omit<ChangedFact, 'data'> & { data: Record<string, unknown> };
  return [when(fact.time, words), page.paint('bold', fact.project), shortType(fact.type), plain(factInWords(fact, { words, directory }))].filter((each) => each !== '').join('  ');
}

/** Whatever a fact holds, it moves no cursor. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
