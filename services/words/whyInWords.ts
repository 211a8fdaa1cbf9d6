/** Why something came about, as one reader reads it: a person's words as they were written, the engine's in the reader's language. */
import type { FactData } from '../../domain/contracts/events.ts';
import type { Words } from './words.ts';

/** As it is read back: what was recorded before has English alone. */
export type Why = Pick<FactData<'jalon.phase.concluded.v1'>, 'because' | 'inWords'>;

export const whyInWords = ({ because, inWords }: Why, words: Words): string => (inWords === undefined ? because : words.of(inWords));
