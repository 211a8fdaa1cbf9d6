/** The first half of a DPO review: what is processed, whether an impact assessment is due, and what it finds. */
import type { FoundBecause } from '../../domain/because.ts';
import { residualRiskOf, type ResidualRisk } from '../../domain/impactAssessment.ts';
import { roleSeat, serviceSeat, type Instant } from '../../domain/ids.ts';
import { screen, type Screened, type Screening } from '../../domain/screening.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { taskInRound } from '../../domain/round.ts';
import { mark, unmark } from '../marks.ts';
import { once } from '../once.ts';

export type ScreenedProject = { is: 'screened'; found: Screened; isDue: boolean; processing: AnswerTo<'processing'> | undefined };
export type Assessed = { is: 'assessed'; at: Instant; residualRisk: ResidualRisk; why: FoundBecause; document?: string };

/** The department says what applies, the DPO what is due; meanwhile the department records the processing. */
export async function screenProject(office: Office): Promise<ScreenedProject | Interrupted> {
  const { dossier, ask } = office;
  const department = serviceSeat(dossier.request.department);
  const said = await ask({ kind: 'screening', of: department });
  if (said.is === 'interrupted') return said;
  const { remark: _remark, ...screening } = said.answer;

  const { criteriaThatRequireAssessment: criteriaThatRequire } = dossier.policy.dpo;
  const about = { screening, criteriaThatRequire, found: screen(screening, [], criteriaThatRequire) };
  const [recorded, decision] = await Promise.all([
    screening.personalData === 'yes' ? ask({ kind: 'processing', of: department }) : undefined,
    ask({ kind: 'screening-decision', of: roleSeat('dpo'), about }),
  ]);
  if (decision.is === 'interrupted') return decision;
  if (recorded?.is === 'interrupted') return recorded;
  const found = noteScreening(office, screening, decision.answer);

  // An assessment is of a processing: here the DPO sees personal data where the department saw none.
  const isDue = decision.answer.assessment === 'due';
  const processing = isDue && recorded === undefined ? await ask({ kind: 'processing', of: department, about: { because: decision.answer.reason } }) : recorded;
  if (processing?.is === 'interrupted') return processing;
  if (processing === undefined) unmark(dossier, 'personal-data');
  else mark(dossier, 'personal-data');
  return { is: 'screened', found, isDue, processing: processing?.answer };
}

function noteScreening({ dossier, record }: Office, screening: Screening, { assessment, rebutted = [], reason }: AnswerTo<'screening-decision'>): Screened {
  const { policy } = dossier;
  const found = screen(screening, rebutted, policy.dpo.criteriaThatRequireAssessment);
  const rule = `${policy.name} ${policy.version}`;
  once({ dossier }, 'screened', () =>
    record('jalon.assessment.screened.v1', { ...found, isDue: assessment === 'due', rule, answers: { ...screening }, rebutted: [...rebutted], ...(reason !== undefined && { reason }) }));
  return found;
}

export async function assessImpact({ dossier, ask, record }: Office, { found, processing }: ScreenedProject): Promise<Assessed | Interrupted> {
  const views = processing?.viewsOfPeople;
  const made = await ask({ kind: 'impact-assessment', of: serviceSeat(dossier.request.department), about: { ...found, ...(views !== undefined && { viewsOfPeople: views }) } });
  if (made.is === 'interrupted') return made;
  const { level: residualRisk, ...why } = residualRiskOf(made.answer.risks, dossier.policy.dpo.highRisk);
  const document = made.answer.document === undefined ? {} : { document: made.answer.document };
  const task = taskInRound(dossier, 'impact-assessment');
  once({ dossier }, 'assessed', () => record('jalon.assessment.made.v1', { residualRisk, ...why, ...document }, { task }));
  return { is: 'assessed', at: made.at, residualRisk, why, ...document };
}
