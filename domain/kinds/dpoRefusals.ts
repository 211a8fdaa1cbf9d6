/** What is refused in the DPO review though it is well formed: nobody differs from what was found without a reason. */
import { calledForBy, itemsOf, screen, type Rebuttal, type Screening } from '../screening.ts';
import { reasonMissing, refusedFor, type About, type Refusal } from './taskKind.ts';

type Condition = { text: string; within: number };

export function screeningFault(screening: Screening): Refusal | undefined {
  const items = itemsOf(screening);
  if (screening.personalData === 'yes' || items.length === 0) return undefined;
  return refusedFor('criteria-without-personal-data', `expected no criterion, case or type without personal data, got ${items.join(', ')}`);
}

type ScreeningDecision = { assessment: 'due' | 'not-due'; rebutted?: readonly Rebuttal[]; reason?: string };

/** `about` carries the department's screening and how many criteria call for an assessment. */
export function screeningDecisionFault({ assessment, rebutted = [], reason }: ScreeningDecision, about: About): Refusal | undefined {
  const { screening, criteriaThatRequire } = about as { screening: Screening; criteriaThatRequire: number };
  const items = itemsOf(screening);
  const stranger = rebutted.find(({ item }) => !items.includes(item));
  if (stranger !== undefined) return refusedFor('item-not-met', `expected to rebut one of ${items.join(', ') || 'none'}, got "${stranger.item}"`);
  const { result } = screen(screening, rebutted, criteriaThatRequire);
  const calledFor = calledForBy(result);
  if (assessment === calledFor || reason !== undefined) return undefined;
  return reasonMissing(calledFor === undefined ? `the DPO judges (${result})` : `"${assessment}" differs from what remains (${result})`);
}

export function opinionFault({ opinion, conditions = [], reason }: { opinion: string; conditions?: readonly Condition[]; reason?: string }): Refusal | undefined {
  if (opinion === 'unfavourable' && reason === undefined) return reasonMissing('the opinion is unfavourable');
  if (opinion === 'with-conditions' && conditions.length === 0) return refusedFor('conditions-missing', 'expected "conditions", each with its text and days, for the opinion is given with conditions; got none');
  if (opinion !== 'with-conditions' && conditions.length > 0) return refusedFor('conditions-unexpected', `expected the opinion "with-conditions", for there are ${conditions.length}; got "${opinion}"`);
  return undefined;
}

/** There is nothing to follow where the authority is silent or has no objection: the task says which words fit. */
export function decisionFault({ decision }: { decision: string }, about: About): Refusal | undefined {
  const choices = (about['choices'] ?? []) as readonly string[];
  return choices.includes(decision) ? undefined : refusedFor('decision-unexpected', `expected one of ${choices.join(', ')}, got "${decision}"`);
}

export function sendingFault({ decision, sentOn, reason }: { decision: string; sentOn?: string; reason?: string }, about: About): Refusal | undefined {
  const since = about['assessedOn'] as string;
  if (decision === 'give-up') return reason === undefined ? reasonMissing('the project is given up') : undefined;
  return sentOn !== undefined && sentOn < since ? refusedFor('day-too-early', `expected "sentOn" from ${since}, the day of the impact assessment; got ${sentOn}`) : undefined;
}

type AuthorityReply = { reply: string; advice?: string; measures?: readonly Condition[]; on?: string; reason?: string };
/** What the task says of the clock, in days. */
type AboutClock = { consultedOn?: string; extendableUntil?: string; isExtended?: boolean };

export function authorityFault({ reply, advice, measures = [], on, reason }: AuthorityReply, about: About): Refusal | undefined {
  const { consultedOn, extendableUntil, isExtended } = about as AboutClock;
  if (reply === 'advice' && advice === undefined) return refusedFor('advice-missing', 'expected "advice": no-objection, with-measures or against; got none');
  if (reply !== 'advice' && advice !== undefined) return refusedFor('advice-unexpected', `expected the reply "advice", for there is one; got "${reply}"`);
  if (advice === 'with-measures' && measures.length === 0) return refusedFor('measures-missing', 'expected "measures", each with its text and days; got none');
  if (advice !== 'with-measures' && measures.length > 0) return refusedFor('measures-unexpected', `expected the advice "with-measures", for there are ${measures.length}; got ${advice === undefined ? 'none' : `"${advice}"`}`);
  if (reason === undefined && (reply !== 'advice' || advice === 'against')) return reasonMissing(`the authority says "${advice ?? reply}"`);
  if (on !== undefined && consultedOn !== undefined && on < consultedOn) return refusedFor('day-too-early', `expected "on" from ${consultedOn}, when the authority was consulted; got ${on}`);
  if (reply !== 'extended') return undefined;
  if (isExtended === true) return refusedFor('extended-already', 'expected another reply than "extended", for the term is extended only once');
  return on !== undefined && extendableUntil !== undefined && on > extendableUntil
    ? refusedFor('extension-too-late', `expected "on" by ${extendableUntil}, for the authority has one month to say so; got ${on}`)
    : undefined;
}
