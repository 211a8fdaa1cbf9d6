/** One sitting: its agenda with each project's pack, what was put, who voted how, and what came of it. */
import type { Directory } from '../../../domain/directory.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { AgendaItem, MotionShown, SittingView } from '../../api/queries/showSitting.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import { actorInWords, holdersInWords } from '../actorInWords.ts';
import type { Frame } from '../frame.ts';
import { seatInWords } from '../seatInWords.ts';
import { sittingUrl } from './sittings.ts';

export type SittingShown = SittingView & { directory: Directory; policy: Pick<Policy, 'steering'>; today: string };
type Around = Pick<SittingShown, 'directory' | 'policy' | 'today'> & { words: Words };

export function sittingPage(frame: Frame, shown: SittingShown): Page {
  const { words } = frame;
  const { sitting, at, agenda, directory, policy, today } = shown;
  const around = { directory, policy, today, words };
  const { members, chair, quorum } = policy.steering;
  const title = words.say('sitting.title', { day: at.length > 10 ? words.moment(at) : words.day(at) });
  const main = html`<p class="crumbs"><a href="/sittings">${words.say('sitting.back')}</a></p>
<h1>${title}</h1>
<p class="actions"><a class="button other" href="${sittingUrl(sitting)}/pack">${words.say('sitting.packDocument')}</a> <a class="button other" href="${sittingUrl(sitting)}/decisions">${words.say('sitting.decisionsDocument')}</a></p>
<details><summary>${words.say('sitting.members')}</summary><ul>${members.map((member) => html`<li>${holdersInWords(member, directory, today, words)}${member === chair ? html` – ${words.say('sitting.chair')}` : undefined}</li>`)}</ul><p>${words.say('sitting.quorum', { share: words.percent(quorum) })}</p></details>
<h2>${words.say('sitting.agenda')}</h2>
<ol class="agenda">${agenda.map((item) => itemOf(item, around))}</ol>`;
  return { ...frame, title, main };
}

function itemOf({ project, title, department, path, convening, motions }: AgendaItem, around: Around): Html {
  const { words, directory } = around;
  return html`<li class="card"><h3><a href="/projects/${project}">${title}</a></h3>
<p class="soft">${seatInWords(`service:${department}`, directory, words)}${path === null ? undefined : html` – ${words.name('path', path)}`} – ${words.say('sitting.convening', { count: convening })}</p>
<p><a href="/projects/${project}/pack">${words.say('sitting.pack')}<span class="hidden"> – ${title}</span></a></p>
${motions.length === 0 ? html`<p class="nothing">${words.say('sitting.notDecided')}</p>` : motions.map((motion) => motionOf(motion, around))}</li>
`;
}

function motionOf(motion: MotionShown, around: Around): Html {
  const { words } = around;
  const isCarried = motion.verdict === 'carried';
  const lists = (['for', 'against', 'abstaining', 'aside', 'absent'] as const).map((vote) => ({ vote, members: motion[vote] })).filter(({ members }) => members.length > 0);
  const title = words.say('sitting.motion', { motion: words.name('motion', motion.motion) });
  return html`<h4>${title} <span class="tag ${isCarried ? 'ok' : 'late'}">${words.name('sitting.verdict', motion.verdict)}</span></h4>
<p>${presenceInWords(motion, around)}</p>
${table(lists, [
    { head: words.say('sitting.vote'), cell: ({ vote }) => words.name('sitting', vote) },
    { head: words.say('sitting.count'), cell: ({ members }) => members.length, isNumber: true },
    { head: words.say('sitting.who'), cell: ({ members }) => members.map((member) => voterInWords(member, motion, around)).join(', ') },
  ], { caption: `${words.say('sitting.votes')} – ${title}`, isCaptionHidden: true, nothing: '' })}
<p class="soft">${words.say('sitting.decidedBy', { body: words.of(motion.body) })} ${words.say('sitting.decidedAt', { at: words.moment(motion.at) })}</p>`;
}

/** The quorum is that of the rules in force: an older project may have had another, and the verdict says what counted. */
function presenceInWords({ for: votesFor, against, abstaining, absent, verdict }: MotionShown, { policy, words }: Around): string {
  const present = votesFor.length + against.length + abstaining.length;
  const members = present + absent.length;
  const isReached = present > members * policy.steering.quorum;
  const quorum = verdict === 'no-quorum' ? 'sitting.quorumMissed' : isReached ? 'sitting.quorumReached' : 'sitting.quorumWaived';
  return `${words.say('sitting.present', { count: present, members })}, ${words.say(quorum)}`;
}

/** Whoever cast the ballot, where it is known; else who holds the seat today. */
function voterInWords(member: string, { votes }: MotionShown, { directory, today, words }: Around): string {
  const cast = votes.find((vote) => vote.member === member);
  if (cast === undefined || cast.by.includes(':')) return holdersInWords(member, directory, today, words);
  const name = actorInWords(cast.by, directory, words);
  return cast.onBehalfOf === undefined ? `${name} (${words.name('role', member)})` : words.say('sitting.onBehalfOf', { name, other: actorInWords(cast.onBehalfOf, directory, words) });
}
