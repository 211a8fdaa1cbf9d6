/** What a PDF of ours says, read back out of its bytes: metadata, pages, and the text as its fonts map it, without spaces. */
import { inflateSync } from 'node:zlib';

export type PdfRead = { version: string; info: Record<string, string>; language: string; pages: number; outlines: string[]; text: string };

export function readPdf(pdf: Buffer): PdfRead {
  const whole = pdf.toString('latin1');
  const objects = new Map([...whole.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
  const infoObject = objects.get(/\/Info (\d+) 0 R/.exec(whole)?.[1] ?? '') ?? '';
  const info = Object.fromEntries([...infoObject.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, stringOf(objects.get(id) ?? '()')]));
  const bodies = [...objects.values()];
  const outlines = bodies.filter((body) => body.includes('/Parent') && body.includes('/Dest')).flatMap((body) => [...body.matchAll(/\/Title (\((?:\\[\s\S]|[^\\)])*\))/g)].map(([, title = '']) => stringOf(title)));
  const pages = bodies.filter((body) => /\/Type \/Page\b/.test(body));
  return { version: whole.slice(0, 8), info, language: stringOf(/\/Lang (\([^)]*\))/.exec(whole)?.[1] ?? '()'), pages: pages.length, outlines, text: pages.map((page) => textOfPage(page, objects)).join('') };
}

function textOfPage(page: string, objects: ReadonlyMap<string, string>): string {
  const resources = objects.get(referenceIn(page, 'Resources')) ?? '';
  const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, mapOf(objects.get(id) ?? '', objects)]));
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, name, run] of streamOf(objects.get(referenceIn(page, 'Contents')) ?? '').matchAll(/\/(F\d+) [\d.]+ Tf|(\[.*?\]) TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else for (const [, hex = ''] of (run ?? '').matchAll(/<([\da-f]+)>/g)) text += (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '?').join('');
  }
  return text.replace(/\s+/g, '');
}

/** Glyphs to characters, as the font's own ToUnicode table has them: `<0000> <00ff> [<0041> …]`. */
function mapOf(font: string, objects: ReadonlyMap<string, string>): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, first = '', list = ''] of streamOf(objects.get(referenceIn(font, 'ToUnicode')) ?? '').matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/g)) {
    // A ligature is several characters.
    [...list.matchAll(/<([\da-f ]*)>/g)].forEach(([, hex = ''], index) => map.set((Number.parseInt(first, 16) + index).toString(16).padStart(4, '0'), Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')));
  }
  return map;
}

const referenceIn = (object: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(object)?.[1] ?? '';

function streamOf(object: string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1');
  return (object.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** In UTF-16 where it is not plain. */
function stringOf(value: string): string {
  const bytes = Buffer.from(value.slice(1, -1).replace(/\\(?:([nrtbf])|([\s\S]))/g, (_whole, named: string | undefined, other: string | undefined) => (named === undefined ? (other ?? '') : { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[named] ?? '')), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}
