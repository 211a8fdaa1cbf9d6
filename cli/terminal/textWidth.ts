/** How much room a text takes on a terminal, and how it is made to take less. */
const segmenter = new Intl.Segmenter();

/** What East Asian scripts and pictures take: two columns. */
const WIDE = /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

const charactersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
const widthOfOne = (character: string): number => (WIDE.test(character) ? 2 : 1);

export const widthOf = (text: string): number => charactersOf(text).reduce((sum, character) => sum + widthOfOne(character), 0);

/** What does not fit ends in an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let room = width - 1;
  for (const character of charactersOf(text)) {
    room -= widthOfOne(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Between words; a word that is wider than a line keeps its own line, for it may be an address. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(line) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
