/** The reader's language: what is typed, else that of the machine. It is needed before anything is read, for the help is in it. */
import type { Language } from '../../services/words/words.ts';
import { LANGUAGES } from '../../services/words/words.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** French where the machine speaks French. */
export const languageOf = (variables: Variables): Language => (/^fr/i.test(variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || '') ? 'fr' : 'en');

export function languageAsked(typed: readonly string[], variables: Variables): Language {
  const at = typed.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const asked = typed[at]?.startsWith('--lang=') ? typed[at].slice('--lang='.length) : at < 0 ? undefined : typed[at + 1];
  return LANGUAGES.find((language) => language === asked) ?? languageOf(variables);
}
