/** Where a list goes on: by what its last row sorts by and the row's id, opaque to whoever follows the link. */
export type Place = { key: string; id: string };

export const placeText = ({ key, id }: Place): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** `undefined` for a text that no list gave. */
export function readPlace(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const [key, id] = Array.isArray(read) ? (read as unknown[]) : [];
    return typeof key === 'string' && typeof id === 'string' ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}

export const comparePlaces = (a: Place, b: Place): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export type PageOfList<Row> = { rows: readonly Row[]; total: number; isFirst: boolean; next?: string };

/** The rows after `from`, of a list that is in order by `placeOf`. */
export function pageOf<Row>(rows: readonly Row[], placeOf: (row: Row) => Place, { from, size, isBackwards = false }: { from: string | undefined; size: number; isBackwards?: boolean }): PageOfList<Row> {
  const after = readPlace(from);
  const isAfter = (row: Row): boolean => after === undefined || (isBackwards ? comparePlaces(placeOf(row), after) < 0 : comparePlaces(placeOf(row), after) > 0);
  const begin = after === undefined ? 0 : rows.findIndex(isAfter);
  const shown = begin < 0 ? [] : rows.slice(begin, begin + size);
  const last = shown.at(-1);
  const goesOn = begin >= 0 && begin + size < rows.length && last !== undefined;
  return { rows: shown, total: rows.length, isFirst: begin === 0, ...(goesOn && { next: placeText(placeOf(last)) }) };
}
