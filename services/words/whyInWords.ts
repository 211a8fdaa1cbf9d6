/** Why something came about, as one reader reads it: a person's words as they were written, the engine's in the reader's language. */
import type { Words as BothWords } from '../../domain/kinds/taskKind.ts';
import type { Words } from './words.ts';

type InBoth = BothWords | null | undefined;
/** As it is read back: what was recorded before has English alone. */
export type Why = { because: string; inWords?: InBoth };

export const whyInWords = ({ because, inWords }: Why, words: Words): string => inBothOr(because, inWords, words);

/** What a condition says. */
export const textOfCondition = ({ text, textInWords }: { text: string; textInWords?: InBoth }, words: Words): string => inBothOr(text, textInWords, words);

const inBothOr = (text: string, inBoth: InBoth, words: Words): string => (inBoth === undefined || inBoth === null ? text : words.of(inBoth));
