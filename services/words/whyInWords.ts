/** Why something came about, as one reader reads it: a person's words as they were written, the engine's in the reader's language. */
import type { FactData } from '../../domain/contracts/events.ts';
import type { Words } from './words.ts';

/** As it is read back: what was recorded before has English alone. */
export type Why = Pick<FactData<'jalon.phase.concluded.v1'>, 'because' | 'inWords'>;

/** What a condition says. */
export const textOfCondition = ({ text, textInWords }: { text: string; textInWords?: { fr: string; en: string } | null | undefined }, words: Words): string => (textInWords === undefined || textInWords === null ? text : words.of(textInWords));

export const whyInWords = ({ because, inWords }: Why, words: Words): string => (inWords === undefined ? because : words.of(inWords));
