/** Tells on standard error what a step that lasts is doing, and nothing of a step that is quick. */
const QUIET_MS = 2_000;
const LINE_EVERY_MS = 10_000;

/** What is said after so many milliseconds. `drawn` is for a terminal, whose line is written over again and again. */
export type Lasting = { line(ms: number): string; drawn?(ms: number, columns: number): string; done(ms: number): string };
type Step = Lasting & { since: number; saidAt: number | undefined };

const running = new Set<Step>();
let ticking: NodeJS.Timeout | undefined;
let lineIsDrawn = false;

/** One line on standard error, which does not get mixed up with the progress line of a terminal. */
export function say(line: string): void {
  eraseLine();
  process.stderr.write(`${line}\n`);
}

/** Runs the work; past two seconds says what is being done, and for how long. The work may add a detail as it goes. */
export function step<T>(what: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T> {
  let detail = '';
  const line = (ms: number): string => `${what} … ${Math.floor(ms / 1_000)} s${detail ? ` (${detail})` : ''}`;
  return whileLasting({ line, done: (ms) => `${what}: done in ${inSeconds(ms)}` }, () => work((text) => { detail = text; }));
}

/** Runs the work; past two seconds says what is being done, in words of one's own. */
export async function whileLasting<T>(lasting: Lasting, work: () => Promise<T>): Promise<T> {
  const one: Step = { ...lasting, since: Date.now(), saidAt: undefined };
  running.add(one);
  ticking ??= setInterval(tick, 250).unref();
  try {
    const result = await work();
    if (elapsed(one) >= QUIET_MS) say(one.done(elapsed(one)));
    return result;
  } finally {
    running.delete(one);
    eraseLine();
    if (running.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  }
}

export const inSeconds = (ms: number): string => `${ms < 10_000 ? (ms / 1_000).toFixed(1) : Math.round(ms / 1_000)} s`;

function tick(): void {
  const lasting = [...running].filter((one) => elapsed(one) >= QUIET_MS);
  if (lasting.length === 0) return;
  if (process.stderr.isTTY) drawLine(lasting);
  else for (const one of lasting) sayNowAndThen(one);
}

function sayNowAndThen(one: Step): void {
  if (one.saidAt !== undefined && Date.now() - one.saidAt < LINE_EVERY_MS) return;
  one.saidAt = Date.now();
  say(one.line(elapsed(one)));
}

function drawLine(steps: readonly Step[]): void {
  eraseLine();
  const columns = Math.max(20, process.stderr.columns - 1);
  process.stderr.write(steps.map((one) => one.drawn?.(elapsed(one), columns) ?? one.line(elapsed(one))).join(' · ').slice(0, columns));
  lineIsDrawn = true;
}

function eraseLine(): void {
  if (lineIsDrawn) process.stderr.write('\r\u001B[2K');
  lineIsDrawn = false;
}

const elapsed = (one: Step): number => Date.now() - one.since;
