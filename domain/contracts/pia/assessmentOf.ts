/** An impact assessment from a PIA file. A file in which a risk is not estimated yet is not one. */
import type { AnswerTo } from '../../taskKinds.ts';
import type { PiaFile } from '../pia.ts';
import { RISK_QUESTIONS } from './questions.ts';
import { readParts } from './readParts.ts';

type Assessment = AnswerTo<'impact-assessment'>;
export type AssessmentRead = { is: 'read'; assessment: Assessment } | { is: 'incomplete'; missing: string[] };

export function assessmentOf(file: PiaFile): AssessmentRead {
  const { risks, ...parts } = readParts(file);
  const missing: string[] = [];
  const estimated: Assessment['risks'] = [];
  for (const { severity, likelihood, ...risk } of risks) {
    const at = RISK_QUESTIONS[risk.name];
    if (severity === undefined) missing.push(`the severity of ${risk.name} (question ${at.severity})`);
    if (likelihood === undefined) missing.push(`the likelihood of ${risk.name} (question ${at.likelihood})`);
    if (severity !== undefined && likelihood !== undefined) estimated.push({ ...risk, severity, likelihood });
  }
  return missing.length > 0 ? { is: 'incomplete', missing } : { is: 'read', assessment: { ...parts, risks: estimated } };
}
