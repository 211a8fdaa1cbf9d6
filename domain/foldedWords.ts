/** The words of a text as people look for them: small letters, without accents, whatever stands between them. */
export const foldedWords = (text: string): string[] =>
  text.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text has, for each word that is looked for, one that begins with it. */
export function speaksOf(text: string, looked: readonly string[]): boolean {
  const words = foldedWords(text);
  return looked.every((each) => words.some((word) => word.startsWith(each)));
}
