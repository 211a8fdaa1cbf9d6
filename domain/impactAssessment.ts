/**
 * The impact assessment, in the parts of the CNIL's method: context, fundamental principles, risks; its validation is
 * the rest of the review. The risk that remains is judged by severity and likelihood, 1 negligible to 4 maximum.
 */
import { found, type FoundBecause } from './because.ts';
import { FRENCH_RISK_NAMES } from './frenchNames.ts';
import { refusedFor, type Refusal } from './kinds/taskKind.ts';

/** What a context and the fundamental principles are told by: one text a question of the method, as far as it applies. */
export const CONTEXT = ['processing', 'responsibilities', 'standards', 'personalData', 'lifeCycle', 'assets'] as const;
export const PRINCIPLES = ['purposes', 'legalBasis', 'minimisation', 'accuracy', 'retention', 'information', 'consent', 'access', 'rectification', 'objection', 'processors', 'transfers'] as const;

export const RISKS = ['illegitimate-access', 'unwanted-change', 'disappearance'] as const;
export type RiskName = (typeof RISKS)[number];

type Judged = { name: RiskName; severity: number; likelihood: number };
export type ResidualRisk = 'low' | 'medium' | 'high';

/** High: one risk reaches both of the policy's thresholds. Medium: one risk reaches one of the two. */
export function residualRiskOf(risks: readonly Judged[], highRisk: { severity: number; likelihood: number }): { level: ResidualRisk } & FoundBecause {
  const reaches = (risk: Judged) => [risk.severity >= highRisk.severity, risk.likelihood >= highRisk.likelihood].filter(Boolean).length;
  const most = Math.max(0, ...risks.map(reaches));
  const level = most === 2 ? 'high' : most === 1 ? 'medium' : 'low';
  const worst = level === 'low' ? risks : risks.filter((risk) => reaches(risk) === most);
  return {
    level,
    ...found({
      fr: worst.map(({ name, severity, likelihood }) => `${FRENCH_RISK_NAMES[name]} : gravité ${severity}, vraisemblance ${likelihood}`).join(' ; '),
      en: worst.map(({ name, severity, likelihood }) => `${name}: severity ${severity}, likelihood ${likelihood}`).join('; '),
    }),
  };
}

type Parts = { context: object; principles: object; risks: readonly { name: RiskName }[]; viewsOfPeople?: unknown };

/** `viewsAreKnown`: the record of the processing already says what the people concerned think, or why they were not asked (art. 35(9)). */
export function assessmentFault({ context, principles, risks, viewsOfPeople }: Parts, viewsAreKnown: boolean): Refusal | undefined {
  if (Object.keys(context).length === 0) return refusedFor('part-empty', `expected in "context" at least one of ${CONTEXT.join(', ')}; got none`);
  if (Object.keys(principles).length === 0) return refusedFor('part-empty', `expected in "principles" at least one of ${PRINCIPLES.join(', ')}; got none`);
  const names = risks.map(({ name }) => name);
  if (RISKS.some((name) => names.filter((each) => each === name).length !== 1)) return refusedFor('risk-missing', `expected each of ${RISKS.join(', ')} once, got ${names.join(', ') || 'none'}`);
  if (viewsOfPeople === undefined && !viewsAreKnown) return refusedFor('views-missing', 'expected "viewsOfPeople": what the people concerned think, or why they were not asked (GDPR art. 35(9)); got none');
  return undefined;
}
