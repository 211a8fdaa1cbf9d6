/** Plain text of a fragment of HTML as an editor writes it, and back: for reading, never for showing as HTML again. */

/** The names of the letters from U+00A0 to U+00FF, in their order: editors write é as `&eacute;`. */
const LATIN = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', '\''], ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'],
  ['hellip', '…'], ['ndash', '–'], ['mdash', '—'], ['bull', '•'], ['euro', '€'], ['oelig', 'œ'], ['OElig', 'Œ'], ['rarr', '→'],
]);

/** Characters of HTML that are read, and of a tag at most: what never closes a tag must not cost more. */
const LONGEST = 100_000;
const LAST_CODE_POINT = 0x10_ff_ff;

export function plainTextOf(html: string): string {
  const told = html
    .slice(0, LONGEST)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<!--.{0,5000}?-->|<(?:style|script)\b.{0,5000}?<\/(?:style|script)>/gi, '')
    .replaceAll(/<li\b[^>]{0,1000}>/gi, '\n- ')
    .replaceAll(/<br\b[^>]{0,1000}>|<\/(?:p|div|h[1-6]|tr|ul|ol)>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]{0,1000}>/gi, '')
    .replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z\d]{2,8});/gi, (whole, name: string) => characterOf(name) ?? whole);
  return tidied(told);
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}

/** No control characters, no blanks at the ends of lines, one empty line at most. */
const tidied = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, '')
    .split('\n')
    .map((line) => line.replaceAll(/[ \u00A0]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

export const htmlOf = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br />');
