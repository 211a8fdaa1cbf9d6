/** Pictures of the Temporal UI: the list of what is stuck, and the page of a project that says in words whom it waits for. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ALL_STUCK } from '../../adapters/temporalQueries.ts';
import type { Stuck } from './stuckProjects.ts';
import { takePicture } from './takePicture.ts';

type Asked = { uiUrl: string; folder: string; stuck: Stuck };

/** Gives the files. @throws where a page does not show what its picture is of */
export async function picturesOfStuck(browser: Browser, { uiUrl, folder, stuck }: Asked): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1_500, height: 720 } });
  await page.goto(`${uiUrl}/namespaces/default/workflows?query=${encodeURIComponent(ALL_STUCK)}`);
  const list = await takePicture(page, join(folder, 'stuck-projects.png'), [`project/${stuck.silent}`, `stuck/${stuck.unserved}`]);

  await page.goto(`${uiUrl}/namespaces/default/workflows/${encodeURIComponent(`project/${stuck.silent}`)}`);
  await page.getByText('User Metadata').first().click();
  const project = await takePicture(page, join(folder, 'stuck-project.png'), ['is asked since', 'stuck', 'Nothing more happens by itself', 'To answer:']);

  await page.goto(`${uiUrl}/namespaces/default/workflows/${encodeURIComponent(`stuck/${stuck.unserved}`)}`);
  await page.getByText('User Metadata').first().click();
  const found = await takePicture(page, join(folder, 'found-stuck.png'), ['does not move since', 'worker-away', 'What to do']);
  return [list, project, found];
}
