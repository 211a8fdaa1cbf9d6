/** Whether a data-protection impact assessment is due (GDPR art. 35; WP248 rev.01, nine criteria). */
import type { AnswerTo } from './taskKinds.ts';

export type Screening = AnswerTo<'screening'>;
export type Assessment = { result: 'required-two-criteria' | 'dpo-judgement' | 'not-required'; because: string };

/** As many criteria as the policy says (two in the guidelines) or more: due. One: the DPO judges. */
export function assessmentFor({ criteria, personalData }: Screening, criteriaThatRequire: number): Assessment {
  const met = new Set(criteria);
  if (personalData === 'no') return { result: 'not-required', because: 'no personal data' };
  if (met.size >= criteriaThatRequire) return { result: 'required-two-criteria', because: [...met].join(', ') };
  if (met.size > 0) return { result: 'dpo-judgement', because: [...met].join(', ') };
  return { result: 'not-required', because: 'none of the nine criteria' };
}
