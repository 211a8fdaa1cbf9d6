/** Where a list goes on: the last row's instant and name, opaque to callers. */
export type Cursor = { at: string; name: string };

export const cursorOf = ({ at, name }: Cursor): string => Buffer.from(JSON.stringify([at, name])).toString('base64url');

/** `undefined` for a text that no list gave. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const [at, name] = Array.isArray(read) ? (read as unknown[]) : [];
    return typeof at === 'string' && typeof name === 'string' && !Number.isNaN(Date.parse(at)) ? { at, name } : undefined;
  } catch {
    return undefined;
  }
}
