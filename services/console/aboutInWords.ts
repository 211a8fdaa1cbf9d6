/** What a task is about, as the phase that asks it says it: terms and what they are, lists and small tables. */
import type { Directory } from '../../domain/directory.ts';
import { SCREENING_WORDS } from '../../domain/screeningWords.ts';
import type { ScreeningItem } from '../../domain/screening.ts';
import type { Policy } from '../../domain/policy.ts';
import { html } from '../pages/html.ts';
import type { Fragment } from '../pages/html.ts';
import { table } from '../pages/table.ts';
import type { Words } from '../words/words.ts';
import { seatInWords } from './seatInWords.ts';

export type Around = { words: Words; directory: Directory; grid: Policy['intake']['grid'] };

/** Shown in places of their own, or for the form alone; the points by criterion are a page of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['questions', 'given', 'question', 'mayBe', 'choices', 'flips', 'weights', 'mayAsk', 'screening', 'title', 'department', 'leftOut', 'contributions', 'condition']);

export function aboutInWords(about: Readonly<Record<string, unknown>>, around: Around): Fragment {
  const entries = shownOf(about);
  return entries.length === 0 ? undefined : terms(entries, around);
}

const shownOf = (about: object): [string, unknown][] => Object.entries(withWhy(about)).filter(([name, value]) => !ELSEWHERE.has(name) && !isEmpty(value));

const terms = (entries: readonly (readonly [string, unknown])[], around: Around): Fragment =>
  html`<dl class="facts">${entries.map(([name, value]) => html`<dt>${nameInWords(name, around.words)}</dt><dd>${valueInWords(name, value, around)}</dd>`)}</dl>`;

/** Points are named by their criterion. */
function nameInWords(name: string, words: Words): string {
  const said = words.name('about', name);
  return said === name ? words.name('criterion', name) : said;
}

function valueInWords(name: string, value: unknown, around: Around): Fragment {
  const { words } = around;
  if (typeof value === 'string') return textInWords(name, value, around);
  if (typeof value === 'number') return name === 'amount' ? words.euros(value) : words.number(value);
  if (typeof value === 'boolean') return words.say(value ? 'choice.yes' : 'choice.no');
  if (isInBoth(value)) return words.of(value);
  if (Array.isArray(value)) return listInWords(name, value as readonly unknown[], around);
  if (isRange(value)) return html`${words.euros(value.least)} – ${words.euros(value.most)}`;
  return typeof value === 'object' && value !== null ? terms(shownOf(value), around) : undefined;
}

function listInWords(name: string, values: readonly unknown[], around: Around): Fragment {
  if (values.every((value) => typeof value !== 'object' || isInBoth(value))) return html`<ul>${values.map((value) => html`<li>${valueInWords(name, value, around)}</li>`)}</ul>`;
  const rows = values.filter((value): value is Record<string, unknown> => typeof value === 'object' && value !== null).map(withWhy);
  const names = [...new Set(rows.flatMap((row) => shownOf(row).map(([each]) => each)))];
  return table(rows, names.map((each) => ({ head: nameInWords(each, around.words), cell: (row) => valueInWords(each, row[each], around) })), { caption: nameInWords(name, around.words), isCaptionHidden: true, nothing: '' });
}

/** Why, and what a condition says, in both languages where it is told so; what was stated stands in it already. */
const withWhy = ({ inWords, textInWords, stated: _stated, ...about }: { inWords?: unknown; textInWords?: unknown; stated?: unknown }): Readonly<Record<string, unknown>> => ({
  ...about, ...(isInBoth(inWords) && { because: inWords }), ...(isInBoth(textInWords) && { text: textInWords }),
});

/** A service, a seat or a question by its name; a word of the domain, or a day, or what somebody wrote. */
function textInWords(name: string, text: string, { words, directory, grid }: Around): string {
  if (SERVICES.has(name)) return seatInWords(`service:${text}`, directory, words);
  if (name === 'owner') return seatInWords(text, directory, words);
  if (name === 'unknowns') return words.of(grid.find((question) => question.name === text)?.question ?? { fr: text, en: text });
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return words.moment(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return words.day(text);
  const items = text.split(', ');
  if (items.every(isScreeningItem)) return items.map((item) => words.of(SCREENING_WORDS[item])).join(', ');
  return AREAS.map((area) => words.name(area, text)).find((said) => said !== text) ?? text;
}

/** Under these names stand services, by their identifiers. */
const SERVICES: ReadonlySet<string> = new Set(['services', 'service', 'opposed', 'silent']);
/** Where a word of the domain may be found, in the order in which they are tried. */
const AREAS = ['verdict', 'screening', 'option', 'motion', 'path', 'phase', 'choice', 'opening', 'mark', 'theme', 'criterion', 'eliminating', 'procedure', 'publicity', 'procurement', 'risk', 'health', 'gate'] as const;

const isScreeningItem = (text: string): text is ScreeningItem => Object.hasOwn(SCREENING_WORDS, text);
const isInBoth = (value: unknown): value is { fr: string; en: string } => typeof value === 'object' && value !== null && 'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';
const isRange = (value: unknown): value is { least: number; most: number } => typeof value === 'object' && value !== null && 'least' in value && 'most' in value && typeof value.least === 'number' && typeof value.most === 'number';
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
