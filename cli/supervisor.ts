/**
 * Watches over children: each is started, waited for, and started again when it ends without having been asked to.
 *
 * States of a child: starting → ready → (ended → waiting → starting)… → stopped.
 * - The first start that fails three times rejects: what never worked will not by waiting.
 * - Later it is tried for ever, after 0.5 s, 1 s, … 30 s; a run of a minute starts the waiting from the bottom again.
 * - They are stopped in the reverse order of their first start.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannotStart.ts';
import { lastLinesOf, startChild, untilReady } from './processes/childProcess.ts';
import type { Launch, StartedChild } from './processes/childProcess.ts';
import { forgetPid, notePid } from './processes/pidFiles.ts';
import { rotateLog } from './processes/rotateLog.ts';
import { killGroup } from './processes/runCommand.ts';
import { inSeconds } from './progress.ts';

export type Child = {
  name: string;
  /** Asked anew at each start: a port that was free the last time may not be so now. */
  launch: () => Promise<Launch>;
};

export type SupervisorOptions = {
  /** Holds `logs/<name>.log` and `pids/<name>.json`. */
  data: string;
  say: (line: string) => void;
  backOff?: { firstMs: number; longestMs: number; resetAfterMs: number };
  graceMs?: number;
  readyWithinMs?: number;
  firstAttempts?: number;
};

export type Supervisor = {
  /** Resolves when the child is ready for the first time. @throws CannotStart */
  start: (child: Child) => Promise<void>;
  /** Ends all in order; the second call gives the first one's promise. */
  stop: () => Promise<void>;
  /** Kills all at once: for who has lost patience, and for our own exit. */
  killAll: () => void;
};

/** A busy machine takes its time; who dies is seen at once all the same. */
const READY_WITHIN_MS = 180_000;
const BACK_OFF = { firstMs: 500, longestMs: 30_000, resetAfterMs: 60_000 };

type Watched = { child: Child; current: StartedChild | undefined; over: Promise<void> };

export function supervisor(options: SupervisorOptions): Supervisor {
  const { data, say, backOff = BACK_OFF, graceMs = 10_000, readyWithinMs = READY_WITHIN_MS, firstAttempts = 3 } = options;
  const watched: Watched[] = [];
  const stopping = new AbortController();
  const stopAsked = new Promise<'stop asked'>((resolve) => { stopping.signal.addEventListener('abort', () => { resolve('stop asked'); }); });
  let stopped: Promise<void> | undefined;

  const start = (child: Child): Promise<void> => {
    if (stopping.signal.aborted) return Promise.reject(new CannotStart(`${child.name} was not started: everything is being stopped`));
    const one: Watched = { child, current: undefined, over: Promise.resolve() };
    watched.push(one);
    return new Promise((resolve, reject) => { one.over = keepAlive(one, resolve).catch(reject); });
  };

  const keepAlive = async (one: Watched, firstReady: () => void): Promise<void> => {
    const { name } = one.child;
    await rotateLog(logOf(name));
    let wasReady = false;
    let delayMs = backOff.firstMs;
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      const startedAt = Date.now();
      const why = await runOnce(one, () => {
        if (wasReady) say(`${name} is back after ${inSeconds(Date.now() - startedAt)}`);
        wasReady = true;
        firstReady();
      }).catch((error: unknown) => {
        if (!wasReady) throw error;
        return error instanceof Error ? error.message : String(error);
      });
      if (stopping.signal.aborted) break;
      const quote = await lastLinesOf(logOf(name), 5);
      if (!wasReady && attempt >= firstAttempts) throw new CannotStart(`${name} did not start (${why}); the last lines of ${logOf(name)}:\n${quote}`);
      if (Date.now() - startedAt >= backOff.resetAfterMs) delayMs = backOff.firstMs;
      say(`${name} ended unexpectedly (${why}) and is started again in ${inSeconds(delayMs)}; the last lines of ${logOf(name)}:\n${quote}`);
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => {});
      delayMs = Math.min(delayMs * 2, backOff.longestMs);
    }
    if (!wasReady) throw new CannotStart(`${name} was stopped before it was ready`);
  };

  /** One life of a child, from its start to its end, and why it ended. */
  const runOnce = async (one: Watched, onReady: () => void): Promise<string> => {
    const { name, launch: makeLaunch } = one.child;
    // What is being fetched or built for it is not waited for when all is to stop.
    const launch = await Promise.race([makeLaunch(), stopAsked]);
    if (launch === 'stop asked') return launch;
    const started = startChild(launch, logOf(name));
    one.current = started;
    const { pid } = started;
    if (pid !== undefined) await notePid(pidsOf(data), name, pid);
    const outcome = await untilReady(launch, started, readyWithinMs);
    if (outcome === 'ready') onReady();
    else await started.stop(graceMs);
    const exit = await started.exited;
    if (pid !== undefined) forgetPid(pidsOf(data), name, pid);
    return outcome === 'ready' ? exit.inWords : outcome.inWords;
  };

  const stop = (): Promise<void> => {
    stopping.abort();
    stopped ??= (async () => {
      for (const one of [...watched].reverse()) {
        await one.current?.stop(graceMs);
        await one.over.catch(() => {});
      }
    })();
    return stopped;
  };

  const killAll = (): void => {
    stopping.abort();
    for (const { current } of watched) if (current?.pid !== undefined && !current.isOver()) killGroup(current.pid, 'SIGKILL');
  };

  const logOf = (name: string): string => join(data, 'logs', `${name}.log`);
  return { start, stop, killAll };
}

export const pidsOf = (data: string): string => join(data, 'pids');
