/** For operators: how all that is needed is, what could not be read, what was refused, each with what to do. */
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { Check } from '../../check.ts';
import type { DeadLetterList, RefusalList } from '../../api/views.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { deliveriesSection } from './deliveries.ts';
import type { Undelivered } from './deliveries.ts';
import { projectUrl } from './myTasks.ts';

export type OperationsView = Undelivered & { checks: readonly Check[]; letters: DeadLetterList; refusals: RefusalList['refusals'] };

export function operationsPage(frame: Frame, { checks, letters, refusals, ...undelivered }: OperationsView): Page {
  const { words } = frame;
  const main = html`<h1>${words.say('operations.title')}</h1>
${checksOf(checks, words)}
${deliveriesSection(undelivered, words)}
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
