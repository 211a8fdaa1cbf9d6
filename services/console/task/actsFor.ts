/** What a person may do with an open task beside answering it. It is what is offered; the workflow decides whether it is taken. */
import { holdsOneOf } from './seats.ts';
import type { PersonCalling } from '../../identity/caller.ts';
import { askedKindOf, TASK_KINDS } from '../../../domain/taskKinds.ts';
import type { TaskAct, TaskKind } from '../../../domain/taskKinds.ts';

/** `isHead`: of the service that is asked, whose tasks they hand out. */
export type ActedOn = { kind: string; of: string; alsoOf: readonly string[]; holder: string | null; isHead: boolean };

export function actsFor({ kind, of, alsoOf, holder, isHead }: ActedOn, { id, seats }: PersonCalling): TaskAct[] {
  const known = TASK_KINDS.find((each): each is TaskKind => each === kind);
  const isPersonal = known !== undefined && askedKindOf(known).isPersonal === true;
  const isCandidate = holdsOneOf(seats, [of, ...alsoOf]);
  const isHolder = holder === id;
  const coordinates = holdsOneOf(seats, ['role:coordinator']);
  const operates = holdsOneOf(seats, ['role:operator']);
  const mayHandOn = (isCandidate && holder === null) || isHolder;
  return [
    ...(isCandidate && holder === null ? (['claim'] as const) : []),
    ...(isHolder || (holder !== null && (coordinates || operates)) ? (['release'] as const) : []),
    ...(mayHandOn && !isPersonal ? (['delegate'] as const) : []),
    ...(isCandidate || isHolder || coordinates || operates ? (['extend', 'comment'] as const) : []),
    ...(isCandidate || isHolder ? (['follow-up'] as const) : []),
    ...(coordinates || isHead ? (['assign'] as const) : []),
    ...(coordinates || operates ? (['prioritise', 'nudge', 'reassign'] as const) : []),
    ...(operates && !isPersonal ? (['skip', 'confirm-skip'] as const) : []),
  ];
}
