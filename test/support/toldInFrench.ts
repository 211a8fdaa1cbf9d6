/** Whether a fact that the engine records can be read in French: what it says why, and what it asks somebody about. */
import { words, type FactType } from '../../domain/contracts/events.ts';

/** Among what a task is about, what the engine alone says. */
const OF_THE_ENGINE = ['told', 'risks', 'risk', 'noted', 'silent', 'movedBecause', 'refused'] as const;
/** Codes, or a person's reason alone, in facts that have no other. */
const WITHOUT_WORDS: readonly FactType[] = [
  'jalon.request.noted.v1', 'jalon.task.interrupted.v1', 'jalon.task.reminded.v1', 'jalon.task.released.v1', 'jalon.task.assigned.v1', 'jalon.task.delegated.v1', 'jalon.task.prioritised.v1',
  'jalon.task.extended.v1', 'jalon.override.proposed.v1',
];

/** What of it is in English alone. */
export function englishOnly(type: string, data: Readonly<Record<string, unknown>>): string[] {
  const { about = {}, because, inWords, stated } = data as { about?: Readonly<Record<string, unknown>>; because?: unknown; inWords?: unknown; stated?: unknown };
  const isToldWhy = because === undefined || stated !== undefined || isInBoth(inWords) || WITHOUT_WORDS.includes(type as FactType);
  return [...(isToldWhy ? [] : ['because']), ...OF_THE_ENGINE.filter((name) => about[name] !== undefined && !isInBoth(about[name])).map((name) => `about.${name}`)];
}

const isInBoth = (value: unknown): boolean => words.safeParse(value).success;
