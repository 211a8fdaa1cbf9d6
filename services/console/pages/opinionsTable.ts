/** Opinions side by side: for citizens, and for agents. */
import type { Directory } from '../../../domain/directory.ts';
import { html } from '../../pages/html.ts';
import type { Fragment, Html } from '../../pages/html.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import type { OpinionShown } from '../opinions.ts';
import { seatInWords } from '../seatInWords.ts';

export function opinionsTable(opinions: readonly OpinionShown[], { words, directory }: { words: Words; directory: Directory }): Html {
  const said = (opinion: OpinionShown, text: string | undefined): Fragment => (opinion.isRestricted ? html`<em class="soft">${words.say('project.confidential')}</em>` : text);
  return table(opinions, [
    { head: words.say('project.service'), cell: ({ service }) => seatInWords(`service:${service}`, directory, words) },
    { head: words.say('project.round'), cell: ({ round }) => round, isNumber: true },
    { head: words.say('project.verdict'), cell: ({ verdict, isLate, reason }) => html`${words.name('verdict', verdict)}${isLate ? html` <span class="tag late">${words.say('health.late')}</span>` : undefined}${reason === undefined ? undefined : html`<br><span class="soft">${reason}</span>`}` },
    { head: words.say('project.forCitizens'), cell: (opinion) => said(opinion, opinion.forCitizens) },
    { head: words.say('project.forAgents'), cell: (opinion) => said(opinion, opinion.forAgents) },
  ], { caption: words.say('project.opinions'), isCaptionHidden: true, nothing: '' });
}
