/**
 * A PIA file of an impact assessment. Given the file that it was read from, only what differs is written: what is
 * imported and exported again is equal to the last field, formatting included.
 */
import type { AnswerTo } from '../../taskKinds.ts';
import type { PiaAnswer, PiaEvaluation, PiaFile } from '../pia.ts';
import { htmlOf } from './plainText.ts';
import { CONTEXT_QUESTIONS, PRINCIPLE_QUESTIONS, RISK_QUESTIONS, type RiskQuestions } from './questions.ts';
import { isPlanned, levelOf, readParts, type PartialRisk } from './readParts.ts';

type Assessment = AnswerTo<'impact-assessment'>;
type Opinion = AnswerTo<'dpo-opinion'>;

/** A new file of the tool, with nothing in it; seats instead of people's names. */
export const newPia = ({ name, author, at }: { name: string; author: string; at: string }): PiaFile => ({
  pia: {
    status: 0, name, category: '', author_name: author, evaluator_name: 'role:dpo', validator_name: 'role:controller',
    dpo_status: null, dpo_opinion: null, dpos_names: null, people_names: null, rejection_reason: '', applied_adjustments: '',
    progress: 0, is_example: 0, is_archive: 0, created_at: at, updated_at: at,
  },
  answers: [], measures: [], evaluations: [], comments: [],
});

export function piaOf(assessment: Assessment, base: PiaFile): PiaFile {
  const file = structuredClone(base);
  const before = readParts(base);
  writeTexts(file, CONTEXT_QUESTIONS, before.context, assessment.context);
  writeTexts(file, PRINCIPLE_QUESTIONS, before.principles, assessment.principles);
  for (const risk of assessment.risks) writeRisk(file, before.risks.find((each) => each.name === risk.name), risk);
  writeActionPlan(file, before.actionPlan, assessment.actionPlan);
  const views = assessment.viewsOfPeople;
  if (views !== undefined && !areSame([before.viewsOfPeople?.asked, before.viewsOfPeople?.text], [views.asked, views.text])) {
    file.pia.concerned_people_searched_opinion = views.asked === 'yes';
    file.pia[views.asked === 'yes' ? 'concerned_people_opinion' : 'concerned_people_searched_content'] = htmlOf(views.text);
  }
  return file;
}

/** The DPO's opinion goes where the file has none yet; 1 is the tool's word for a processing that may be carried out. */
export function withOpinion(file: PiaFile, { opinion, conditions = [], reason }: Opinion): PiaFile {
  if ((file.pia.dpo_opinion ?? '') !== '') return file;
  const text = [reason ?? opinion, ...conditions.map((each) => `- ${each.text}`)].join('\n');
  return { ...file, pia: { ...file.pia, dpos_names: file.pia.dpos_names || 'role:dpo', dpo_status: opinion === 'unfavourable' ? 0 : 1, dpo_opinion: htmlOf(text) } };
}

type Texts = Readonly<Record<string, string | undefined>>;

function writeTexts(file: PiaFile, questions: Readonly<Record<string, number>>, before: Texts, after: Texts): void {
  for (const [name, question] of Object.entries(questions)) {
    if (before[name] !== after[name]) answerTo(file, question).data.text = htmlOf(after[name] ?? '');
  }
}

function writeRisk(file: PiaFile, before: PartialRisk | undefined, after: Assessment['risks'][number]): void {
  const at = RISK_QUESTIONS[after.name];
  for (const part of ['impacts', 'threats', 'sources', 'measures'] as const) {
    if (areSame(before?.[part], after[part])) continue;
    answerTo(file, at[part]).data.list = [...after[part]];
    // The tool offers for a risk the measures that it knows.
    if (part === 'measures') for (const title of after.measures) addMeasure(file, title);
  }
  if (before?.severity !== after.severity) writeLevel(file, at, 'severity', after.severity);
  if (before?.likelihood !== after.likelihood) writeLevel(file, at, 'likelihood', after.likelihood);
  writeTexts(file, { severity: at.severity, likelihood: at.likelihood }, reasonsOf(before), reasonsOf(after));
}

const reasonsOf = (risk: { severityBecause?: string; likelihoodBecause?: string } = {}): Texts => ({ severity: risk.severityBecause, likelihood: risk.likelihoodBecause });

/** Where the file re-estimates the risk, that is what remains; else the author's gauge is. */
function writeLevel(file: PiaFile, at: RiskQuestions, of: 'severity' | 'likelihood', level: number): void {
  const gauges = (file.evaluations ?? []).find((each) => String(each.reference_to) === at.item)?.gauges;
  const axis = of === 'severity' ? 'x' : 'y';
  if (gauges !== undefined && gauges !== null && levelOf(gauges[axis]) !== undefined) gauges[axis] = level;
  else answerTo(file, at[of]).data.gauge = level;
}

function answerTo(file: PiaFile, question: number): PiaAnswer {
  const known = file.answers.find((each) => Number(each.reference_to) === question);
  if (known !== undefined) return known;
  const answer: PiaAnswer = { ...madeWith(file, file.answers), reference_to: question, data: { text: null, gauge: null, list: [] } };
  file.answers.push(answer);
  return answer;
}

/** An action of the plan is in the tool a measure that can be improved. */
function writeActionPlan(file: PiaFile, before: Assessment['actionPlan'], after: Assessment['actionPlan']): void {
  const planned = (file.evaluations ?? []).filter(isPlanned);
  for (const [index, action] of after.entries()) {
    const known = before[index];
    if (areSame([known?.text, known?.owner, known?.by], [action.text, action.owner, action.by])) continue;
    const evaluation = (known === undefined ? undefined : planned[index]) ?? addEvaluation(file, `3.1.${addMeasure(file, action.text)}`);
    Object.assign(evaluation, { action_plan_comment: htmlOf(action.text), ...((action.owner ?? known?.owner) !== undefined && { person_in_charge: action.owner ?? null }), estimated_implementation_date: action.by ?? null });
  }
  for (const dropped of planned.slice(after.length, before.length)) dropped.action_plan_comment = '';
}

/** Gives the measure's id; one of the same title is the same measure. */
function addMeasure(file: PiaFile, title: string): number | string {
  const measures = (file.measures ??= []);
  const known = measures.find((each) => each.title === title);
  if (known?.id !== undefined && known.id !== null) return known.id;
  const measure = { ...madeWith(file, measures), title, content: '', placeholder: 'measures.default_placeholder' };
  measures.push(measure);
  return measure.id;
}

function addEvaluation(file: PiaFile, reference: string): PiaEvaluation {
  const evaluations = (file.evaluations ??= []);
  const evaluation: PiaEvaluation = { ...madeWith(file, evaluations), reference_to: reference, status: 2, global_status: 1, evaluation_comment: '', gauges: { x: 0, y: 0 } };
  evaluations.push(evaluation);
  return evaluation;
}

const madeWith = ({ pia }: PiaFile, among: readonly Readonly<Record<string, unknown>>[]) => ({
  id: 1 + Math.max(0, ...among.map(({ id }) => Number(id ?? 0)).filter(Number.isFinite)),
  pia_id: pia['id'] ?? 1,
  created_at: pia['created_at'],
});

const areSame = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b);
