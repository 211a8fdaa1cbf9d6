import type { Guard } from '../guard.ts';

export type Words = { fr: string; en: string };

/** What a rule of content sees beside the answer: what the task was asked about. */
export type About = Readonly<Record<string, unknown>>;

/** Why an answer that is well formed is refused: a stable word, and in a sentence what was expected and what came. */
export type Refusal = { reason: string; detail: string };

/** One kind of human task: what is asked, the shape of its answer, and a rule of content. */
export type TaskKindDefinition<T> = {
  question: Words;
  answer: Guard<T>;
  refusal?: (answer: T, about: About) => Refusal | undefined;
};

export const refusedFor = (reason: string, detail: string): Refusal => ({ reason, detail });
/** Somebody differs from what was found or asked, and does not say why. */
export const reasonMissing = (because: string): Refusal => refusedFor('reason-missing', `expected a reason, for ${because}; got none`);

export const taskKind = <T>(definition: TaskKindDefinition<T>): TaskKindDefinition<T> => definition;

/** A reference to a document kept elsewhere: the state refers to documents and never holds them. */
export const LINK = 1_000;
export const REMARK = 2_000;
