/** A project whole: where it is, who is waited for and why, what was said for citizens and for agents, what it must fulfil, what it costs, and its story. */
import { hoursOf } from '../../../domain/hours.ts';
import { candidatesFor, nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import { roleSeat } from '../../../domain/ids.ts';
import { PHASES } from '../../../domain/journey.ts';
import { partsOfRound, roundNamed } from '../../../domain/round.ts';
import type { ProjectAct } from '../../../domain/taskKinds.ts';
import type { ProjectForPage, TaskTold } from '../../api/queries/projectForPage.ts';
import { minutesByRound } from '../../minutesSpent.ts';
import { roundCounters } from '../../roundCounters.ts';
import { html } from '../../pages/html.ts';
import type { Fragment, Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import { accelerated } from '../frame.ts';
import type { Frame } from '../frame.ts';
import { opinionsOf } from '../opinions.ts';
import { seatInWords } from '../seatInWords.ts';
import { questionInWords, storyOf } from '../story.ts';
import { projectUrl, taskUrl } from './myTasks.ts';
import { opinionsTable } from './opinionsTable.ts';
import { sittingUrl } from './sittings.ts';
import { linkTo } from './taskPage.ts';
import { textOfCondition } from '../../words/whyInWords.ts';
import { actorInWords } from '../actorInWords.ts';

export type ProjectShown = ProjectForPage & { directory: Directory; acts: readonly ProjectAct[]; temporalPage: string | undefined; mayProtectData: boolean; today: string; /** What one did with it just now is recorded. */ isDone: boolean };
type Around = { words: Words; directory: Directory };

/** The rest of the story is a page of its own. */
const TOLD = 40;

export function projectPage(frame: Frame, shown: ProjectShown): Page {
  const { words } = frame;
  const { row, directory } = shown;
  const around = { words, directory };
  const main = html`<h1>${row.title}</h1>
${shown.isDone ? html`<p class="told done" role="status">${words.say('tasks.done')}</p>` : undefined}
<p>${tagsOf(shown, words)}</p>
${row.summary === null ? undefined : html`<p class="lead">${row.summary}</p>`}
<ol class="steps" aria-label="${words.say('project.steps')}">${PHASES.map((phase) => stepOf(phase, row, words))}</ol>
${row.held_since === null ? undefined : html`<p class="told">${words.say('project.heldSince', { day: words.day(row.held_since) })}</p>`}
<h2>${words.say('project.waiting')}</h2>
${waitingOf(shown, around)}
<div class="split"><section><h2>${words.say('project.facts')}</h2>${inShort(shown, around)}</section>
<section><h2>${words.say('project.money')}</h2>${moneyOf(shown, words)}</section></div>
<h2>${words.say('project.next')}</h2>
<p>${nextOf(row, words)}</p>
${opinionsSection(shown, around)}
${conditionsOf(shown, around)}
${documentsOf(shown, words)}
<h2>${words.say('project.story')}</h2>
${storySection(shown, around)}
${actsOf(shown, words)}`;
  return { ...frame, title: row.title, follows: row.id, main };
}

function tagsOf({ row }: ProjectShown, words: Words): Fragment {
  const health = row.held_since !== null && row.ended_at === null ? 'held' : row.health;
  return [
    row.outcome === null ? html`<span class="tag ${health}">${words.name('health', health)}</span> ` : html`<span class="tag">${words.name('outcome', row.outcome)}</span> `,
    row.is_flagship ? html`<span class="tag">${words.say('project.flagship')}</span> ` : undefined,
    row.accelerated === null ? undefined : html`<span class="tag">${accelerated(row.accelerated, words)}</span>`,
  ];
}

function stepOf(phase: (typeof PHASES)[number], { phase: now, ended_at: endedAt }: ProjectShown['row'], words: Words): Html {
  const [here, current] = [PHASES.indexOf(phase), PHASES.findIndex((each) => each === now)];
  const state = here < current || (here === current && endedAt !== null) ? 'done' : here === current ? 'now' : '';
  return html`<li class="${state}"${state === 'now' ? html` aria-current="step"` : undefined}>${words.name('phase', phase)}</li>`;
}

function waitingOf({ row, tasks }: ProjectShown, { words, directory }: Around): Html {
  const open = tasks.filter(({ status }) => status === 'asked');
  const counts = roundCounters(tasks).map(({ round, kind, answered, asked }) => html`<li><a href="${roundUrl(row.id, round)}">${roundInWords(round, words)}</a> – ${questionInWords(kind, words)} ${words.say('project.answered', { count: answered, asked })}</li>`);
  const waiting = table(open, [
    { head: words.say('project.question'), cell: (task) => html`<a href="${taskUrl(row.id, task.task)}">${questionOfTask(task, words)}</a>` },
    { head: words.say('project.askedOf'), cell: (task) => html`${seatInWords(task.asked_of, directory, words)}${task.holder === null ? undefined : html` (${nameOf(directory, task.holder)})`}` },
    { head: words.say('project.since'), cell: (task) => words.shortDay(task.asked_at), isDay: true },
    { head: words.say('project.due'), cell: (task) => html`${words.shortLastDay(task.due_at)} ${task.health === 'ok' ? undefined : html`<span class="tag ${task.health}">${words.name('health', task.health)}</span>`}`, isDay: true },
  ], { caption: words.say('project.waiting'), isCaptionHidden: true, nothing: words.say('project.nobody') });
  return html`${counts.length === 0 ? undefined : html`<ul>${counts}</ul>`}${waiting}`;
}

/** As it is asked; of a condition, with what it says. */
export const questionOfTask = ({ kind, question, text, text_in_words: textInWords }: TaskTold, words: Words): string =>
  [question === null ? questionInWords(kind, words) : words.of(question), ...(text === null ? [] : [textOfCondition({ text, textInWords }, words)])].join(' – ');

export const roundUrl = (project: string, round: string): string => `${projectUrl(project)}/rounds/${encodeURIComponent(round)}`;
export function roundInWords(round: string, words: Words): string {
  const { phase, number } = partsOfRound(round);
  return words.say('round.title', { phase: words.name('phase', phase), round: number });
}

function inShort({ row, tasks, today }: ProjectShown, around: Around): Html {
  const { words, directory } = around;
  const terms: readonly (readonly [string, Fragment])[] = [
    [words.say('project.department'), seatInWords(`service:${row.department}`, directory, words)],
    [words.say('project.themes'), row.themes.map((theme) => words.name('theme', theme)).join(', ')],
    [words.say('project.lead'), row.lead === null ? undefined : actorInWords(row.lead, directory, words)],
    [words.say('project.path'), row.path === null ? undefined : words.name('path', row.path)],
    [words.say('project.sitting'), row.sitting_at === null ? undefined : row.sitting === null ? words.moment(row.sitting_at) : html`<a href="${sittingUrl(row.sitting)}">${words.moment(row.sitting_at)}</a>`],
    [words.name('role', 'coordinator'), candidatesFor(directory, roleSeat('coordinator'), today).map((id) => nameOf(directory, id)).join(', ')],
    [words.say('project.parties'), row.parties.map(({ id, role }) => `${id} (${words.name('party', role)})`).join(', ')],
    [words.say('project.data'), row.datasets.map(({ name, opening }) => `${name} (${words.name('opening', opening)})`).join(', ')],
    [words.say('project.policy'), row.policy],
    [words.say('project.rounds'), [...new Set(tasks.map(({ task }) => roundNamed(task)))].map((round) => html`<a href="${roundUrl(row.id, round)}">${roundInWords(round, words)}</a>`).flatMap((link, place) => (place === 0 ? [link] : [' · ', link]))],
  ];
  return html`<dl class="facts">${terms.filter(([, value]) => value !== undefined && value !== '').map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
}

function moneyOf({ row, facts }: ProjectShown, words: Words): Html {
  const { once_least: least, once_most: most, yearly_least: yearlyLeast, yearly_most: yearlyMost, procurement_procedure: procedure, procurement_earliest: earliest } = row;
  const estimate = least === null || most === null || yearlyLeast === null || yearlyMost === null
    ? html`<p class="nothing">${words.say('project.noEstimate')}</p>`
    : html`<dl class="facts"><dt>${words.say('project.oneOff')}</dt><dd>${words.euros(least)} – ${words.euros(most)}</dd><dt>${words.say('project.yearly')}</dt><dd>${words.euros(yearlyLeast)} – ${words.euros(yearlyMost)}</dd></dl>`;
  const minutes = [...minutesByRound(facts).values()].reduce((sum, each) => sum + each, 0);
  return html`${estimate}<dl class="facts"><dt>${words.say('project.hours')}</dt><dd>${words.number(hoursOf(minutes))}</dd>${procedure === null || earliest === null ? undefined : html`<dt>${words.say('project.procurement')}</dt><dd>${words.say('project.earliest', { procedure: words.name('procedure', procedure), day: words.day(earliest) })}</dd>`}</dl>`;
}

function nextOf({ phase, ended_at: endedAt }: ProjectShown['row'], words: Words): Fragment {
  const coming = PHASES.slice(PHASES.findIndex((each) => each === phase) + 1);
  return endedAt !== null || coming.length === 0 ? words.say('project.nothingNext') : coming.map((each) => words.name('phase', each)).join(' → ');
}

function opinionsSection(shown: ProjectShown, around: Around): Html | undefined {
  const opinions = opinionsOf(shown.row, shown.facts);
  return opinions.length === 0 ? undefined : html`<h2>${around.words.say('project.opinions')}</h2>${opinionsTable(opinions, around)}`;
}

function conditionsOf({ conditions }: ProjectShown, { words, directory }: Around): Html | undefined {
  if (conditions.length === 0) return undefined;
  return html`<h2>${words.say('project.conditions')}</h2>${table(conditions, [
    { head: words.say('project.condition'), cell: ({ text, text_in_words: textInWords }) => textOfCondition({ text, textInWords }, words) },
    { head: words.say('project.owner'), cell: ({ owner }) => seatInWords(owner, directory, words) },
    { head: words.say('project.setBy'), cell: ({ set_by: setBy }) => seatInWords(setBy, directory, words) },
    { head: words.say('project.due'), cell: ({ due_at: dueAt }) => words.shortLastDay(dueAt), isDay: true },
    { head: words.say('project.state'), cell: ({ state }) => words.name('condition', state) },
  ], { caption: words.say('project.conditions'), isCaptionHidden: true, nothing: '' })}`;
}

function documentsOf({ row, facts, temporalPage, mayProtectData }: ProjectShown, words: Words): Html {
  const has = (type: string) => facts.some((fact) => fact.type === type);
  const own = projectUrl(row.id);
  const links: readonly (readonly [string, string] | false)[] = [
    has('jalon.sitting.scheduled.v1') && [`${own}/pack`, words.say('project.pack')],
    has('jalon.options.ranked.v1') && [`${own}/comparison`, words.say('project.comparison')],
    mayProtectData && has('jalon.assessment.screened.v1') && [`${own}/data-protection`, words.say('project.dataProtection')],
    temporalPage !== undefined && [temporalPage, words.say('project.inTemporal')],
  ];
  const shown = links.filter((each) => each !== false);
  const joined = facts.flatMap(({ type, data }) => documentsJoined(type, data, words));
  return html`${shown.length + joined.length === 0 ? undefined : html`<h2>${words.say('project.documents')}</h2><ul>${shown.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>`)}${joined}</ul>`}`;
}

/** What somebody gave a reference to when they answered: the record of a meeting, a contract. */
function documentsJoined(type: string, data: Readonly<Record<string, unknown>>, words: Words): Html[] {
  if (type !== 'jalon.answer.accepted.v1') return [];
  const { kind, content } = data as { kind: string; content: { record?: unknown; document?: unknown } };
  return [content.record, content.document].flatMap((each) => (typeof each === 'string' ? [html`<li>${linkTo(each)} <span class="soft">${questionInWords(kind, words)}</span></li>`] : []));
}

function storySection({ row, facts }: ProjectShown, around: Around): Html {
  const { words } = around;
  const told = storyOf(facts, around);
  return html`${row.gaps === 0 ? undefined : html`<p class="soft">${words.say('project.missing', { count: row.gaps })}</p>`}
<ol class="story" reversed>${told.slice(-TOLD).toReversed().map(({ at, says }) => html`<li><time datetime="${at}">${words.moment(at)}</time>${says}</li>
`)}</ol>${told.length > TOLD ? html`<p><a href="${projectUrl(row.id)}/story">${words.say('project.wholeStory')}</a></p>` : undefined}`;
}

function actsOf({ row, acts }: ProjectShown, words: Words): Html | undefined {
  return acts.length === 0 ? undefined : html`<section class="acts"><h2>${words.say('project.acts')}</h2><ul class="row">${acts.map((act) => html`<li><a href="${taskUrl(row.id, `at-any-time/${act}`)}">${words.name('act', act)}</a></li>`)}</ul></section>`;
}
