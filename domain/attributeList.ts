/** Lists for search attributes: the server refuses a value above 2 kB, and with it the whole workflow. */

/** A keyword on PostgreSQL. */
const KEYWORD_LENGTH = 255;
const LIST_BYTES = 1_800;
const VALUES = 30;

/** As many of them, in order and each once, as one attribute holds. */
export function attributeList<T extends string>(values: readonly T[]): T[] {
  let room = LIST_BYTES;
  return [...new Set(values.map((value) => value.slice(0, KEYWORD_LENGTH) as T))].slice(0, VALUES).filter((value) => value !== '' && (room -= bytesOf(value) + 4) >= 0);
}

/** In UTF-8, or a little more: what is not ASCII counts three. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) bytes += text.charCodeAt(index) < 128 ? 1 : 3;
  return bytes;
}
