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
  /** As in "3 déc. 2026, 14:30". */
  moment(at: string): string;
  number(value: number): string;
  /** Whole euros. */
  euros(value: number): string;
  percent(share: number): string;
};

const i18n = createInstance();
void i18n.init({
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: Object.fromEntries(Object.entries(CATALOGUE).map(([key, each]) => [key, each[language]])) }])),
  lng: 'fr', fallbackLng: 'fr', initAsync: false, keySeparator: false, nsSeparator: false,
  // What is put into a page is escaped there, once.
  interpolation: { escapeValue: false },
});

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
  const say = i18n.getFixedT(language);
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const momentFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const numberFormat = new Intl.NumberFormat(locale);
  const eurosFormat = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const offset = offsetsOf(zone);
  /** What the clocks of the city show, written as if it were UTC. */
  const local = (at: string): Date => (at.length === 10 ? new Date(`${at}T00:00:00.000Z`) : new Date(Date.parse(at) + offset(Date.parse(at)) * 60_000));
  // A page says the same days and names again and again, and a format takes long: there are as many as days and words of ours.
  const days = kept((day) => dayFormat.format(new Date(`${day}T00:00:00.000Z`)));
  const names = kept((key) => (i18n.exists(key) ? say(key) : undefined));
  return {
    language,
    say: (key, values) => say(key, values ?? {}),
    name: (area, of) => names(`${area}.${of}`) ?? of,
    of: (words) => words[language],
    day: (at) => days(local(at).toISOString().slice(0, 'YYYY-MM-DD'.length)) ?? '',
    moment: (at) => momentFormat.format(local(at)),
    number: (value) => numberFormat.format(value),
    euros: (value) => eurosFormat.format(value),
    percent: (share) => percentFormat.format(share),
  };
}

/** The zone's shifts are read once: a page has many days. */
function offsetsOf(zone: Zone): (ms: number) => number {
  const shifts = zone.map(({ from, minutes }) => ({ from: Date.parse(from), minutes }));
  return (ms) => (shifts.findLast(({ from }) => from <= ms) ?? shifts[0])?.minutes ?? 0;
}

/** Made once for each key; what is not there is not kept. */
function kept(make: (key: string) => string | undefined): (key: string) => string | undefined {
  const made = new Map<string, string>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    if (now !== undefined) made.set(key, now);
    return now;
  };
}
