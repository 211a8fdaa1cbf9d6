/** Where the parts of an impact assessment stand in a PIA file: the numbers of the tool's questions. */
import type { CONTEXT, PRINCIPLES, RiskName } from '../../impactAssessment.ts';

export const CONTEXT_QUESTIONS: Readonly<Record<(typeof CONTEXT)[number], number>> = {
  processing: 111, responsibilities: 112, standards: 113, personalData: 121, lifeCycle: 122, assets: 123,
};

export const PRINCIPLE_QUESTIONS: Readonly<Record<(typeof PRINCIPLES)[number], number>> = {
  purposes: 211, legalBasis: 212, minimisation: 213, accuracy: 214, retention: 215,
  information: 221, consent: 222, access: 223, rectification: 224, objection: 225, processors: 226, transfers: 227,
};

export type RiskQuestions = { item: string; impacts: number; threats: number; sources: number; measures: number; severity: number; likelihood: number };
const riskAt = (item: string, first: number): RiskQuestions => ({ item, impacts: first, threats: first + 1, sources: first + 2, measures: first + 3, severity: first + 4, likelihood: first + 5 });

export const RISK_QUESTIONS: Readonly<Record<RiskName, RiskQuestions>> = {
  'illegitimate-access': riskAt('3.2', 321), 'unwanted-change': riskAt('3.3', 331), 'disappearance': riskAt('3.4', 341),
};
