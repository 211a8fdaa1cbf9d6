/** Tells on standard error what a step that lasts is doing, and nothing of a step that is quick. */
const QUIET_MS = 2_000;
const LINE_EVERY_MS = 10_000;

type Step = { what: string; detail: string; since: number; saidAt: number | undefined };

const running = new Set<Step>();
let ticking: NodeJS.Timeout | undefined;
let lineIsDrawn = false;

/** One line on standard error, which does not get mixed up with the progress line of a terminal. */
export function say(line: string): void {
  eraseLine();
  process.stderr.write(`${line}\n`);
}

/** Runs the work; past two seconds says what is being done, and for how long. The work may add a detail as it goes. */
export async function step<T>(what: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T> {
  const one: Step = { what, detail: '', since: Date.now(), saidAt: undefined };
  running.add(one);
  ticking ??= setInterval(tick, 250).unref();
  try {
    const result = await work((text) => { one.detail = text; });
    if (elapsed(one) >= QUIET_MS) say(`${what}: done in ${inSeconds(elapsed(one))}`);
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
  if (process.stderr.isTTY) drawLine(lasting.map(inWords).join(' · '));
  else for (const one of lasting) sayNowAndThen(one);
}

function sayNowAndThen(one: Step): void {
  if (one.saidAt !== undefined && Date.now() - one.saidAt < LINE_EVERY_MS) return;
  one.saidAt = Date.now();
  say(inWords(one));
}

function drawLine(text: string): void {
  eraseLine();
  process.stderr.write(text.slice(0, Math.max(20, process.stderr.columns - 1)));
  lineIsDrawn = true;
}

function eraseLine(): void {
  if (lineIsDrawn) process.stderr.write('\r\u001B[2K');
  lineIsDrawn = false;
}

const elapsed = (one: Step): number => Date.now() - one.since;

const inWords = (one: Step): string => `${one.what} … ${Math.floor(elapsed(one) / 1_000)} s${one.detail ? ` (${one.detail})` : ''}`;
