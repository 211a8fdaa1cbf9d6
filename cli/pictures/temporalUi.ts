/** Pictures of the Temporal UI: the list of what is stuck, and the page of a project that says in words whom it waits for. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ALL_STUCK } from '../../adapters/temporalQueries.ts';
import type { Stuck } from './stuckProjects.ts';

type Asked = { uiUrl: string; folder: string; stuck: Stuck };

const SEEN_WITHIN_MS = 30_000;

/** Gives the files. @throws where a page does not show what its picture is of */
export async function picturesOfStuck(browser: Browser, { uiUrl, folder, stuck }: Asked): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1_500, height: 720 } });
  await page.goto(`${uiUrl}/namespaces/default/workflows?query=${encodeURIComponent(ALL_STUCK)}`);
  const list = await take(page, join(folder, 'stuck-projects.png'), [`project/${stuck.silent}`, `stuck/${stuck.unserved}`]);

  await page.goto(`${uiUrl}/namespaces/default/workflows/${encodeURIComponent(`project/${stuck.silent}`)}`);
  await page.getByText('User Metadata').first().click();
  const project = await take(page, join(folder, 'stuck-project.png'), ['is asked since', 'stuck', 'Nothing more happens by itself', 'To answer:']);

  await page.goto(`${uiUrl}/namespaces/default/workflows/${encodeURIComponent(`stuck/${stuck.unserved}`)}`);
  await page.getByText('User Metadata').first().click();
  const found = await take(page, join(folder, 'found-stuck.png'), ['does not move since', 'worker-away', 'What to do']);
  return [list, project, found];
}

/** In the page or in a frame of it: the UI shows what others have written in frames of their own. */
async function isSeen(page: Page, words: string): Promise<void> {
  for (const end = Date.now() + SEEN_WITHIN_MS; ; ) {
    const seen = await Promise.all(page.frames().map((frame) => frame.getByText(words, { exact: false }).first().isVisible().catch(() => false)));
    if (seen.includes(true)) return;
    if (Date.now() > end) throw new Error(`expected ${JSON.stringify(words)} to be seen on ${page.url()} within ${SEEN_WITHIN_MS / 1_000} s, and it was not`);
    await page.waitForTimeout(250);
  }
}

/** Only once all of these are to be seen. */
async function take(page: Page, file: string, words: readonly string[]): Promise<string> {
  for (const each of words) await isSeen(page, each);
  await page.screenshot({ path: file });
  return file;
}
