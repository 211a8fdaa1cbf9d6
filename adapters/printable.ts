/** A text as databases take it: PostgreSQL refuses the character NUL and halves of a pair, both legal in JSON. */
export const printable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');
