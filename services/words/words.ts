/** Words, dates and figures as one reader reads them, in French or English, by i18next; days and hours are those of the city. */
import { createInstance } from 'i18next';
import { UTC, type Zone } from '../../domain/cityTime.ts';
import { CATALOGUE } from './catalogue.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Catalogue = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** i18next takes `tasks_one` or `tasks_other` for `tasks`, by the count. */
type Singular<K extends string> = K extends `${infer Stem}_one` ? Stem : K extends `${infer Stem}_other` ? Stem : K;
export type WordKey = Singular<keyof typeof CATALOGUE>;
type Values = Readonly<Record<string, string | number>>;

export type Words = {
  language: Language;
  say(key: WordKey, values?: Values): string;
  /** A word that is made of one of the domain's own, as `phase.intake`; a word that this version does not know is shown as it is. */
  name(area: string, of: string): string;
  /** Of something that is in both languages. */
  of(words: Readonly<Record<Language, string>>): string;
  /** As in "3 décembre 2026"; of an instant or of a day such as `2026-12-03`. */
  day(at: string): string;
  /** As in "3 déc. 2026", where there is little room. */
  shortDay(at: string): string;
  /** Likewise, of the end of a term: midnight ends the day before it. */
  lastDay(at: string): string;
  shortLastDay(at: string): string;
  /** As in "3 déc. 2026, 14:30". */
  moment(at: string): string;
  /** Of the end of a term: as in "3 décembre 2026" where it ends with that day, or "3 déc. 2026, 14:30". */
  until(at: string): string;
  number(value: number): string;
  /** Whole euros. */
  euros(value: number): string;
  percent(share: number): string;
};

const i18n = createInstance();
void i18n.init({
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: Object.fromEntries(Object.entries(CATALOGUE).map(([key, each]) => [key, language === 'fr' ? unbroken(each.fr) : each.en])) }])),
  lng: 'fr', fallbackLng: 'fr', initAsync: false, keySeparator: false, nsSeparator: false,
});

/** French puts a space before these signs and inside its quotes, where no line may break. */
function unbroken(text: string): string {
  return text.replaceAll(/ (?=[:;?!»%€])/g, '\u{a0}').replaceAll('« ', '«\u{a0}');
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const made = new Map<Zone, Map<Language, Words>>();

/** The same words for the same language and city: making formats is dear. */
export function wordsIn(language: Language, zone: Zone = UTC): Words {
  const ofZone = made.get(zone) ?? new Map<Language, Words>();
  made.set(zone, ofZone);
  const words = ofZone.get(language) ?? makeWords(language, zone);
  ofZone.set(language, words);
  return words;
}

function makeWords(language: Language, zone: Zone): Words {
  const locale = LOCALES[language];
  const say = sayIn(language, locale);
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const momentFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const numberFormat = new Intl.NumberFormat(locale);
  const eurosFormat = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const offset = offsetsOf(zone);
  /** What the clocks of the city show, written as if it were UTC. */
  const local = (at: string): Date => (at.length === 10 ? new Date(`${at}T00:00:00.000Z`) : new Date(Date.parse(at) + offset(Date.parse(at)) * 60_000));
  const dayOf = (at: string): string => (at.length === 10 ? at : local(at).toISOString().slice(0, 10));
  const lastDayOf = (at: string): string => (at.length === 10 ? at : dayOf(new Date(Date.parse(at) - 1).toISOString()));
  const firstSaid = (day: string): string => (language === 'fr' ? day.replace(FIRST, '1er ') : day);
  const inFull = remembering((day: string) => firstSaid(dayFormat.format(local(day))));
  const inShort = remembering((day: string) => firstSaid(shortDayFormat.format(local(day))));
  const moment = (at: string): string => firstSaid(momentFormat.format(local(at)));
  const unbrokenOnce = remembering(unbroken);
  return {
    language,
    say,
    name: (area, of) => (`${area}.${of}` in CATALOGUE ? say(`${area}.${of}`) : of),
    of: (words) => (language === 'fr' ? unbrokenOnce(words.fr) : words.en),
    day: (at) => inFull(dayOf(at)),
    shortDay: (at) => inShort(dayOf(at)),
    lastDay: (at) => inFull(lastDayOf(at)),
    shortLastDay: (at) => inShort(lastDayOf(at)),
    moment,
    until: (at) => (at.length > 10 && dayOf(at) === lastDayOf(at) ? moment(at) : inFull(lastDayOf(at))),
    number: (value) => numberFormat.format(value),
    euros: remembering((value: number) => eurosFormat.format(value)),
    percent: (share) => percentFormat.format(share),
  };
}

/** i18next finds the word in the plural that the count asks for, once; a page says hundreds of words, and each time would take microseconds. */
function sayIn(language: Language, locale: string): (key: string, values?: Values) => string {
  const look = i18n.getFixedT(language);
  const plurals = new Intl.PluralRules(locale);
  const found = new Map<string, string>();
  return (key, values) => {
    const count = values?.['count'];
    const name = typeof count === 'number' ? `${key}|${plurals.select(count)}` : key;
    const text = found.get(name) ?? look(key as WordKey, { ...(typeof count === 'number' && { count }), skipInterpolation: true });
    found.set(name, text);
    return values === undefined ? text : text.replace(VALUE, (whole, value: string) => String(values[value] ?? whole));
  };
}

/** The zone's shifts are read once: a page has many days. */
function offsetsOf(zone: Zone): (ms: number) => number {
  const shifts = zone.map(({ from, minutes }) => ({ from: Date.parse(from), minutes }));
  return (ms) => (shifts.findLast(({ from }) => from <= ms) ?? shifts[0])?.minutes ?? 0;
}

/** French says "1er février"; the format does not know. */
const FIRST = /^1 /;
const VALUE = /\{\{(\w+)\}\}/g;
/** Days and amounts that are said again and again: as many, and then it begins anew. */
const REMEMBERED = 5_000;

function remembering<T>(say: (value: T) => string): (value: T) => string {
  const said = new Map<T, string>();
  return (value) => {
    const known = said.get(value) ?? say(value);
    if (said.size >= REMEMBERED) said.clear();
    said.set(value, known);
    return known;
  };
}
