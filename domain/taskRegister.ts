/**
 * What may be done with an open task beside answering it: by whom, and when it makes no sense. Who may not answer may not claim either; what is for
 * one person alone goes to nobody else; and what an operator skips, a second person confirms.
 */
import { daysBetween } from './calendar.ts';
import { lastDayOf, localDay } from './cityTime.ts';
import type { Dossier, OpenTask, Signature } from './dossier.ts';
import { barredFrom } from './duties.ts';
import { faultInWords } from './guard.ts';
import { instantOf, OPERATOR, roleSeat, SEAT_IN_CHARGE, seatName, type Seat, type TaskId } from './ids.ts';
import { refusedFor, type Refusal } from './kinds/taskKind.ts';
import { CONFLICT_OF_INTEREST, heldInWords, holdsOneOf, isSeat, type Openness } from './mandate.ts';
import type { Found } from './reception.ts';
import { askedKindOf, kindOf, mayLapse, type AnswerTo, type TaskAct } from './taskKinds.ts';

const COORDINATOR = roleSeat('coordinator');

export const candidatesOf = ({ of, also = [] }: Pick<OpenTask, 'of' | 'also'>): readonly Seat[] => [of, ...also];
/** For whom somebody acts. */
export const actorIn = ({ by, onBehalfOf }: Signature): string => onBehalfOf ?? by;

export function findTaskAct(dossier: Dossier, act: TaskAct, id: string | undefined, now: number): Found {
  const task = dossier.openTasks.find((each) => each.id === id);
  if (task === undefined) return { is: 'not-open', reason: 'task-unknown', detail: `expected at-any-time/${act}/ and a task that is open now, got ${id ?? 'none'}` };
  const { answer, refusal } = kindOf(act);
  const against = REFUSALS[act] as (situation: Situation, content: unknown, from: Signature) => Refusal | undefined;
  return {
    is: 'open', about: task.about, guard: answer, ...opennessFor(dossier, act, task),
    refusal: (content, about, from) => refusal?.(content, about) ?? against({ dossier, task, now }, content, from),
  };
}

function opennessFor(dossier: Dossier, act: TaskAct, task: OpenTask): Openness {
  const { kind, of, holder } = task;
  const candidates = candidatesOf(task);
  const hands = holder === undefined ? [] : [holder.by];
  const anybody = { kind, actors: hands, barred: [] };
  switch (act) {
    case 'claim':
    case 'delegate':
      return { seats: candidates, kind, barred: barredFrom(dossier, task) };
    case 'follow-up':
      return { ...anybody, seats: candidates };
    case 'comment':
    case 'prioritise':
    case 'extend':
    case 'release':
      return { ...anybody, seats: [...candidates, COORDINATOR, OPERATOR] };
    case 'assign':
      return { kind, seats: [COORDINATOR], actors: headsOf(of, dossier), barred: [] };
    case 'nudge':
    case 'reassign':
      return { seats: [COORDINATOR, OPERATOR], barred: [] };
    case 'skip':
    case 'confirm-skip':
      return { seats: [OPERATOR], barred: barredFrom(dossier, task) };
    default:
      return act satisfies never;
  }
}

function headsOf(seat: Seat, { roll }: Dossier): string[] {
  const head = seat.startsWith('service:') && Object.hasOwn(roll.heads, seatName(seat)) ? roll.heads[seatName(seat)] : undefined;
  return head === undefined ? [] : [head];
}

type Situation = { dossier: Dossier; task: OpenTask; now: number };
type Refuse<A extends TaskAct> = (situation: Situation, content: AnswerTo<A>, from: Signature) => Refusal | undefined;

const CONFLICT = refusedFor('conflict-of-interest', CONFLICT_OF_INTEREST);
const PERSON_EXPECTED = refusedFor('person-expected', 'expected a person, got a seat: it has to be known who it was');

const REFUSALS: { [A in TaskAct]: Refuse<A> } = {
  'claim': ({ task }, _content, from) => (isSeat(actorIn(from)) ? PERSON_EXPECTED : heldBySomebody(task)),
  'release': ({ dossier, task }, _content, from) => {
    if (task.holder === undefined) return refusedFor('not-held', 'nobody holds it');
    return task.holder.by === actorIn(from) || holdsOneOf(actorIn(from), [COORDINATOR, OPERATOR], dossier.roll) ? undefined : heldBySomebody(task);
  },
  'assign': (situation, { to }) => notACandidate(situation, to),
  'delegate': ({ dossier, task }, { to }, from) => {
    if (askedKindOf(task.kind).isPersonal === true) return refusedFor('not-delegable', 'it is for whoever is asked alone; a substitute may answer');
    if (task.holder !== undefined && task.holder.by !== actorIn(from)) return heldBySomebody(task);
    if (isSeat(to) || [from.by, from.onBehalfOf].includes(to) || Object.hasOwn(dossier.roll.departed, to)) return refusedFor('delegate-unfit', 'expected another person who works here');
    return barredFrom(dossier, task).includes(to) ? CONFLICT : undefined;
  },
  'comment': () => undefined,
  'prioritise': () => undefined,
  'follow-up': () => undefined,
  'extend': extensionFault,
  'nudge': () => undefined,
  'reassign': (situation, { to }, from) => {
    const { task, dossier: { roll } } = situation;
    if (!isSeat(to)) return notACandidate(situation, to);
    if (!SEAT_IN_CHARGE.test(to) || to === task.of) return refusedFor('seat-unfit', `expected another service or role than ${task.of}, got ${to}`);
    if (askedKindOf(task.kind).isPersonal === true) return refusedFor('not-transferable', 'it is for whoever is asked alone');
    const isOwn = [from.by, from.onBehalfOf].some((actor) => actor !== undefined && holdsOneOf(actor, [to], roll));
    return isOwn ? refusedFor('second-person-needed', 'whoever asks somebody else does not make it their own task') : undefined;
  },
  'skip': skipFault,
  'confirm-skip': ({ dossier, task }, _content, from) => {
    const proposed = dossier.skips?.[task.id];
    if (proposed === undefined) return refusedFor('skip-unknown', `expected at-any-time/skip/${task.id} first, by another person`);
    if (isSeat(from.by)) return PERSON_EXPECTED;
    const proposers = [proposed.from.by, proposed.from.onBehalfOf];
    if ([from.by, from.onBehalfOf].some((actor) => actor !== undefined && proposers.includes(actor))) return refusedFor('second-person-needed', 'whoever proposed it does not confirm it');
    return holdsOneOf(actorIn(proposed.from), [OPERATOR], dossier.roll) ? undefined : refusedFor('skip-unknown', 'whoever proposed it is an operator no more');
  },
};

const heldBySomebody = ({ holder }: OpenTask): Refusal | undefined => (holder === undefined ? undefined : refusedFor('held-by-another', heldInWords(holder)));

function notACandidate({ dossier, task }: Situation, to: string): Refusal | undefined {
  if (isSeat(to) || !holdsOneOf(to, candidatesOf(task), dossier.roll)) return refusedFor('not-a-candidate', `expected a person of ${candidatesOf(task).join(' or ')}`);
  return barredFrom(dossier, task).includes(to) ? CONFLICT : undefined;
}

/** From its last day on, or from today where that is over. */
function extensionFault({ dossier: { policy }, task, now }: Situation, { until }: AnswerTo<'extend'>): Refusal | undefined {
  const { times, days } = policy.extensions;
  if (task.due === 'fixed') return refusedFor('term-fixed', `expected a term of the city’s own; ${task.dueAt} is fixed`);
  if ((task.extensions ?? 0) >= times) return refusedFor('extensions-exhausted', `it was given more time ${times} times, as often as the policy allows`);
  const [lastDay, today] = [lastDayOf(task.dueAt, policy.zone), localDay(instantOf(now), policy.zone)];
  const from = lastDay > today ? lastDay : today;
  const more = daysBetween(from, until);
  return more > 0 && more <= days ? undefined : refusedFor('extension-unfit', `expected a day 1 to ${days} days after ${from}, got ${until}`);
}

/** A proposal takes the place of an earlier one. */
function skipFault({ task }: Situation, { answer }: AnswerTo<'skip'>, from: Signature): Refusal | undefined {
  const { isPersonal, answer: guard, refusal } = askedKindOf(task.kind);
  if (isSeat(from.by)) return PERSON_EXPECTED;
  if (isPersonal === true) return refusedFor('not-skippable', 'it is for whoever is asked alone, and nobody passes it over');
  if (answer === undefined) return mayLapse(task.kind) ? undefined : refusedFor('answer-missing', 'expected "answer", what is taken as answered, for silence decides nothing here');
  const checked = guard.check(answer, 'answer.answer.answer');
  return checked.ok ? refusal?.(checked.value, task.about) : refusedFor('answer-malformed', faultInWords(checked.fault));
}

/** The task of `at-any-time/<act>/<task>`. */
export const taskOfAct = (dossier: Dossier, whom: string | undefined): OpenTask | undefined => dossier.openTasks.find(({ id }) => id === (whom as TaskId | undefined));
