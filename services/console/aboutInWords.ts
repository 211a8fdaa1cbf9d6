/** What a task is about, as the phase that asks it says it: terms and what they are, lists and small tables. */
import { html } from '../pages/html.ts';
import type { Fragment } from '../pages/html.ts';
import { table } from '../pages/table.ts';
import type { Words } from '../words/words.ts';

/** Shown in places of their own, or for the form alone. */
const ELSEWHERE: ReadonlySet<string> = new Set(['questions', 'given', 'question', 'mayBe', 'choices', 'flips', 'weights', 'mayAsk', 'screening', 'title', 'department', 'leftOut']);

export function aboutInWords(about: Readonly<Record<string, unknown>>, words: Words): Fragment {
  const entries = Object.entries(withWhy(about)).filter(([name, value]) => !ELSEWHERE.has(name) && !isEmpty(value));
  return entries.length === 0 ? undefined : html`<dl class="facts">${entries.map(([name, value]) => html`<dt>${words.name('about', name)}</dt><dd>${valueInWords(value, words)}</dd>`)}</dl>`;
}

function valueInWords(value: unknown, words: Words): Fragment {
  if (typeof value === 'string') return textInWords(value, words);
  if (typeof value === 'number') return words.number(value);
  if (typeof value === 'boolean') return words.say(value ? 'choice.yes' : 'choice.no');
  if (isInBoth(value)) return words.of(value);
  if (Array.isArray(value)) return listInWords(value as readonly unknown[], words);
  if (isRange(value)) return html`${words.euros(value.least)} – ${words.euros(value.most)}`;
  return typeof value === 'object' && value !== null ? html`<dl class="facts">${Object.entries(withWhy(value)).filter(([, inner]) => !isEmpty(inner)).map(([name, inner]) => html`<dt>${words.name('about', name)}</dt><dd>${valueInWords(inner, words)}</dd>`)}</dl>` : undefined;
}

function listInWords(values: readonly unknown[], words: Words): Fragment {
  if (values.every((value) => typeof value !== 'object' || isInBoth(value))) return html`<ul>${values.map((value) => html`<li>${valueInWords(value, words)}</li>`)}</ul>`;
  const rows = values.filter((value): value is Record<string, unknown> => typeof value === 'object' && value !== null).map(withWhy);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return table(rows, names.map((name) => ({ head: words.name('about', name), cell: (row) => valueInWords(row[name], words) })), { caption: words.say('about.list'), isCaptionHidden: true, nothing: '' });
}

/** Why, in both languages where it is told so; what was stated stands in it already. */
const withWhy = ({ inWords, stated: _stated, ...about }: { inWords?: unknown; stated?: unknown }): Readonly<Record<string, unknown>> => (isInBoth(inWords) ? { ...about, because: inWords } : about);

/** A word of the domain, or a moment, or what somebody wrote. */
function textInWords(text: string, words: Words): string {
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return words.moment(text);
  const known = ['verdict', 'option', 'motion', 'path', 'phase', 'choice', 'opening', 'mark', 'criterion', 'eliminating', 'health'].map((area) => words.name(area, text)).find((said) => said !== text);
  return known ?? text;
}

const isInBoth = (value: unknown): value is { fr: string; en: string } => typeof value === 'object' && value !== null && 'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';
const isRange = (value: unknown): value is { least: number; most: number } => typeof value === 'object' && value !== null && 'least' in value && 'most' in value && typeof value.least === 'number' && typeof value.most === 'number';
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
