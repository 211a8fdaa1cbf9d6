/** What a PIA file says of each part of an impact assessment, in plain text short enough for an answer; the file itself is kept whole. */
import { ANSWER_LIMIT } from '../../answer.ts';
import { SEAT_IN_CHARGE } from '../../ids.ts';
import { CONTEXT, PRINCIPLES, RISKS, type RiskName } from '../../impactAssessment.ts';
import type { AnswerTo } from '../../taskKinds.ts';
import type { PiaAnswer, PiaEvaluation, PiaFile } from '../pia.ts';
import { plainTextOf } from './plainText.ts';
import { CONTEXT_QUESTIONS, PRINCIPLE_QUESTIONS, RISK_QUESTIONS } from './questions.ts';

type Assessment = AnswerTo<'impact-assessment'>;
type Risk = Assessment['risks'][number];
export type PartialRisk = Omit<Risk, 'severity' | 'likelihood'> & { severity: number | undefined; likelihood: number | undefined };
export type Parts = Pick<Assessment, 'context' | 'principles' | 'actionPlan' | 'viewsOfPeople'> & { risks: PartialRisk[] };

/** Characters of a text and of an item of a list, and how many items and actions: ever shorter until it fits. */
type Measure = { text: number; item: number; items: number; actions: number };
const MEASURES: readonly Measure[] = [
  { text: 2_000, item: 300, items: 20, actions: 60 },
  { text: 800, item: 200, items: 15, actions: 40 },
  { text: 300, item: 100, items: 10, actions: 25 },
];
const SHORTEST: Measure = { text: 80, item: 50, items: 4, actions: 10 };
/** What else an answer holds, as its document's address. */
const ROOM = 500;

export function readParts(file: PiaFile): Parts {
  for (const measure of MEASURES) {
    const parts = partsOf(file, measure);
    if (JSON.stringify(parts).length <= ANSWER_LIMIT - ROOM) return parts;
  }
  return partsOf(file, SHORTEST);
}

function partsOf({ pia, answers, evaluations }: PiaFile, measure: Measure): Parts {
  const answerTo = (question: number) => answers.find((each) => Number(each.reference_to) === question);
  const textOf = (question: number) => short(plainTextOf(answerTo(question)?.data.text ?? ''), measure.text);
  const told = <Name extends string>(names: readonly Name[], questions: Readonly<Record<Name, number>>) =>
    Object.fromEntries(names.flatMap((name) => optionally(name, textOf(questions[name])))) as { [N in Name]?: string };
  const listOf = (question: number) => listIn(answerTo(question), measure);
  const riskOf = (name: RiskName): PartialRisk => {
    const at = RISK_QUESTIONS[name];
    const evaluation = (evaluations ?? []).find((each) => String(each.reference_to) === at.item);
    return {
      name, impacts: listOf(at.impacts), threats: listOf(at.threats), sources: listOf(at.sources), measures: listOf(at.measures),
      severity: levelOf(evaluation?.gauges?.x) ?? levelOf(answerTo(at.severity)?.data.gauge),
      likelihood: levelOf(evaluation?.gauges?.y) ?? levelOf(answerTo(at.likelihood)?.data.gauge),
      ...Object.fromEntries([...optionally('severityBecause', textOf(at.severity)), ...optionally('likelihoodBecause', textOf(at.likelihood))]),
    };
  };
  const views = viewsIn(pia, measure);
  return {
    context: told(CONTEXT, CONTEXT_QUESTIONS),
    principles: told(PRINCIPLES, PRINCIPLE_QUESTIONS),
    risks: RISKS.map(riskOf),
    actionPlan: (evaluations ?? []).filter(isPlanned).slice(0, measure.actions).map((each) => actionOf(each, measure)),
    ...(views !== undefined && { viewsOfPeople: views }),
  };
}

const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
const optionally = (name: string, text: string): [string, string][] => (text === '' ? [] : [[name, text]]);

const listIn = (answer: PiaAnswer | undefined, { item, items }: Measure): string[] =>
  (answer?.data.list ?? []).map((each) => short(each.trim(), item)).filter((each) => each !== '').slice(0, items);

/** From 1 to 4; 0 or nothing is undefined. */
export function levelOf(gauge: number | string | null | undefined): number | undefined {
  const level = Number(gauge ?? 0);
  return Number.isInteger(level) && level >= 1 && level <= 4 ? level : undefined;
}

export const isPlanned = ({ action_plan_comment }: PiaEvaluation): boolean => plainTextOf(action_plan_comment ?? '') !== '';

/** A person's name stays in the file: none enters a workflow or a fact. A service or a role is read. */
function actionOf({ action_plan_comment, person_in_charge, estimated_implementation_date }: PiaEvaluation, { text }: Measure): Assessment['actionPlan'][number] {
  const owner = (person_in_charge ?? '').trim();
  const by = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(estimated_implementation_date ?? '')?.[0];
  return { text: short(plainTextOf(action_plan_comment ?? ''), Math.min(text, 500)), ...(SEAT_IN_CHARGE.test(owner) && { owner }), ...(by !== undefined && { by }) };
}

function viewsIn(pia: PiaFile['pia'], { text }: Measure): Assessment['viewsOfPeople'] {
  const wereAsked = pia.concerned_people_searched_opinion ?? undefined;
  const said = plainTextOf((wereAsked === true ? pia.concerned_people_opinion : pia.concerned_people_searched_content) ?? '');
  return wereAsked === undefined || said === '' ? undefined : { asked: wereAsked ? 'yes' : 'no', text: short(said, text) };
}
