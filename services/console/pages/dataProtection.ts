/** The DPO's desk: what awaits them, projects under review, assessments, the authority's clocks, their conditions, decisions that come back. */
import type { Directory } from '../../../domain/directory.ts';
import type { ConditionOfDesk, Cut, Desk, ReviewOfDesk, Screened, TaskOfDesk } from '../../api/queries/dataProtectionDesk.ts';
import { html } from '../../pages/html.ts';
import type { Fragment, Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { Column } from '../../pages/table.ts';
import type { KeptProject } from '../../portfolio/keptProject.ts';
import type { PageOfList } from '../../portfolio/placeInList.ts';
import { textOfCondition, whyInWords } from '../../words/whyInWords.ts';
import type { WordKey, Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { listLinks } from '../listLinks.ts';
import { seatInWords } from '../seatInWords.ts';
import { questionInWords } from '../story.ts';
import { clockInWords } from './authorityClock.ts';
import { taskUrl } from './myTasks.ts';
import { healthTag, waitingInWords } from './projectCard.ts';

export type DeskShown = Desk & { underReview: PageOfList<KeptProject>; screenings: ReadonlyMap<string, Screened>; reviewDays: number; directory: Directory };

export function dataProtectionPage(frame: Frame, desk: DeskShown): Page {
  const { words } = frame;
  const main = html`<h1>${words.say('dpo.title')}</h1>
<p class="lead">${words.say('dpo.lead')}</p>
<p><a href="/v1/data-protection/record.csv">${words.say('dpo.record')}</a></p>
${desk.underReview.isFirst ? firstOf(desk, words) : undefined}
${underReviewOf(desk, words)}
${desk.underReview.isFirst ? othersOf(desk, words) : undefined}`;
  return { ...frame, title: words.say('dpo.title'), main };
}

/** A list that goes on is of projects under review; all else is on its first page. */
const firstOf = ({ awaiting, directory }: DeskShown, words: Words): Html => section('dpo.awaits', awaiting, [...taskColumns(directory, words)], 'dpo.nothingAwaits', words);

function underReviewOf({ underReview, screenings, directory }: DeskShown, words: Words): Html {
  const columns: Column<KeptProject>[] = [
    { head: words.say('dpo.project'), cell: projectLink },
    { head: words.say('dpo.screening'), cell: ({ id }) => screeningInWords(screenings.get(id), words) },
    { head: words.say('dpo.waiting'), cell: (project) => html`${healthTag(project, words)} ${waitingInWords(project, directory, words)}` },
    { head: words.say('dpo.due'), cell: ({ dueAt }) => (dueAt === null ? '–' : words.lastDay(dueAt)) },
    { head: words.say('dpo.dossier'), cell: ({ id, title }) => dossierLink(id, title, words) },
  ];
  return html`${section('dpo.underReview', { rows: underReview.rows, total: underReview.rows.length }, columns, 'dpo.noneUnderReview', words)}${listLinks(underReview, '/data-protection', {}, words)}`;
}

function othersOf({ assessments, authority, conditions, reviews, reviewDays, directory }: DeskShown, words: Words): Html {
  const clock: Column<TaskOfDesk>[] = [
    { head: words.say('dpo.project'), cell: ofTask },
    { head: words.say('dpo.clock'), cell: (task) => clockInWords(task, directory, words) },
    { head: words.say('dpo.question'), cell: (task) => questionLink(task, words) },
  ];
  const conditionColumns: Column<ConditionOfDesk>[] = [
    { head: words.say('dpo.condition'), cell: ({ text, text_in_words: textInWords }) => textOfCondition({ text, textInWords }, words) },
    { head: words.say('dpo.project'), cell: ofTask },
    { head: words.say('dpo.owner'), cell: ({ owner }) => seatInWords(owner, directory, words) },
    { head: words.say('dpo.due'), cell: ({ due_at: dueAt }) => words.lastDay(dueAt) },
  ];
  const reviewColumns: Column<ReviewOfDesk>[] = [
    { head: words.say('dpo.project'), cell: ofTask },
    { head: words.say('dpo.opinion'), cell: ({ opinion, decision }) => `${words.name('dpo.opinion', opinion)} – ${words.name('dpo.decision', decision)}` },
    { head: words.say('dpo.reviewAt'), cell: ({ reviewAt }) => words.day(reviewAt) },
    { head: words.say('dpo.dossier'), cell: ({ project, title }) => dossierLink(project, title, words) },
  ];
  const counts = words.say('dpo.conditionsCount', { open: words.number(conditions.total), lifted: words.number(conditions.lifted), accepted: words.number(conditions.accepted) });
  return html`${section('dpo.assessments', assessments, taskColumns(directory, words), 'dpo.noAssessment', words)}
${section('dpo.authority', authority, clock, 'dpo.noAuthority', words, words.say('dpo.silence'))}
${section('dpo.conditions', conditions, conditionColumns, 'dpo.noCondition', words, counts)}
${section('dpo.reviews', reviews, reviewColumns, 'dpo.noReview', words, undefined, { count: reviewDays })}`;
}

function section<Row>(title: WordKey, { rows, total }: Cut<Row>, columns: readonly Column<Row>[], nothing: WordKey, words: Words, lead?: string, values?: { count: number }): Html {
  const said = words.say(title, values);
  return html`<section><h2>${said}</h2>${lead === undefined ? undefined : html`<p class="soft">${lead}</p>`}${table(rows, columns, { caption: said, isCaptionHidden: true, nothing: words.say(nothing) })}${total > rows.length ? html`<p class="soft">${words.say('dpo.more', { shown: rows.length, number: words.number(total) })}</p>` : undefined}</section>
`;
}

const taskColumns = (directory: Directory, words: Words): Column<TaskOfDesk>[] => [
  { head: words.say('dpo.project'), cell: ofTask },
  { head: words.say('dpo.question'), cell: (task) => questionLink(task, words) },
  { head: words.say('dpo.of'), cell: ({ asked_of: of }) => seatInWords(of, directory, words) },
  { head: words.say('dpo.due'), cell: ({ due_at: dueAt, health }) => html`${words.lastDay(dueAt)}${health === 'ok' ? undefined : html` <span class="tag ${health}">${words.name('health', health)}</span>`}` },
];

const projectLink = ({ id, title }: { id: string; title: string }): Html => html`<a href="/projects/${id}">${title}</a>`;
const ofTask = ({ project, title }: { project: string; title: string }): Html => projectLink({ id: project, title });
const questionLink = ({ project, task, kind }: TaskOfDesk, words: Words): Html => html`<a href="${taskUrl(project, task)}">${questionInWords(kind, words)}</a>`;
const dossierLink = (id: string, title: string, words: Words): Html => html`<a href="/projects/${id}/data-protection">${words.say('dpo.dossier')}<span class="hidden"> – ${title}</span></a>`;

function screeningInWords(screened: Screened | undefined, words: Words): Fragment {
  if (screened === undefined) return html`<span class="soft">${words.say('dpo.notScreened')}</span>`;
  return html`${words.name('screening', screened.result)} <span class="soft">(${whyInWords(screened, words)})</span>`;
}
