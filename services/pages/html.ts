/** HTML as a typed template: whatever is put into it is escaped, unless it is HTML that this same function made (by Hono's helper). */
import { html as template, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

declare const made: unique symbol;
/** HTML that is safe to put into HTML. */
export type Html = { readonly [made]: true };
/** Nothing is shown for `undefined`, `null` and `false`. */
export type Fragment = Html | string | number | undefined | null | false | readonly Fragment[];

// The helper gives a promise only where it is given one, which our fragments exclude.
export const html = (strings: TemplateStringsArray, ...values: readonly Fragment[]): Html => template(strings, ...values) as unknown as Html;

/** Only for what is ours: a picture that was drawn here, a document of our own. */
export const trusted = (text: string): Html => raw(text) as unknown as Html;

export const textOf = (page: Html): string => (page as unknown as HtmlEscapedString).toString();

/** Attributes in order, each escaped; one that is `undefined` or `false` is left out, one that is `true` has no value. */
export function attributes(given: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  const parts = Object.entries(given).map(([name, value]) => (value === undefined || value === false ? undefined : value === true ? html` ${name}` : html` ${name}="${value}"`));
  return html`${parts}`;
}
