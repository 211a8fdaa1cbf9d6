/** For operators: how all that is needed is, addresses to correct, what could not be read, what was refused, each with what to do. */
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import { nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Check } from '../../check.ts';
import type { DeliveryList, ErrandList } from '../../api/deliveryViews.ts';
import type { DeadLetterList, RefusalList } from '../../api/views.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { deliveriesSection } from './deliveries.ts';
import { projectUrl } from './myTasks.ts';

export type OperationsView = { checks: readonly Check[]; letters: DeadLetterList; refusals: RefusalList['refusals']; errands: ErrandList['errands']; /** Those that fail for now. */ deliveries: DeliveryList['deliveries']; /** Something was settled just now. */ isSettled: boolean; directory: Directory; token: string };

export function operationsPage(frame: Frame, view: OperationsView): Page {
  const { words } = frame;
  const { checks, letters, refusals, isSettled } = view;
  const main = html`<h1>${words.say('operations.title')}</h1>
${isSettled ? html`<p class="told done" role="status" id="told" tabindex="-1">${words.say('operations.settled')}</p>` : undefined}
${checksOf(checks, words)}
${errandsOf(view, words)}
${deliveriesSection(view.deliveries, view.directory, words)}
${lettersOf(letters, words)}
${refusalsOf(refusals, words)}
<h2>${words.say('operations.elsewhere')}</h2>
<ul><li><a href="/stuck">${words.say('operations.stuck')}</a></li><li><a href="/metrics">${words.say('operations.metrics')}</a></li><li><a href="/openapi.json">${words.say('operations.api')}</a></li></ul>`;
  return { ...frame, title: words.say('operations.title'), main };
}

function checksOf(checks: readonly Check[], words: Words): Html {
  const faulty = checks.filter(({ ok }) => !ok).length;
  const says = faulty === 0 ? html`<p class="told done">${words.say('operations.allWell')}</p>` : html`<p class="told refused">${words.say('operations.notWell', { count: faulty })}</p>`;
  return html`<h2>${words.say('operations.checks')}</h2>${says}${table(checks, [
    { head: words.say('operations.part'), cell: ({ name }) => name },
    { head: words.say('operations.state'), cell: ({ ok }) => html`<span class="tag ${ok ? 'ok' : 'stuck'}">${words.say(ok ? 'operations.ok' : 'operations.notOk')}</span>` },
    { head: words.say('operations.says'), cell: ({ says: what }) => html`<span lang="en">${what}</span>` },
  ], { caption: words.say('operations.checks'), isCaptionHidden: true, nothing: words.say('list.nothing') })}`;
}

function errandsOf({ errands, directory, token }: OperationsView, words: Words): Html {
  const settle = (id: string, name: string): Html => html`<form method="post" action="/operations/errands/${id}" class="row"><input type="hidden" name="_csrf" value="${token}"><input type="text" name="reason" required maxlength="2000" aria-label="${words.say('operations.settleBecause')} – ${name}"><button class="other">${words.say('operations.settle')}</button></form>`;
  return html`<h2>${words.say('operations.errands')}</h2><p class="soft">${words.say('operations.errandsLead')}</p>${table(errands, [
    { head: words.say('operations.recipient'), cell: ({ recipient }) => nameOf(directory, recipient) },
    { head: words.say('operations.channel'), cell: ({ channel }) => words.name('operations.channel', channel) },
    { head: words.say('operations.when'), cell: ({ raisedAt }) => words.moment(raisedAt) },
    { head: words.say('operations.error'), cell: ({ because }) => html`<span lang="en">${because}</span>` },
    { head: words.say('operations.waiting'), cell: ({ waiting }) => words.number(waiting), isNumber: true },
    { head: words.say('operations.settleBecause'), cell: ({ id, recipient }) => settle(id, nameOf(directory, recipient)) },
  ], { caption: words.say('operations.errands'), isCaptionHidden: true, nothing: words.say('operations.noErrand') })}`;
}

function lettersOf({ deadLetters, count }: DeadLetterList, words: Words): Html {
  return html`<h2>${words.say('operations.deadLetters')} <span class="count">${words.number(count)}</span></h2><p class="soft">${words.say('operations.deadLettersLead')}</p>
${table(deadLetters, [
    { head: words.say('operations.where'), cell: ({ topic, partition, offset }) => words.say('operations.place', { topic, partition, offset }) },
    { head: words.say('operations.when'), cell: ({ at }) => words.moment(at) },
    { head: words.say('operations.reason'), cell: ({ reason }) => html`<code>${reason}</code>` },
    { head: words.say('operations.error'), cell: ({ error }) => html`<span lang="en">${error}</span>` },
  ], { caption: words.say('operations.deadLetters'), isCaptionHidden: true, nothing: words.say('operations.noDeadLetter') })}${count > deadLetters.length ? html`<p class="soft">${words.say('operations.latest', { shown: deadLetters.length, number: words.number(count) })}</p>` : undefined}`;
}

const refusalsOf = (refusals: OperationsView['refusals'], words: Words): Html =>
  html`<h2>${words.say('operations.refusals')}</h2><p class="soft">${words.say('operations.refusalsLead')}</p>${table(refusals, [
    { head: words.say('operations.project'), cell: ({ project }) => (isProjectId(project) ? html`<a href="${projectUrl(project)}">${project}</a>` : project) },
    { head: words.say('operations.task'), cell: ({ task }) => html`<code>${task}</code>` },
    { head: words.say('operations.when'), cell: ({ at }) => words.moment(at) },
    { head: words.say('operations.reason'), cell: ({ reason }) => html`<code>${reason}</code>` },
    { head: words.say('operations.error'), cell: ({ detail = '' }) => html`<span lang="en">${detail}</span>` },
  ], { caption: words.say('operations.refusals'), isCaptionHidden: true, nothing: words.say('operations.noRefusal') })}`;
