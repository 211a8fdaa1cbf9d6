/** `jalon rebuild-read-model`: has the tables emptied and filled again from the topics, and waits until they are. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Check } from '../../services/check.ts';
import type { ProjectList } from '../../services/api/views.ts';
import type { Advance } from '../terminal/progressBar.ts';
import { Refused } from './faults.ts';
import { counting, tell } from './output.ts';
import type { Output } from './output.ts';

type Projects = ProjectList['projects'];

const LOOK_EVERY_MS = 1_000;
const MOST_MINUTES = 60;
/** What a page of the list holds at most. */
const LOOKED_AT = '1000';

/** @throws Refused when it takes too long */
export async function rebuildReadModel(output: Output, { wait }: { wait: boolean }): Promise<void> {
  const { api, words } = output;
  const before = wait ? await projectsNow(output) : [];
  const { body } = await api.post('/v1/read-model/rebuild');
  if (!wait) return tell(output, body, () => words.say('cli.rebuilding'));
  await counting(output, words.say('cli.progress.rebuilding'), 0, (advance) => untilFilled(output, before, advance));
  await tell(output, { rebuilt: true }, () => words.say('cli.rebuilt'));
}

/** No message is left, and every project that was listed is back, as far as it was: the first alone could be said before anything is read. */
async function untilFilled(output: Output, before: Projects, advance: Advance): Promise<void> {
  const deadline = Date.now() + MOST_MINUTES * 60_000;
  let total = 0;
  while (Date.now() < deadline) {
    await pause(LOOK_EVERY_MS);
    const left = await messagesLeft(output);
    total = Math.max(total, left ?? 0);
    advance({ done: total - (left ?? total), total });
    if (left === 0 && isBack(before, await projectsNow(output))) return;
  }
  throw new Refused(504, 'not-rebuilt', output.words.say('cli.notRebuilt', { minutes: MOST_MINUTES }));
}

/** None where nobody counts them; `undefined` where the read model cannot tell now. */
async function messagesLeft({ api }: Output): Promise<number | undefined> {
  const { checks = [] } = (await api.ready()) as { checks?: Check[] };
  const check = checks.find(({ name }) => name === 'read model');
  return check === undefined ? 0 : check.left;
}

const projectsNow = async ({ api }: Output): Promise<Projects> => ((await api.get('/v1/projects', { limit: LOOKED_AT })) as ProjectList).projects;

function isBack(before: Projects, now: Projects): boolean {
  const found = new Map(now.map(({ id, updatedAt }) => [id, updatedAt]));
  // Newer projects push the oldest off the list.
  return before.slice(0, Number(LOOKED_AT) / 2).every(({ id, updatedAt }) => (found.get(id) ?? '') >= updatedAt);
}
