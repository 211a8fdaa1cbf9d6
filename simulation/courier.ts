/**
 * The courier brings answers by a public way, again and again with the same id, until they are accepted, refused for
 * good, or no longer asked for. It notes what nobody expected.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerData, FactData } from '../domain/contracts/events.ts';
import type { AskedTask } from './tally.ts';
import type { PublicWays } from './ways/openPublicWays.ts';
import type { Sent, WayName } from './ways/publicWay.ts';

export type Courier = {
  deliver(way: WayName, asked: AskedTask, answer: AnswerData): Promise<void>;
  /** Whether it stands open, and in the same hands. */
  isAsked(task: AskedTask): boolean;
  /** Says something unasked: it may come too late, which is no surprise. */
  deliverUnasked(way: WayName, project: string, answer: AnswerData): Promise<void>;
  /** An answer that must be refused. */
  deliverWrong(way: WayName, project: string, answer: AnswerData): Promise<void>;
  /** An answer that was accepted, again: the same reply is due. */
  repeat(way: WayName, project: string, answer: AnswerData): Promise<void>;
  heedRefusal(refused: FactData<'jalon.answer.refused.v1'>): void;
  surprises: string[];
  /** Resolves when nobody is on the way any more. */
  idle(): Promise<void>;
};

/** Calls under way at once, as of so many people who happen to answer in the same second. */
const AT_ONCE = 24;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
const GIVE_UP_AFTER_MS = 10 * 60_000;
/** A reply that comes as a fact is waited for so long before the answer is sent again. */
const REPLY_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 200;

/** An answer may cross the end of its task on the way: lapsed, withdrawn, on hold or answered by a substitute. */
const TOO_LATE: ReadonlySet<string> = new Set(['task-closed', 'task-unknown', 'project-closed']);

/** Likewise of a task that was handed over, once the facts say so. */
const NO_LONGER_THEIRS = 'not-allowed';

/** What is said unasked may come too late, or when it changes nothing; but it is well formed, and said by whoever may say it. */
const UNDUE: ReadonlySet<string> = new Set(['malformed', 'answer-malformed', 'not-allowed', 'substitution-unknown', 'party-decides-nothing']);

export function openCourier(ways: PublicWays, isAsked: (task: AskedTask) => boolean, leaving: AbortSignal): Courier {
  const surprises: string[] = [];
  const refusals = new Map<string, string>();
  const underWay = new Set<Promise<unknown>>();

  async function send(way: WayName, project: string, answer: AnswerData): Promise<Sent> {
    while (underWay.size >= AT_ONCE) await Promise.race(underWay);
    const sending = ways[way](project, answer);
    underWay.add(sending);
    return sending.finally(() => underWay.delete(sending));
  }

  async function sendUntilTaken(way: WayName, project: string, answer: AnswerData): Promise<Sent> {
    const since = Date.now();
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
      const sent = await send(way, project, answer);
      if (sent.is !== 'unavailable' || leaving.aborted || Date.now() - since > GIVE_UP_AFTER_MS) return sent;
      await pause(wait);
    }
  }

  async function replyTo(answer: AnswerData, isSettled: () => boolean): Promise<Sent> {
    const isHeard = await comesTrue(() => refusals.has(answer.id) || isSettled());
    const reason = refusals.get(answer.id);
    if (reason !== undefined) return { is: 'refused', reason, detail: 'as a fact' };
    if (isHeard) return { is: 'accepted' };
    return { is: 'unavailable', detail: `no reply within ${REPLY_WITHIN_MS / 1_000} s` };
  }

  /** Facts may take a while: false, where they do not say so in time. */
  async function comesTrue(isSo: () => boolean): Promise<boolean> {
    for (const since = Date.now(); !isSo() && Date.now() - since < REPLY_WITHIN_MS && !leaving.aborted; ) await pause(LOOK_EVERY_MS);
    return isSo();
  }

  const pause = (ms: number) => sleep(ms, undefined, { signal: leaving, ref: false }).catch(() => undefined);
  const surprise = (what: string, way: WayName, project: string, answer: AnswerData) => surprises.push(`${what}: ${answer.task} of ${project} by ${way} (${answer.id})`);

  return {
    surprises,
    isAsked,
    async deliver(way, asked, answer) {
      const { project } = asked;
      // Asked again after a hold, a task may be answered again: a refusal from before says nothing now.
      refusals.delete(answer.id);
      while (!leaving.aborted && isAsked(asked)) {
        const sent = await sendUntilTaken(way, project, answer);
        const reply = sent.is === 'on-its-way' ? await replyTo(answer, () => !isAsked(asked)) : sent;
        if (reply.is === 'refused' && !TOO_LATE.has(reply.reason) && !(reply.reason === NO_LONGER_THEIRS && (await comesTrue(() => !isAsked(asked))))) surprise(`expected an answer to be accepted, got ${reply.reason} ${reply.detail}`, way, project, answer);
        if (reply.is !== 'unavailable') return;
      }
    },
    async deliverUnasked(way, project, answer) {
      let sent = await sendUntilTaken(way, project, answer);
      // The API says so itself: whoever is not replied to for now asks again with the same id.
      for (const since = Date.now(); sent.is === 'on-its-way' && way === 'http' && !leaving.aborted && Date.now() - since < GIVE_UP_AFTER_MS; ) {
        await pause(FIRST_WAIT_MS);
        sent = await sendUntilTaken(way, project, answer);
      }
      if (sent.is === 'refused' && UNDUE.has(sent.reason)) surprise(`expected what is said unasked to make sense at least, got ${sent.reason} ${sent.detail}`, way, project, answer);
    },
    async deliverWrong(way, project, answer) {
      const sent = await sendUntilTaken(way, project, answer);
      if (sent.is === 'accepted') surprise('expected a wrong answer to be refused, got it accepted', way, project, answer);
    },
    async repeat(way, project, answer) {
      const sent = await sendUntilTaken(way, project, answer);
      if (sent.is === 'refused' && !TOO_LATE.has(sent.reason)) surprise(`expected the same reply to the same answer, got ${sent.reason} ${sent.detail}`, way, project, answer);
    },
    heedRefusal({ answer, reason }) {
      refusals.set(answer, reason);
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
