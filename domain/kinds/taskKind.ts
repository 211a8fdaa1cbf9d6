import type { Guard } from '../guard.ts';

export type Words = { fr: string; en: string };

/** What a rule of content sees beside the answer: what the task was asked about. */
export type About = Readonly<Record<string, unknown>>;

/**
 * One kind of human task: what is asked, the shape of its answer, and a rule of content that gives the reason for
 * refusing an answer that is well formed (`reason-missing`), or `undefined`.
 */
export type TaskKindDefinition<T> = {
  question: Words;
  answer: Guard<T>;
  refusal?: (answer: T, about: About) => string | undefined;
};

export const taskKind = <T>(definition: TaskKindDefinition<T>): TaskKindDefinition<T> => definition;

/** A reference to a document kept elsewhere: the state refers to documents and never holds them. */
export const LINK = 1_000;
export const REMARK = 2_000;
