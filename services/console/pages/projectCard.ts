/** A project in short: how it is, for whom it waits since when, how many have answered, what it costs. */
import type { Directory } from '../../../domain/directory.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { KeptProject } from '../../portfolio/keptProject.ts';
import type { Words } from '../../words/words.ts';
import { seatInWords } from '../seatInWords.ts';
import { seatsInWords } from '../seatsInWords.ts';

export function projectCard(project: KeptProject, directory: Directory, words: Words): Html {
  const { id, title, department, counters, estimate, isFlagship } = project;
  return html`<li class="card ${project.health}"><h4><a href="/projects/${id}">${title}</a></h4>
<p>${healthTag(project, words)}${isFlagship ? html` <span class="tag">${words.say('portfolio.flagship')}</span>` : undefined} <span class="soft">${seatInWords(`service:${department}`, directory, words)}</span></p>
<p>${waitingInWords(project, directory, words)}${counters.map(({ answered, asked }) => html` <span class="counter">${words.say('project.answered', { count: answered, asked })}</span>`)}</p>
<p class="soft">${estimate === undefined ? words.say('portfolio.unestimated') : costInWords(estimate.oneOff, words)}</p></li>
`;
}

/** What has ended is told by its outcome. */
export function healthTag({ health, heldSince, endedAt, outcome }: KeptProject, words: Words): Html {
  if (endedAt !== null && outcome !== null) return html`<span class="tag">${words.name('outcome', outcome)}</span>`;
  return heldSince !== null && health === 'ok' ? html`<span class="tag">${words.name('health', 'held')}</span>` : html`<span class="tag ${health}">${words.name('health', health)}</span>`;
}

export function waitingInWords({ waitingOn, waitingSince, endedAt, sittingAt }: KeptProject, directory: Directory, words: Words): string {
  if (endedAt !== null) return words.day(endedAt);
  if (waitingOn.length === 0) return sittingAt === null ? words.say('portfolio.nobody') : words.say('portfolio.forSitting', { day: words.day(sittingAt) });
  const whom = seatsInWords(waitingOn, directory, words);
  return waitingSince === null ? words.say('portfolio.waitsFor', { whom }) : words.say('portfolio.waitsForSince', { whom, since: words.day(waitingSince) });
}

export const costInWords = ({ least, most }: { least: number; most: number }, words: Words): string =>
  least === most ? words.euros(most) : words.say('portfolio.costs', { least: words.euros(least), most: words.euros(most) });
