/** One's own account: seats, for whom one stands in, how one is told, and the calendar. */
import { nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { PersonCalling } from '../../identity/caller.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import type { Frame } from '../frame.ts';
import { seatInWords } from '../seatInWords.ts';

export type Account = { me: PersonCalling; directory: Directory; principals: readonly string[]; csrf: Html; calendar: { is: 'made'; url: string } | { is: 'revoked' } | undefined };

export function accountPage(frame: Frame, { me, directory, principals, csrf, calendar }: Account): Page {
  const { words } = frame;
  const title = words.say('account.title');
  const preference = directory.people[me.id]?.notifications ?? 'at-once';
  const main = html`<h1>${title}</h1>
<p class="lead">${me.name}</p>
<h2>${words.say('account.seats')}</h2>
${me.seats.length === 0 ? html`<p class="nothing">${words.say('account.noSeat')}</p>` : html`<ul>${me.seats.map((seat) => html`<li>${seatInWords(seat, directory, words)}</li>`)}</ul>`}
${principals.length === 0 ? undefined : html`<h2>${words.say('account.standIn')}</h2><ul>${principals.map((id) => html`<li>${nameOf(directory, id)}</li>`)}</ul>`}
<h2>${words.say('account.notifications')}</h2>
<p>${words.say(preference === 'digest' ? 'account.digest' : 'account.at-once')} <span class="soft">${words.say('account.change')}</span></p>
<h2>${words.say('account.calendar')}</h2>
<p>${words.say('account.calendarLead')}</p>
${calendar?.is === 'made' ? html`<p class="told done" role="status">${words.say('account.calendarMade')} <code>${calendar.url}</code></p>` : undefined}
${calendar?.is === 'revoked' ? html`<p class="told done" role="status">${words.say('account.calendarRevoked')}</p>` : undefined}
<form method="post" action="/account/calendar">${csrf}<div class="actions"><button name="do" value="make">${words.say('account.makeCalendar')}</button><button class="other" name="do" value="revoke">${words.say('account.revokeCalendar')}</button></div></form>`;
  return { ...frame, title, main };
}
