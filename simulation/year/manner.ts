/** Manner: how somebody deals with what they are asked in a year that is played: in time, late, very late or never; alone, through a colleague, with more time. Pure. */
import { MS_PER_DAY } from '../../domain/pace.ts';
import type { Terms } from '../../domain/kinds/taskTerms.ts';
import { askedKindOf, isWelcomeLate, mayLapse, type TaskKind } from '../../domain/taskKinds.ts';
import type { Chance } from '../chance.ts';

/** `claims`, then answers; `delegates` what was claimed; `extends` the term first; `is-nudged`: a coordinator reminds. */
export type Handling = 'answers' | 'claims' | 'delegates' | 'extends' | 'is-nudged';
/** `repeat`: the same answer twice; `stranger`, `malformed`: a try that must be refused comes first. */
export type Slip = 'none' | 'stranger' | 'malformed' | 'repeat';
/** `isRace`: the answer is on its way while the day's timers ring. */
export type Manner = { answerAt: number | 'never'; handling: Handling; slip: Slip; way: 'update' | 'signal'; isRace: boolean };

export type AskedOnce = { kind: TaskKind; askedAt: number; dueAt: number };

/** Three calendar days of a week's five and two are more than any count of working days. */
const CALENDAR_DAYS_A_WORKING_DAY = 1.5;
const TOO_LATE_BY_DAYS = 2;

export function mannerOf({ kind, askedAt, dueAt }: AskedOnce, terms: Terms, chance: Chance): Manner {
  const promptness = chance.among({ 'in-time': 80, 'late': 11, 'very-late': 3, 'silent': 6 });
  const handling = chance.among({ 'answers': 72, 'claims': 9, 'delegates': 8, 'extends': 5, 'is-nudged': 6 });
  const drawn = {
    handling: handling === 'delegates' && askedKindOf(kind).isPersonal === true ? 'claims' : handling,
    slip: chance.among({ none: 86, stranger: 4, malformed: 3, repeat: 7 }),
    way: chance.among({ update: 80, signal: 20 }),
    isRace: chance.happens(0.06),
  } as const;
  const inTime = askedAt + chance.between(0.05, 0.4) * (dueAt - askedAt);
  if (promptness === 'in-time') return { ...drawn, answerAt: inTime };

  const longest = Math.max(0, ...terms.escalation.map(({ after }) => after));
  const lateBy = promptness === 'late' ? chance.between(0.5, 7) : longest * CALENDAR_DAYS_A_WORKING_DAY + chance.between(2, 10);
  const lapseBy = terms.lapseAfter === 'never' || !mayLapse(kind) ? undefined : terms.lapseAfter;
  // Where silence decides nothing, somebody answers in the end.
  if (lapseBy === undefined || (promptness === 'late' && lateBy < lapseBy)) return { ...drawn, answerAt: dueAt + lateBy * MS_PER_DAY };
  return { ...drawn, answerAt: isWelcomeLate(kind) ? dueAt + (lapseBy * CALENDAR_DAYS_A_WORKING_DAY + TOO_LATE_BY_DAYS) * MS_PER_DAY : 'never' };
}
