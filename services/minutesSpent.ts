/** The time that rounds take: what was added up at the end of a round or, while it is under way, what those who have answered say; of a confidential answer, at the end alone. */
import type { FactType } from '../domain/contracts/events.ts';
import { roundNamed } from '../domain/round.ts';

export const TYPES_OF_TIME = ['jalon.answer.accepted.v1', 'jalon.time.recorded.v1'] as const satisfies readonly FactType[];

export function minutesByRound(facts: readonly { type: string; data: unknown }[]): ReadonlyMap<string, number> {
  const [said, recorded] = [new Map<string, number>(), new Map<string, number>()];
  for (const { type, data } of facts) {
    const { task, content, round, minutes } = data as { task?: string; content?: { minutesSpent?: number }; round?: string; minutes?: number };
    if (type === 'jalon.time.recorded.v1' && round !== undefined) recorded.set(round, minutes ?? 0);
    if (type === 'jalon.answer.accepted.v1' && task !== undefined) said.set(roundNamed(task), (said.get(roundNamed(task)) ?? 0) + (content?.minutesSpent ?? 0));
  }
  return new Map([...said, ...recorded]);
}
