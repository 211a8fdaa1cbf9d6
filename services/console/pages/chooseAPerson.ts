/** In a demonstration: whose place to take, by what people do in a project. */
import type { Directory } from '../../../domain/directory.ts';
import { hasLeft, headOf, isInOffice, seatsByPerson } from '../../../domain/directory.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { seatInWords } from '../seatInWords.ts';

export type Choice = { directory: Directory; today: string; back: string; token: string; /** The example projects were just filed. */ isFiled: boolean };

/** Roles that a newcomer would like to play, in the order of a project's story. */
const FIRST: readonly string[] = ['coordinator', 'dpo', 'it-department', 'sourcing-lead', 'deployer', 'operator', 'controller'];

export function chooseAPerson(frame: Frame, choice: Choice): Page {
  const { words } = frame;
  const { directory, today } = choice;
  const seats = seatsByPerson(directory, today);
  const there = Object.entries(directory.people).filter(([, person]) => !hasLeft(person, today));
  const heads = new Set(Object.keys(directory.services).map((service) => headOf(directory, service, today)));
  const elected = there.filter(([, person]) => isInOffice(person, today)).map(([id]) => id);
  const firsts = FIRST.flatMap((role) => there.filter(([id]) => seats.get(id)?.includes(`role:${role}`) === true).map(([id]) => id).slice(0, 1));
  const shown = new Set([...firsts, ...elected, ...heads]);
  const groups: readonly [string, readonly string[]][] = [
    [words.say('signIn.carriers'), [...new Set(firsts)]],
    [words.say('signIn.elected'), elected],
    [words.say('signIn.heads'), there.map(([id]) => id).filter((id) => heads.has(id))],
    [words.say('signIn.others'), there.map(([id]) => id).filter((id) => !shown.has(id))],
  ];
  const main = html`<h1>${words.say('signIn.title')}</h1>
<p class="lead">${words.say('signIn.lead')}</p>
${choice.isFiled ? html`<p class="told done" role="status">${words.say('request.examplesFiled')}</p>` : undefined}
<form method="post" action="/demonstration/projects" class="row"><input type="hidden" name="_csrf" value="${choice.token}"><p>${words.say('request.examplesLead')}</p><button>${words.say('request.examples')}</button></form>
${groups.filter(([, people]) => people.length > 0).map(([title, people]) => html`<section><h2>${title}</h2><ul class="cards">${people.map((id) => cardOf(id, choice, words, seats.get(id) ?? []))}</ul></section>`)}`;
  return { ...frame, title: words.say('signIn.title'), main };
}

function cardOf(id: string, { directory, back, token }: Choice, words: Words, seats: readonly string[]): Html {
  const name = directory.people[id]?.name ?? id;
  return html`<li class="card"><h3>${name}</h3><p class="soft">${seats.map((seat) => seatInWords(seat, directory, words)).join(', ') || words.say('signIn.noSeat')}</p>
<form method="post" action="/sign-in/as"><input type="hidden" name="_csrf" value="${token}"><input type="hidden" name="back" value="${back}"><button name="person" value="${id}" class="other">${words.say('signIn.take', { name })}</button></form></li>
`;
}
