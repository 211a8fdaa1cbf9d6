/** All that people read, in French and English, a file an area; a word is added beside those that it is read with. */
import { accountWords } from './catalogue/accountWords.ts';
import { actWords } from './catalogue/actWords.ts';
import { capacityWords } from './catalogue/capacityWords.ts';
import { choiceWords } from './catalogue/choiceWords.ts';
import { chromeWords } from './catalogue/chromeWords.ts';
import { cityWords } from './catalogue/cityWords.ts';
import { commandFailureWords } from './catalogue/commandFailureWords.ts';
import { commandLineWords } from './catalogue/commandLineWords.ts';
import { commandOptionWords } from './catalogue/commandOptionWords.ts';
import { commandPackWords } from './catalogue/commandPackWords.ts';
import { dataProtectionWords } from './catalogue/dataProtectionWords.ts';
import { documentFigureWords } from './catalogue/documentFigureWords.ts';
import { documentWords } from './catalogue/documentWords.ts';
import { eventPageWords } from './catalogue/eventPageWords.ts';
import { formWords } from './catalogue/formWords.ts';
import { mailWords } from './catalogue/mailWords.ts';
import { operationsWords } from './catalogue/operationsWords.ts';
import { portfolioWords } from './catalogue/portfolioWords.ts';
import { projectWords } from './catalogue/projectWords.ts';
import { protectionWords } from './catalogue/protectionWords.ts';
import { refusalWords } from './catalogue/refusalWords.ts';
import { registerWords } from './catalogue/registerWords.ts';
import { requestWords } from './catalogue/requestWords.ts';
import { roleWords } from './catalogue/roleWords.ts';
import { signInWords } from './catalogue/signInWords.ts';
import { sittingWords } from './catalogue/sittingWords.ts';
import { sourcingWords } from './catalogue/sourcingWords.ts';
import { storyWords } from './catalogue/storyWords.ts';
import { stuckWords } from './catalogue/stuckWords.ts';
import { taskWords } from './catalogue/taskWords.ts';

export const CATALOGUE = {
  ...accountWords,
  ...actWords,
  ...capacityWords,
  ...choiceWords,
  ...chromeWords,
  ...cityWords,
  ...commandFailureWords,
  ...commandLineWords,
  ...commandOptionWords,
  ...commandPackWords,
  ...dataProtectionWords,
  ...documentFigureWords,
  ...documentWords,
  ...eventPageWords,
  ...formWords,
  ...mailWords,
  ...operationsWords,
  ...portfolioWords,
  ...projectWords,
  ...protectionWords,
  ...refusalWords,
  ...registerWords,
  ...requestWords,
  ...roleWords,
  ...signInWords,
  ...sittingWords,
  ...sourcingWords,
  ...storyWords,
  ...stuckWords,
  ...taskWords,
} as const;
