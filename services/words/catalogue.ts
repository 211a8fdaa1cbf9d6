/** All that people read, in French and English, a file an area; a word is added beside those that it is read with. */
import { actWords } from './catalogue/actWords.ts';
import { capacityWords } from './catalogue/capacityWords.ts';
import { chromeWords } from './catalogue/chromeWords.ts';
import { cityWords } from './catalogue/cityWords.ts';
import { portfolioWords } from './catalogue/portfolioWords.ts';
import { roleWords } from './catalogue/roleWords.ts';
import { signInWords } from './catalogue/signInWords.ts';
import { sittingWords } from './catalogue/sittingWords.ts';
import { sourcingWords } from './catalogue/sourcingWords.ts';

export const CATALOGUE = { ...actWords, ...capacityWords, ...chromeWords, ...cityWords, ...portfolioWords, ...roleWords, ...signInWords, ...sittingWords, ...sourcingWords } as const;
