/** `jalon rebuild-read-model`: has the tables emptied and filled again from the topics, and waits until they are. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Check } from '../../services/check.ts';
import type { Advance } from '../terminal/progressBar.ts';
import { Refused } from './faults.ts';
import { counting, tell } from './output.ts';
import type { Output } from './output.ts';

const LOOK_EVERY_MS = 1_000;
const MOST_MINUTES = 60;

/** @throws Refused when it takes too long */
export async function rebuildReadModel(output: Output, { wait }: { wait: boolean }): Promise<void> {
  const { api, words } = output;
  const { body } = await api.post('/v1/read-model/rebuild');
  if (!wait) return tell(output, body, () => words.say('cli.rebuilding'));
  await counting(output, words.say('cli.progress.rebuilding'), 0, (advance) => untilFilled(output, advance));
  await tell(output, { rebuilt: true }, () => words.say('cli.rebuilt'));
}

/** Its check is well once it is as far as it was before; what came meanwhile is read too. */
async function untilFilled(output: Output, advance: Advance): Promise<void> {
  const deadline = Date.now() + MOST_MINUTES * 60_000;
  let total = 0;
  while (Date.now() < deadline) {
    await pause(LOOK_EVERY_MS);
    const { ok, left } = await readModelOf(output);
    total = Math.max(total, left ?? 0);
    advance({ done: total - (left ?? total), total });
    if (ok && left === 0) return;
  }
  throw new Refused(504, 'not-rebuilt', output.words.say('cli.notRebuilt', { minutes: MOST_MINUTES }));
}

/** Well, where nobody looks at it. */
async function readModelOf({ api }: Output): Promise<Pick<Check, 'ok' | 'left'>> {
  const { checks = [] } = (await api.ready()) as { checks?: Check[] };
  return checks.find(({ name }) => name === 'read model') ?? { ok: true, left: 0 };
}
