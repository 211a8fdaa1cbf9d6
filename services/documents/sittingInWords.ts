/** A sitting by its name, which is a day or, where time is accelerated, an instant. */
import type { Words } from '../words/words.ts';

export const dayOfSitting = (sitting: string, words: Words): string => (sitting.length === 'YYYY-MM-DD'.length ? words.day(sitting) : words.moment(sitting));
