/** Stops in order on Ctrl-C, SIGTERM and SIGHUP, and when the launcher above us is gone; at once when asked again. */
import { say } from '../progress.ts';
import type { Supervisor } from '../supervisor.ts';

export type Stopping = {
  /** What is to be done when all children have ended. */
  afterwards: (work: () => Promise<void>) => void;
  stop: () => Promise<void>;
  isAsked: () => boolean;
};

/** One Ctrl-C comes several times: from the terminal, from npm and from our launcher. */
const SAME_REQUEST_MS = 1_000;
export const INTERRUPTED = 130;

/** `exitCode`: to stop is how `npm start` ends well, but cuts `--once` short. */
export function stopWhenAsked(children: Supervisor, exitCode: number): Stopping {
  let work = async (): Promise<void> => {};
  let askedAt: number | undefined;

  const stop = async (): Promise<void> => {
    await children.stop();
    await work();
  };

  const onRequest = (why: string): void => {
    if (askedAt !== undefined) {
      if (Date.now() - askedAt > SAME_REQUEST_MS) process.exit(INTERRUPTED);
      return;
    }
    askedAt = Date.now();
    say(`stopping everything in order (${why}); the data stay`);
    stop().then(() => { say('stopped'); process.exit(exitCode); }, (error: unknown) => { say(String(error)); process.exit(1); });
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { onRequest(signal); });
  // The launcher was killed: nobody could stop us any more.
  if (process.channel) process.once('disconnect', () => { onRequest('the launcher is gone'); });
  process.on('exit', children.killAll);
  return { afterwards: (given) => { work = given; }, stop, isAsked: () => askedAt !== undefined };
}
