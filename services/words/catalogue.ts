/** All that people read, in French and English, a file an area; a word is added beside those that it is read with. */
import { actWords } from './catalogue/actWords.ts';
import { chromeWords } from './catalogue/chromeWords.ts';
import { cityWords } from './catalogue/cityWords.ts';
import { registerWords } from './catalogue/registerWords.ts';

export const CATALOGUE = { ...actWords, ...chromeWords, ...cityWords, ...registerWords } as const;
