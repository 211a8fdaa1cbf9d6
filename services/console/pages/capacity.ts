/** In-house capacity: person-days by quarter, the city's, those booked and by whom, those free. */
import { figure } from '../../pages/figure.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { capacityPicture } from '../../pictures/capacityPicture.ts';
import { quarterInWords } from '../../portfolio/quarters.ts';
import type { Quarter } from '../../portfolio/quarters.ts';

/** The largest bookings; the others are added up. */
const SHOWN = 20;

export function capacityPage(frame: Frame, { quarters, perQuarter }: { quarters: readonly Quarter[]; perQuarter: number }): Page {
  const { words } = frame;
  const days = table(quarters, [
    { head: words.say('capacity.quarter'), cell: ({ quarter }) => quarterInWords(quarter, words) },
    { head: words.say('capacity.ofCity'), cell: ({ ofCity }) => words.number(ofCity), isNumber: true },
    { head: words.say('capacity.booked'), cell: ({ booked }) => words.number(booked), isNumber: true },
    { head: words.say('capacity.free'), cell: ({ ofCity, booked }) => words.number(Math.max(0, ofCity - booked)), isNumber: true },
    { head: words.say('capacity.share'), cell: ({ ofCity, booked }) => (ofCity === 0 ? '–' : words.percent(booked / ofCity)), isNumber: true },
  ], { caption: words.say('capacity.caption'), isCaptionHidden: true, nothing: '' });
  const main = html`<h1>${words.say('capacity.title')}</h1>
<p class="lead">${words.say('capacity.lead', { days: words.number(perQuarter) })}</p>
${figure({ src: '/pictures/capacity.svg', height: capacityPicture(quarters, words).height, alt: words.say('capacity.alt'), caption: words.say('capacity.caption'), words, table: days, isOpen: true })}
<h2>${words.say('capacity.byProject')}</h2>
${quarters.every(({ bookings }) => bookings.length === 0) ? html`<p class="nothing">${words.say('capacity.none')}</p>` : html`<div class="split">${quarters.map((quarter) => bookingsOf(quarter, words))}</div>`}`;
  return { ...frame, title: words.say('capacity.title'), main };
}

function bookingsOf({ quarter, bookings }: Quarter, words: Words): Html | undefined {
  if (bookings.length === 0) return undefined;
  const others = bookings.slice(SHOWN);
  const left = others.reduce((sum, { personDays }) => sum + personDays, 0);
  return html`<section><h3>${quarterInWords(quarter, words)}</h3>${table(bookings.slice(0, SHOWN), [
    { head: words.say('capacity.project'), cell: ({ project, title }) => html`<a href="/projects/${project}">${title}</a>` },
    { head: words.say('capacity.days'), cell: ({ personDays }) => words.number(personDays), isNumber: true },
  ], { caption: quarterInWords(quarter, words), isCaptionHidden: true, nothing: '' })}${others.length === 0 ? undefined : html`<p class="soft">${words.say('capacity.others', { count: others.length, days: words.number(left) })}</p>`}</section>`;
}
