/**
 * What happens, as it happens: one poller a process reads facts by their place, and hands them to all who follow. Memory is bounded: what is recent is
 * kept once, a follower that is behind it reads from the tables, and each takes the next only when it has sent the one before.
 *
 * A place is never given twice, so that a break costs nothing: whoever comes back says the last one that they had. Emptied and filled again, the read model gives
 * new places to what it knew: followers from before are told `rebuilt` once it is as far as it was, and go on from there.
 */
import { withDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { becauseOf } from '../../../adapters/log.ts';
import type { Log } from '../../../adapters/log.ts';
import { fillingOf } from '../../projection/filling.ts';
import { readChanges } from './readChanges.ts';
import type { ChangedFact } from './readChanges.ts';

/** `following`: from where; `still`: nothing is new, and the place is how far all was looked at. */
export type Change = { is: 'fact'; fact: ChangedFact } | { is: 'following' | 'rebuilt'; place: number } | { is: 'still'; place: number | undefined };
/** `undefined`: from now on. */
export type Following = { after: number | undefined; wants(fact: ChangedFact): boolean; signal: AbortSignal };
export type ChangeFeed = {
  /** `undefined` where as many follow as may. */
  follow(following: Following): AsyncIterable<Change> | undefined;
  /** Ends all that is followed. */
  stop(): void;
};
export type FeedOptions = { database: Database; log: Log; /** How often it is looked. */ everyMs?: number; /** After how long without any news a follower is told so. */ stillMs?: number; mostFollowers?: number; recentKept?: number };

const AT_ONCE = 200;

export function changeFeed({ database: { db }, log, everyMs = 300, stillMs = 15_000, mostFollowers = 500, recentKept = 1_000 }: FeedOptions): ChangeFeed {
  const waiting = new Set<() => void>();
  const stopping = new AbortController();
  let followers = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  /** All facts after `recentAfter`, up to `head`; `rebuiltAt`: whoever is before it has what was before the read model was emptied. */
  let known: { rebuiltAt: number; head: number; recentAfter: number; recent: ChangedFact[] } | undefined;

  const wakeAll = (): void => {
    for (const wake of waiting) wake();
  };

  async function look(): Promise<void> {
    const { afterPlace, head, isFilled } = await fillingOf(db);
    if (!isFilled) return;
    if (known === undefined || afterPlace > known.rebuiltAt) {
      known = { rebuiltAt: afterPlace, head, recentAfter: head, recent: [] };
      return wakeAll();
    }
    while (known !== undefined && known.head < head) {
      const read = await readChanges(db, { after: known.head, upTo: head, limit: AT_ONCE });
      const recent: ChangedFact[] = [...known.recent, ...read];
      const dropped = Math.max(0, recent.length - recentKept);
      known = { ...known, head: read.length < AT_ONCE ? head : (read.at(-1)?.place ?? head), recentAfter: recent[dropped - 1]?.place ?? known.recentAfter, recent: recent.slice(dropped) };
      wakeAll();
    }
  }

  /** One at a time; the database may be away, and is asked again. */
  const lookNow = (): Promise<void> => (looking ??= look().catch((error: unknown) => log.debug({ because: becauseOf(error) }, 'changes not read')).finally(() => void (looking = undefined)));

  function join(): void {
    followers += 1;
    timer ??= setInterval(() => void lookNow(), everyMs);
  }

  /** While nobody follows, nobody looks; the next one begins with what is then. */
  function leave(): void {
    followers -= 1;
    if (followers > 0) return;
    clearInterval(timer);
    timer = undefined;
    known = undefined;
  }

  /** Until something is known, or for so long. */
  const news = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(patience);
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const patience = setTimeout(wake, ms);
      waiting.add(wake);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });

  async function* changes({ after, wants, signal }: Following): AsyncGenerator<Change> {
    join();
    try {
      await lookNow();
      while (known === undefined && !signal.aborted) {
        await news(stillMs, signal);
        if (known === undefined) yield { is: 'still', place: after };
      }
      let place = after ?? known?.head ?? 0;
      if (after === undefined) yield { is: 'following', place };
      while (!signal.aborted && known !== undefined) {
        // From before it was emptied, or of another database.
        if (place < known.rebuiltAt || place > known.head) {
          place = known.head;
          yield { is: 'rebuilt', place };
        }
        const upTo = known.head;
        const next: readonly ChangedFact[] = place >= known.recentAfter ? known.recent.filter((fact) => fact.place > place) : await withDatabase(() => readChanges(db, { after: place, upTo, limit: AT_ONCE }));
        for (const fact of next) {
          place = fact.place;
          if (wants(fact)) yield { is: 'fact', fact };
          if (signal.aborted) return;
        }
        if (next.length > 0) continue;
        // None lies between: places that were given to nothing, or to what was emptied meanwhile, of which `rebuilt` will tell.
        place = upTo;
        if (known.head !== upTo) continue;
        const since = Date.now();
        await news(stillMs, signal);
        if (!signal.aborted && Date.now() - since >= stillMs) yield { is: 'still', place };
      }
    } finally {
      leave();
    }
  }

  return {
    follow: (following) => (followers >= mostFollowers ? undefined : changes({ ...following, signal: AbortSignal.any([following.signal, stopping.signal]) })),
    stop: () => stopping.abort(),
  };
}
