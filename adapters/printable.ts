/** A text as databases take it: PostgreSQL refuses the character NUL and halves of a pair, both legal in JSON. */
export const printable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/**
 * JSON that PostgreSQL reads as `jsonb` too: what it refuses is spelt with a backslash there. An escaped backslash is passed over; what
 * `JSON.stringify` writes as `\\ud8…` is always half of a pair.
 */
export const printableJson = (value: unknown): string => JSON.stringify(value).replace(/\\\\|\\u(?:0000|d[89a-f][0-9a-f]{2})/g, (spelt) => (spelt === '\\\\' ? spelt : '\uFFFD'));
