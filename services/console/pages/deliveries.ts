/** What does not reach whom, and what somebody has to do about it. */
import type { Directory } from '../../../domain/directory.ts';
import type { DeliveryList, ErrandList } from '../../api/deliveryViews.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import { actorInWords } from '../actorInWords.ts';

export type Undelivered = { errands: ErrandList['errands']; deliveries: DeliveryList['deliveries']; directory: Directory; csrf: Html };

export function deliveriesSection({ errands, deliveries, directory, csrf }: Undelivered, words: Words): Html {
  return html`<h2>${words.say('errands.title')} <span class="count">${words.number(errands.length)}</span></h2>
${table(errands, [
    { head: words.say('errands.recipient'), cell: ({ recipient }) => actorInWords(recipient, directory, words) },
    { head: words.say('errands.channel'), cell: ({ channel }) => words.name('cli.channel', channel) },
    { head: words.say('errands.because'), cell: ({ because }) => html`<span lang="en">${because}</span>` },
    { head: words.say('errands.waiting'), cell: ({ waiting }) => words.number(waiting), isNumber: true },
    { head: words.say('errands.since'), cell: ({ raisedAt }) => words.moment(raisedAt) },
    { head: words.say('errands.settle'), cell: ({ id }) => html`<form method="post" action="/operations/errands/${encodeURIComponent(id)}/settled">${csrf}<label for="reason-${id}">${words.say('errands.reason')}</label><input type="text" id="reason-${id}" name="reason" maxlength="2000" required><div class="actions"><button class="other">${words.say('errands.settle')}</button></div></form>` },
  ], { caption: words.say('errands.title'), isCaptionHidden: true, nothing: words.say('errands.none') })}
<h2>${words.say('deliveries.title')}</h2><p class="soft">${words.say('deliveries.lead')}</p>
${table(deliveries, [
    { head: words.say('errands.recipient'), cell: ({ recipient }) => actorInWords(recipient, directory, words) },
    { head: words.say('errands.channel'), cell: ({ channel }) => words.name('cli.channel', channel) },
    { head: words.say('deliveries.attempts'), cell: ({ attempts }) => words.number(attempts), isNumber: true },
    { head: words.say('deliveries.next'), cell: ({ nextAt }) => (nextAt === null ? undefined : words.moment(nextAt)) },
    { head: words.say('deliveries.lastError'), cell: ({ lastError }) => html`<span lang="en">${lastError}</span>` },
  ], { caption: words.say('deliveries.title'), isCaptionHidden: true, nothing: words.say('deliveries.none') })}`;
}
