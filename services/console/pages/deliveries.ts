/** Messages that do not get through for now: tried without end, and each with its last error. */
import type { Directory } from '../../../domain/directory.ts';
import type { DeliveryList } from '../../api/deliveryViews.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import { nameOrSeat } from './taskPage.ts';

export function deliveriesSection(deliveries: DeliveryList['deliveries'], directory: Directory, words: Words): Html {
  return html`<h2>${words.say('deliveries.title')}</h2><p class="soft">${words.say('deliveries.lead')}</p>
${table(deliveries, [
    { head: words.say('deliveries.recipient'), cell: ({ recipient }) => nameOrSeat(recipient, directory, words) },
    { head: words.say('deliveries.channel'), cell: ({ channel }) => channel },
    { head: words.say('deliveries.attempts'), cell: ({ attempts }) => words.number(attempts), isNumber: true },
    { head: words.say('deliveries.next'), cell: ({ nextAt }) => (nextAt === null ? undefined : words.moment(nextAt)) },
    { head: words.say('deliveries.lastError'), cell: ({ lastError }) => html`<span lang="en">${lastError}</span>` },
  ], { caption: words.say('deliveries.title'), isCaptionHidden: true, nothing: words.say('deliveries.none') })}`;
}
