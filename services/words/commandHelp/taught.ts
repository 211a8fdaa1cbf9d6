/** What the help of one command teaches: what it is for, what it needs, an example or two with what one would see, and what comes next. */
import type { Language } from '../words.ts';

export type Spoken = Readonly<Record<Language, string>>;
/** `line` is typed as it stands, in either language. */
export type Example = { line: string; shows?: Spoken };
export type CommandHelp = { about: Spoken; needs?: Spoken; examples: readonly Example[]; next?: Spoken };
