/**
 * A delivery: one fact, to one recipient, by one channel. Tried without end, and it can be seen how it stands.
 *
 * waiting → sending → sent
 * sending → failing → sending: it was not taken for now, and is tried again, later and later, for ever.
 * sending → sending: whoever sent it died before noting how it went; once its lease is over it is sent again, under the same id.
 * sending, waiting → dead: its address is refused for good, or there is none. dead → waiting: the address has changed, or somebody says that it is settled.
 *
 * What goes out together is a message. Once put together it keeps its id and its deliveries in every attempt, so that whoever receives it can tell
 * a copy. `attempts` only grows: it tells who claimed a message last, and whoever claimed it before notes nothing any more.
 */
import { instantOf, msOf, type Instant } from './ids.ts';

export const CHANNELS = ['mail', 'webhook'] as const;
export type ChannelName = (typeof CHANNELS)[number];
export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'failing', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type Delivery = {
  id: string;
  factType: string;
  state: DeliveryState;
  /** The message in which it goes, once that is put together. */
  message: string | null;
  attempts: number;
  /** `null` once it is sent or dead. */
  nextAt: Instant | null;
};

/** `everything`: the other side takes nothing at all for now, so whatever else is for it waits too. */
export type Outcome =
  | { is: 'sent' }
  | { is: 'deferred'; because: string; of: 'this' | 'everything'; waitMs?: number }
  | { is: 'refused'; because: string };

/** `windowMs`: how long what is for one person is collected; `pauseMs`: the least time between two mails to them. */
export type Rhythm = { windowMs: number; pauseMs: number; firstWaitMs: number; longestWaitMs: number; leaseMs: number };
export const RHYTHM: Rhythm = { windowMs: 60_000, pauseMs: 600_000, firstWaitMs: 30_000, longestWaitMs: 3_600_000, leaseMs: 300_000 };

export type Parcel = { message: string; ids: readonly string[]; attempts: number };
export type Change = { state: DeliveryState; nextAt: Instant | null; lastError: string | null };

const IN_ONE_MAIL = 50;
/** Whoever asks us to wait is not obeyed for longer. */
const OBEYED_MS = 86_400_000;
export const DIGEST = 'jalon.digest.compiled.v1';

/** What is to be sent next of one recipient's open deliveries, which come in the order of `nextAt`; those of one day's digest never mix with the rest. */
export function parcelOf(open: readonly Delivery[], now: Instant): Parcel | undefined {
  const first = open[0];
  if (first === undefined || first.nextAt === null || first.nextAt > now) return undefined;
  const isWithIt = (each: Delivery): boolean =>
    first.message === null ? each.message === null && (each.factType === DIGEST) === (first.factType === DIGEST) : each.message === first.message;
  const together = open.filter(isWithIt).slice(0, IN_ONE_MAIL);
  return { message: first.message ?? first.id, ids: together.map(({ id }) => id), attempts: first.attempts + 1 };
}

/** While a parcel is on its way nobody else takes it. What went wrong last stays to be seen until it is known how this attempt went. */
export const whileSending = (now: Instant, { leaseMs }: Rhythm): Omit<Change, 'lastError'> => ({ state: 'sending', nextAt: later(now, leaseMs) });

/** `chance` is from nought to one: so that not all come back in the same second. */
export function afterSending(outcome: Outcome, attempts: number, now: Instant, chance: number, rhythm: Rhythm): Change {
  switch (outcome.is) {
    case 'sent':
      return { state: 'sent', nextAt: null, lastError: null };
    case 'deferred':
      return { state: 'failing', nextAt: later(now, Math.max(waitAfter(attempts, chance, rhythm), Math.min(outcome.waitMs ?? 0, OBEYED_MS))), lastError: outcome.because };
    case 'refused':
      return { state: 'dead', nextAt: null, lastError: outcome.because };
    default:
      return outcome satisfies never;
  }
}

/** Until when whatever else is for the same other side waits; not for longer, so that one message that nobody can take keeps no others. */
export const holdUntil = (outcome: Outcome, now: Instant, { firstWaitMs }: Rhythm): Instant | undefined =>
  outcome.is === 'deferred' && outcome.of === 'everything' ? later(now, Math.max(firstWaitMs, Math.min(outcome.waitMs ?? 0, OBEYED_MS))) : undefined;

/** Twice as long after each attempt, an hour at most, and up to a quarter less. */
export const waitAfter = (attempts: number, chance: number, { firstWaitMs, longestWaitMs }: Rhythm): number =>
  Math.round(Math.min(longestWaitMs, firstWaitMs * 2 ** (Math.max(1, attempts) - 1)) * (1 - chance / 4));

/** What comes within a short window goes in one mail, and the next mail not at once after it. */
export const whenToMail = (now: Instant, lastMailAt: Instant | undefined, { windowMs, pauseMs }: Rhythm): Instant => {
  const afterWindow = later(now, windowMs);
  const afterPause = lastMailAt === undefined ? afterWindow : later(lastMailAt, pauseMs);
  return afterPause > afterWindow ? afterPause : afterWindow;
};

const later = (from: Instant, ms: number): Instant => instantOf(msOf(from) + ms);
