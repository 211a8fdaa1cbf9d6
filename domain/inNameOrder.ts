/** JSON with the names of each object in order (as RFC 8785 has them): the same text for the same content, whoever wrote it down on the way. */
export function inNameOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inNameOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, inNameOrder(each)]));
}
