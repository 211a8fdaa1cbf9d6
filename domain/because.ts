/**
 * Why something came about, as it goes on record. `because` is the whole of it in English, on one line. The words of the engine are made in both
 * languages; those of a person stay in the language in which they were written, and stand alone besides.
 */
import type { Words } from './kinds/taskKind.ts';

/** In the engine's words. */
export type FoundBecause = { because: string; inWords: Words; stated?: never };
/** In a person's words alone. */
type StatedBecause = { because: string; inWords?: never; stated: string };
/** In the engine's words around a person's. */
type ComposedBecause = { because: string; inWords: Words; stated: string };
export type Because = FoundBecause | StatedBecause | ComposedBecause;
export type BecauseInWords = FoundBecause | ComposedBecause;

export const found = (inWords: Words): FoundBecause => ({ because: inWords.en, inWords });
export const stated = (reason: string): Because => ({ because: reason, stated: reason });
/** What a person stated or, where nobody had to say anything, what the engine found. */
export const statedOr = (reason: string | undefined, otherwise: Words): Because => (reason === undefined ? found(otherwise) : stated(reason));

/** What nobody has put into French: a failure from elsewhere. */
export const inEnglish = (sentence: string): Words => ({ fr: `en anglais : « ${sentence} »`, en: sentence });

/** What was kept before there were two languages has the English alone. */
export const inBoth = ({ because, inWords }: Because): Words => inWords ?? { fr: because, en: because };

/** Among what a task is about: a person's words as they are, the engine's in both languages. */
export const toldInAbout = ({ because, inWords }: Because): string | Words => inWords ?? because;

type Saying = Readonly<Record<keyof Words, (...whys: string[]) => string>>;

/** A sentence around other reasons, and what was stated in any of them. */
export function composed(say: Saying, ...whys: readonly Because[]): BecauseInWords {
  const inWords: Words = { fr: say.fr(...whys.map((why) => inBoth(why).fr)), en: say.en(...whys.map((why) => inBoth(why).en)) };
  const said = whys.flatMap((why) => (why.stated === undefined ? [] : [why.stated]));
  return said.length === 0 ? found(inWords) : { because: inWords.en, inWords, stated: said.join('; ') };
}

/** As in "light path: nothing stands against it". */
export const headed = ({ fr, en }: Words, why: Because): BecauseInWords => composed({ fr: (said) => `${fr} : ${said}`, en: (said) => `${en}: ${said}` }, why);

export const allOf = (...whys: readonly Because[]): BecauseInWords => composed({ fr: (...all) => all.join(' ; '), en: (...all) => all.join('; ') }, ...whys);
