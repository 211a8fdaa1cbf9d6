/** A project's whole story, a part at a time, from the beginning. */
import type { Directory } from '../../../domain/directory.ts';
import type { ProjectForPage } from '../../api/queries/projectForPage.ts';
import { html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import type { Frame } from '../frame.ts';
import { storyOf } from '../story.ts';
import { projectUrl } from './myTasks.ts';

const A_PAGE = 200;

/** `from`: how many sentences were on the pages before. */
export function storyPage(frame: Frame, { row, facts }: ProjectForPage, from: number, directory: Directory): Page {
  const { words } = frame;
  const told = storyOf(facts, { words, directory });
  const shown = told.slice(from, from + A_PAGE);
  const title = `${words.say('project.story')} – ${row.title}`;
  const main = html`<p class="crumbs"><a href="${projectUrl(row.id)}">${row.title}</a></p>
<h1>${words.say('project.story')}</h1>
<ol class="story" start="${from + 1}">${shown.map(({ at, says }) => html`<li><time datetime="${at}">${words.moment(at)}</time>${says}</li>
`)}</ol>
${from + A_PAGE < told.length ? html`<p><a rel="next" href="${projectUrl(row.id)}/story?from=${from + A_PAGE}">${words.say('list.next')}</a></p>` : undefined}`;
  return { ...frame, title, follows: row.id, main };
}
