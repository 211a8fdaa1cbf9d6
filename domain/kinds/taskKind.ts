import type { Guard } from '../guard.ts';
import type { Part } from '../parts.ts';
import type { Terms } from './taskTerms.ts';

export type Words = { fr: string; en: string };

/** What a rule of content sees beside the answer: what the task was asked about. */
export type About = Readonly<Record<string, unknown>>;

/** Why an answer that is well formed is refused: a stable word, and in a sentence what was expected and what came; in both languages where it goes on record. */
export type Refusal = { reason: string; detail: string; inWords?: Words };

/** What may be said to a workflow: in words, the shape of the answer, and a rule of content. */
export type TaskKindDefinition<T> = {
  question: Words;
  answer: Guard<T>;
  refusal?: (answer: T, about: About) => Refusal | undefined;
};

/** One kind of human task: that, its default terms, and who may not answer it. Who is asked, the phase says. */
export type AskedKindDefinition<T> = TaskKindDefinition<T> & {
  terms: Terms;
  /** Whoever plays one of these parts in the project may not answer. */
  bars?: readonly Part[];
  /** Whoever plays this part may answer only once somebody else has answered such a task of the round. */
  notAlone?: Part;
  /** It is for the one who is asked alone: handed over to nobody, delegated to nobody, skipped by nobody. */
  isPersonal?: true;
};

export const refusedFor = (reason: string, detail: string): Refusal => ({ reason, detail });
export const refusedInWords = (reason: string, inWords: Words): Refusal => ({ reason, detail: inWords.en, inWords });
/** Somebody differs from what was found or asked, and does not say why. */
export const reasonMissing = (because: string): Refusal => refusedFor('reason-missing', `expected a reason, for ${because}; got none`);

export const standingKind = <T>(definition: TaskKindDefinition<T>): TaskKindDefinition<T> => definition;
export const taskKind = <T>(definition: AskedKindDefinition<T>): AskedKindDefinition<T> => definition;

/** A reference to a document kept elsewhere: the state refers to documents and never holds them. */
export const LINK = 1_000;
export const REMARK = 2_000;
