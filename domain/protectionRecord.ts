/** What the last DPO review of a project found and who decided what, from its facts: what the DPO keeps to show that it was done (GDPR art. 5(2)). */
import type { FactData, FactType } from './contracts/events.ts';
import type { KnownFact } from './registerEntry.ts';
import type { Rebuttal, Screening } from './screening.ts';
import type { AnswerTo } from './taskKinds.ts';

export type DatedFact = KnownFact & { time: string };
/** Who said it, and when. */
type Said = { at: string; by: string; onBehalfOf?: string | undefined };

export type ProtectionRecord = {
  screening?: { at: string; result: string; isDue: boolean; rule: string; answers: Partial<Screening>; rebutted: readonly Rebuttal[]; reason?: string | undefined };
  assessment?: { at: string; residualRisk: string; document?: string | undefined; risks: AnswerTo<'impact-assessment'>['risks']; actionPlan: AnswerTo<'impact-assessment'>['actionPlan'] };
  /** What the people concerned think, or why they were not asked (art. 35(9)). */
  views?: { asked: string; text: string } | undefined;
  opinion?: Said & { opinion: string; reason?: string | undefined };
  /** On the opinion and, where the authority was consulted, on its advice. */
  decisions: (Said & { decision: string; reason: string; isOnAdvice: boolean })[];
  authority?: { consultedAt: string; dueAt: string; reply?: Pick<FactData<'jalon.authority.replied.v1'>, 'advice' | 'because' | 'inWords'> & { at: string } };
  concluded?: { at: string; decision: string; reviewAt: string };
};

/** A review begins where its screening is decided; facts are in the order in which they happened. */
export function protectionRecordOf(facts: readonly DatedFact[]): ProtectionRecord {
  const review = facts.slice(Math.max(0, facts.findLastIndex(({ type }) => type === 'jalon.assessment.screened.v1')));
  const screened = lastOf(review, 'jalon.assessment.screened.v1');
  const opinion = lastSaid(review, 'dpo-opinion');
  const concluded = lastOf(review, 'jalon.data-protection.decided.v1');
  const views = lastSaid(review, 'impact-assessment')?.content.viewsOfPeople ?? lastSaid(facts, 'processing')?.content.viewsOfPeople;
  return {
    ...(screened !== undefined && { screening: { at: screened.time, ...screened.data, answers: screened.data.answers as Partial<Screening>, rebutted: screened.data.rebutted as readonly Rebuttal[] } }),
    ...assessmentIn(review),
    ...(views !== undefined && { views }),
    ...(opinion !== undefined && { opinion: { ...opinion.said, opinion: opinion.content.opinion, reason: opinion.content.reason } }),
    decisions: saidOf(review, 'controller-decision').map(({ said, content, task }) => ({ ...said, ...content, isOnAdvice: task.endsWith('/after-authority') })),
    ...authorityIn(review),
    ...(concluded !== undefined && { concluded: { at: concluded.time, decision: concluded.data.decision, reviewAt: concluded.data.reviewAt } }),
  };
}

function assessmentIn(review: readonly DatedFact[]): Pick<ProtectionRecord, 'assessment'> {
  const made = lastOf(review, 'jalon.assessment.made.v1');
  if (made === undefined) return {};
  const { risks = [], actionPlan = [] } = lastSaid(review, 'impact-assessment')?.content ?? {};
  return { assessment: { at: made.time, residualRisk: made.data.residualRisk, document: made.data.document, risks, actionPlan } };
}

/** Its term is the extended one where it said so. */
function authorityIn(review: readonly DatedFact[]): Pick<ProtectionRecord, 'authority'> {
  const consulted = lastOf(review, 'jalon.authority.consulted.v1');
  if (consulted === undefined) return {};
  const replied = lastOf(review, 'jalon.authority.replied.v1');
  const { dueAt } = (lastOf(review, 'jalon.authority.extended.v1') ?? consulted).data;
  return { authority: { consultedAt: consulted.time, dueAt, ...(replied !== undefined && { reply: { at: replied.time, ...replied.data } }) } };
}

/** Facts were checked when they were read in. */
function lastOf<T extends FactType>(facts: readonly DatedFact[], type: T): { time: string; data: FactData<T> } | undefined {
  const fact = facts.findLast((each) => each.type === type);
  return fact === undefined ? undefined : { time: fact.time, data: fact.data as FactData<T> };
}

type Kind = 'processing' | 'impact-assessment' | 'dpo-opinion' | 'controller-decision';

const lastSaid = <K extends Kind>(facts: readonly DatedFact[], kind: K) => saidOf(facts, kind).at(-1);

function saidOf<K extends Kind>(facts: readonly DatedFact[], kind: K): { said: Said; content: AnswerTo<K>; task: string }[] {
  return facts.flatMap(({ type, data, time }) => {
    if (type !== 'jalon.answer.accepted.v1' || data['kind'] !== kind || data['isLate'] === true) return [];
    const { by, onBehalfOf, content, task } = data as FactData<'jalon.answer.accepted.v1'>;
    return [{ said: { at: time, by, onBehalfOf }, content: content as AnswerTo<K>, task }];
  });
}
