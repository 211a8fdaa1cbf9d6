/** A link to the same page with some of its query changed; what is `undefined` is left out. */
export function linkWith(path: string, query: Readonly<Record<string, string | number | undefined>>, change: Readonly<Record<string, string | number | undefined>> = {}): string {
  const given = Object.entries({ ...query, ...change }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
