/** The page of our events shows each of them, in the reader's language. */
import { expect, test } from 'vitest';
import { readSamples } from '../../../cli/contracts/readSamples.ts';
import { EVENTS } from '../../../domain/contracts/eventCatalogue.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { eventsPage } from '../../../services/events/eventsPage.ts';
import { textOf } from '../../../services/pages/html.ts';
import { LANGUAGES, wordsIn } from '../../../services/words/words.ts';

const count = (text: string, part: string) => text.split(part).length - 1;

test.each(LANGUAGES)('in %s: every topic and every event once, with what it says, its fields and an example', (language) => {
  const page = textOf(eventsPage(wordsIn(language), readSamples()));
  for (const topic of Object.values(TOPICS)) expect(count(page, `id="${topic}"`), topic).toBe(1);
  for (const { type, words } of EVENTS) {
    expect(count(page, `id="${type}"`), type).toBe(1);
    expect(page).toContain(`<p>${words.says[language].replaceAll('"', '&quot;')}</p>`);
  }
  expect(count(page, '<details>')).toBe(EVENTS.length + 1);
  expect(page).toContain('&quot;specversion&quot;');
  // No word is shown by its name.
  expect(page).not.toMatch(/\bevents\.[a-z]/);
});

test('without samples it is the same page without examples', () => {
  const page = textOf(eventsPage(wordsIn('en')));
  expect([count(page, '<details>'), count(page, '<h3 id=')]).toEqual([0, EVENTS.length]);
});

test('each field of a list is told apart by its path, and what is optional is said', () => {
  const page = textOf(eventsPage(wordsIn('en')));
  expect(page).toContain('<code>plan[].quarter</code>');
  expect(page).toContain('<code>alsoOf</code> <small>optional</small>');
  expect(page).toContain('<code>&quot;low&quot; | &quot;normal&quot; | &quot;high&quot; | &quot;urgent&quot;</code>');
});

test('what is in both languages is one field', () => {
  const page = textOf(eventsPage(wordsIn('fr')));
  expect(page).toContain('<code>{ fr, en }</code>');
  expect(page).not.toMatch(/<code>[\w.[\]]+\.(?:fr|en)<\/code>/);
});

test.each(LANGUAGES)('in %s it leaves room for the frame of a page that weighs at most 150 kB', (language) => {
  expect(Buffer.byteLength(textOf(eventsPage(wordsIn(language))))).toBeLessThan(147_000);
});
