/** All that people read, in French and English, a file an area; a word is added beside those that it is read with. */
import { actWords } from './catalogue/actWords.ts';
import { chromeWords } from './catalogue/chromeWords.ts';
import { cityWords } from './catalogue/cityWords.ts';
import { commandFailureWords } from './catalogue/commandFailureWords.ts';
import { commandLineWords } from './catalogue/commandLineWords.ts';
import { commandOptionWords } from './catalogue/commandOptionWords.ts';
import { packWords } from './catalogue/packWords.ts';
import { roleWords } from './catalogue/roleWords.ts';
import { signInWords } from './catalogue/signInWords.ts';

export const CATALOGUE = { ...actWords, ...chromeWords, ...cityWords, ...commandFailureWords, ...commandLineWords, ...commandOptionWords, ...packWords, ...roleWords, ...signInWords } as const;
