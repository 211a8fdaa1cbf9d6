/**
 * Guards: small checks of what anyone may send, made for the workflow's sandbox, where a schema library would cost
 * memory in every cached project. A guard gives back what it recognised, or where it stopped, what it expected and
 * what came; it never throws.
 */
import { inEnglish } from './because.ts';
import type { Words } from './kinds/taskKind.ts';

export type Fault = { path: string; expected: string; got: string };
export type Checked<T> = { ok: true; value: T } | { ok: false; fault: Fault };
/** What a guard takes, for whoever makes a form of it. Numbers are bounds, both included. */
export type Taken =
  | { is: 'text'; most: number }
  | { is: 'choice'; choices: readonly string[] }
  | { is: 'number'; least: number; most: number }
  | { is: 'amount' } | { is: 'day' } | { is: 'yes-or-no' } | { is: 'record' }
  | { is: 'form'; expects: Words }
  | { is: 'map'; of: Taken; most: number }
  | { is: 'list'; of: Taken; most: number }
  | { is: 'object'; fields: Readonly<Record<string, { takes: Taken; isOptional: boolean }>> };
export type Guard<T> = { expects: string; takes?: Taken; check(value: unknown, path: string): Checked<T> };
export type Guarded<G> = G extends Guard<infer T> ? T : never;

type Optional<T> = Guard<T | undefined> & { isOptional: true };
type Shape = Record<string, Guard<unknown>>;
type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends { isOptional: true } ? K : never }[keyof S];
type Flat<T> = { [K in keyof T]: T[K] };
type ObjectOf<S extends Shape> = Flat<
  { [K in Exclude<keyof S, OptionalKeys<S>>]: Guarded<S[K]> } & { [K in OptionalKeys<S>]?: Exclude<Guarded<S[K]>, undefined> }
>;

/** A guard of its own making is a form in words. */
export const takenBy = ({ takes, expects }: Guard<unknown>): Taken => takes ?? { is: 'form', expects: inEnglish(expects) };

const pass = <T>(value: T): Checked<T> => ({ ok: true, value });
const fail = (path: string, expected: string, value: unknown): Checked<never> => ({ ok: false, fault: { path, expected, got: inWords(value) } });

/** What came, short enough for a message and never a whole document. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'object' && value !== null ? (Array.isArray(value) ? `a list of ${value.length}` : 'an object') : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const faultInWords = ({ path, expected, got }: Fault): string => `${path}: expected ${expected}, got ${got}`;

/** A text that is not blank, of at most `most` characters. */
export function text(most: number): Guard<string> {
  const expects = `a text of 1 to ${most} characters`;
  // What people write is not quoted: it may be confidential, and a refusal is told to everyone.
  const unfit = (value: unknown, path: string): Checked<never> =>
    typeof value === 'string' && value.trim() !== '' ? { ok: false, fault: { path, expected: expects, got: `one of ${value.length}` } } : fail(path, expects, value);
  return { expects, takes: { is: 'text', most }, check: (value, path) => (typeof value === 'string' && value.trim() !== '' && value.length <= most ? pass(value) : unfit(value, path)) };
}

export function oneOf<const T extends readonly string[]>(...choices: T): Guard<T[number]> {
  const expects = choices.map((choice) => `"${choice}"`).join(' or ');
  return { expects, takes: { is: 'choice', choices }, check: (value, path) => (typeof value === 'string' && choices.includes(value) ? pass(value) : fail(path, expects, value)) };
}

export function wholeNumber(least: number, most: number): Guard<number> {
  const expects = `a whole number from ${least} to ${most}`;
  return { expects, takes: { is: 'number', least, most }, check: (value, path) => (Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? pass(value as number) : fail(path, expects, value)) };
}

/** Euros excluding tax, to the cent. */
export const amount: Guard<number> = {
  expects: 'an amount in euros from 0 to 1000000000, with two decimals at most',
  takes: { is: 'amount' },
  check: (value, path) =>
    typeof value === 'number' && value >= 0 && value <= 1_000_000_000 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-4 ? pass(value) : fail(path, amount.expects, value),
};

/** A text of a given form: `expects` says it in words, with an example. */
export function matching(form: RegExp, expects: Words): Guard<string> {
  return { expects: expects.en, takes: { is: 'form', expects }, check: (value, path) => (typeof value === 'string' && form.test(value) ? pass(value) : fail(path, expects.en, value)) };
}

/** A day of this century that the calendar has: `2027-02-30` has the form of one and is none. */
export const calendarDay: Guard<string> = {
  expects: 'a day, as in "2027-07-14"',
  takes: { is: 'day' },
  check: (value, path) => (typeof value === 'string' && isDay(value) ? pass(value) : fail(path, calendarDay.expects, value)),
};

function isDay(text: string): boolean {
  const ms = /^20\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** An object whose names are not known beforehand, each value by the same guard. */
export function mapOf<T>(item: Guard<T>, most: number): Guard<Record<string, T>> {
  const expects = `an object of at most ${most} names, each ${item.expects}`;
  return {
    expects,
    takes: { is: 'map', of: takenBy(item), most },
    check(value, path) {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length > most) return fail(path, expects, value);
      const known: [string, T][] = [];
      for (const [name, each] of Object.entries(value)) {
        const checked = item.check(each, `${path}.${name}`);
        if (!checked.ok) return checked;
        known.push([name, checked.value]);
      }
      return pass(Object.fromEntries(known));
    },
  };
}

export const yesOrNo: Guard<boolean> = {
  expects: 'true or false',
  takes: { is: 'yes-or-no' },
  check: (value, path) => (typeof value === 'boolean' ? pass(value) : fail(path, 'true or false', value)),
};

export function listOf<T>(item: Guard<T>, most: number): Guard<T[]> {
  const expects = `a list of at most ${most}, each ${item.expects}`;
  return {
    expects,
    takes: { is: 'list', of: takenBy(item), most },
    check(value, path) {
      if (!Array.isArray(value) || value.length > most) return fail(path, expects, value);
      const items: T[] = [];
      for (const [index, each] of value.entries()) {
        const checked = item.check(each, `${path}[${index}]`);
        if (!checked.ok) return checked;
        items.push(checked.value);
      }
      return pass(items);
    },
  };
}

export function optional<T>(guard: Guard<T>): Optional<T> {
  return { isOptional: true, expects: `${guard.expects}, or nothing`, takes: takenBy(guard), check: (value, path) => (value === undefined || value === null ? pass(undefined) : guard.check(value, path)) };
}

export function object<S extends Shape>(shape: S): Guard<ObjectOf<S>> {
  const names = Object.keys(shape);
  const expects = `an object with ${names.join(', ')}`;
  return {
    expects,
    takes: { is: 'object', fields: Object.fromEntries(names.map((name) => [name, { takes: takenBy(shape[name] as Guard<unknown>), isOptional: 'isOptional' in (shape[name] as Guard<unknown>) }])) },
    check(value, path) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(path, expects, value);
      const stranger = Object.keys(value).find((name) => !names.includes(name));
      if (stranger !== undefined) return fail(path, expects, stranger);
      const known: Record<string, unknown> = {};
      for (const name of names) {
        const checked = (shape[name] as Guard<unknown>).check((value as Record<string, unknown>)[name], `${path}.${name}`);
        if (!checked.ok) return checked;
        if (checked.value !== undefined) known[name] = checked.value;
      }
      return pass(known as ObjectOf<S>);
    },
  };
}

/** Levels of lists and objects in each other. Far deeper ones are read without trouble, and then overflow whoever writes them. */
export const DEEPEST = 50;

/** Looks level by level, and not by calling itself. */
export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return true;
}

/** Any plain object of at most `most` characters of JSON; what it holds is checked elsewhere. */
export function record(most: number): Guard<Record<string, unknown>> {
  const expects = `an object of at most ${most} characters of JSON, nested ${DEEPEST} levels at most`;
  return {
    expects,
    takes: { is: 'record' },
    check: (value, path) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && isShallow(value) && JSON.stringify(value).length <= most
        ? pass(value as Record<string, unknown>)
        : fail(path, expects, value),
  };
}
