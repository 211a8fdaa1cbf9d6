/** A city's own rules laid over those that they are based on: objects are merged, lists and values are replaced whole. */
export function overlay(base: unknown, own: unknown): unknown {
  if (!isPlainObject(base) || !isPlainObject(own)) return own;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(own)) merged.set(key, overlay(merged.get(key), value));
  return Object.fromEntries(merged);
}

const isPlainObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
