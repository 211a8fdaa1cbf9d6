/**
 * A draft of the entry in the record of processing activities (GDPR art. 30(1)), from the facts of a project. What Jalon
 * does not know is named, for somebody to complete: it holds no names of people, nor how to reach them.
 */
import type { FactData, FactType } from './contracts/events.ts';
import { roundNamed } from './round.ts';
import type { AnswerTo } from './taskKinds.ts';

/** As the read model keeps it, in the order in which it happened. */
export type KnownFact = { type: string; data: Readonly<Record<string, unknown>> };
type Processing = AnswerTo<'processing'>;

/** As it is read back: what was recorded before has English alone. */
type Why = Pick<FactData<'jalon.phase.concluded.v1'>, 'because' | 'inWords' | 'stated'>;

/** `null` is what nobody has said yet. */
export type RegisterEntry = {
  project: string;
  title: string;
  department: string;
  processing: Processing | null;
  assessment: (Why & { result: string; isDue: boolean; rule: string; residualRisk: string | null; document: string | null }) | null;
  opinion: { opinion: string; reason: string | null } | null;
  conditions: { text: string; dueAt: string; state: 'open' | 'lifted' | 'accepted' }[];
  authority: (Why & { advice: string }) | null;
  decision: (Why & { decision: string; reviewAt: string }) | null;
  /** Names of what art. 30 asks for and is not known. */
  toComplete: string[];
};

export function registerEntryOf(project: { id: string; title: string; department: string }, facts: readonly KnownFact[]): RegisterEntry {
  const last = <T extends FactType>(type: T) => facts.findLast((fact) => fact.type === type)?.data as FactData<T> | undefined;
  const screened = last('jalon.assessment.screened.v1');
  const made = last('jalon.assessment.made.v1');
  const decided = last('jalon.data-protection.decided.v1');
  const replied = last('jalon.authority.replied.v1');
  const opinion = lastAnswer(facts, 'dpo-opinion');
  const processing = lastAnswer(facts, 'processing') ?? null;
  return {
    project: project.id, title: project.title, department: project.department,
    processing,
    assessment: screened === undefined ? null : {
      result: screened.result, ...whyOf(screened), isDue: screened.isDue, rule: screened.rule,
      residualRisk: screened.isDue ? (made?.residualRisk ?? null) : null, document: screened.isDue ? (made?.document ?? null) : null,
    },
    opinion: opinion === undefined ? null : { opinion: opinion.opinion, reason: opinion.reason ?? null },
    conditions: conditionsOf(facts),
    authority: replied === undefined ? null : { advice: replied.advice, ...whyOf(replied) },
    decision: decided === undefined ? null : { decision: decided.decision, ...whyOf(decided), reviewAt: decided.reviewAt },
    toComplete: ['controller', 'dpo', ...missingIn(processing)],
  };
}

const whyOf = ({ because, inWords, stated }: Why): Why => ({ because, ...(inWords !== undefined && { inWords }), ...(stated !== undefined && { stated }) });

export function lastAnswer<K extends 'processing' | 'dpo-opinion' | 'impact-assessment'>(facts: readonly KnownFact[], kind: K): AnswerTo<K> | undefined {
  return facts.findLast((fact) => fact.type === 'jalon.answer.accepted.v1' && fact.data['kind'] === kind && fact.data['isLate'] !== true)?.data['content'] as AnswerTo<K> | undefined;
}

/** Those of the last review that set any: a new one replaces them. */
function conditionsOf(facts: readonly KnownFact[]): RegisterEntry['conditions'] {
  const ofType = <T extends FactType>(type: T) => facts.filter((fact) => fact.type === type).map((fact) => fact.data as FactData<T>);
  const set = ofType('jalon.condition.set.v1').filter(({ condition }) => condition.startsWith('dpo-review-'));
  const review = roundNamed(set.at(-1)?.condition ?? '');
  const lifted = new Set(ofType('jalon.condition.lifted.v1').map((each) => each.condition));
  const accepted = new Set(ofType('jalon.condition.accepted.v1').map((each) => each.condition));
  return set
    .filter(({ condition }) => roundNamed(condition) === review)
    .map(({ condition, text, dueAt }) => ({ text, dueAt, state: lifted.has(condition) ? 'lifted' : accepted.has(condition) ? 'accepted' : 'open' }));
}

function missingIn(processing: Processing | null): string[] {
  if (processing === null) return ['processing'];
  const unsigned = processing.processors.filter(({ contract }) => contract !== 'signed').map(({ name }) => `contract-of-article-28: ${name}`);
  return [...(processing.security === undefined ? ['security'] : []), ...unsigned];
}
