/**
 * DPO review: nothing and nobody skips it, and no silence passes it. The department screens and assesses, the DPO advises,
 * the controller decides (GDPR art. 35(2), 39); where the risk stays high, the authority is consulted first (art. 36).
 */
import { allOf, found } from '../../domain/because.ts';
import { FRENCH_SCREENINGS } from '../../domain/frenchNames.ts';
import { instantOf, roleSeat } from '../../domain/ids.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import { daysAfter } from '../../domain/terms.ts';
import type { Asked } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { once } from '../once.ts';
import { decideOnProtection, type Decided } from './decideOnProtection.ts';
import { concluded, type PhaseStory } from './phase.ts';
import { assessImpact, screenProject, type Assessed, type ScreenedProject } from './screenProject.ts';

type Found = { screened: ScreenedProject; assessed: Assessed | undefined };

export const dpoReview: PhaseStory<'dpo-review'> = async (office) => {
  // What an earlier review found holds no longer.
  delete office.dossier.dataProtection;
  const screened = await screenProject(office);
  if (screened.is === 'interrupted') return screened;
  const assessed = screened.isDue ? await assessImpact(office, screened) : undefined;
  if (assessed?.is === 'interrupted') return assessed;

  const opinion = await askDpo(office, { screened, assessed });
  if (opinion.is === 'interrupted') return opinion;
  const decided = await decideOnProtection(office, opinion.answer, assessed);
  if (decided.is === 'interrupted') return decided;
  return conclude(office, { screened, assessed }, opinion.answer, decided);
};

function askDpo({ ask }: Office, { screened, assessed }: Found): Promise<Asked<'dpo-opinion'>> {
  const about = { screened: screened.found, ...(assessed !== undefined && { residualRisk: assessed.residualRisk, risks: assessed.why.inWords, ...(assessed.document !== undefined && { document: assessed.document }) }) };
  return ask({ kind: 'dpo-opinion', of: roleSeat('dpo'), about });
}

function conclude({ dossier, record }: Office, { screened, assessed }: Found, { opinion }: AnswerTo<'dpo-opinion'>, { is, decision, ...why }: Decided): Awaited<ReturnType<typeof dpoReview>> {
  const { result } = screened.found;
  dossier.dataProtection = { result, isAssessed: assessed !== undefined, residualRisk: assessed?.residualRisk ?? 'unknown', opinion };
  const reviewAt = daysAfter(instantOf(Date.now()), dossier.policy.dpo.reviewAfter, dossier.pace);
  once({ dossier }, 'data-protection-decided', () => record('jalon.data-protection.decided.v1', { opinion, decision, ...why, reviewAt }));
  const assessment = found({
    fr: `examen préalable : ${FRENCH_SCREENINGS[result]} ; analyse d’impact ${assessed === undefined ? 'non due' : 'faite'}`,
    en: `impact assessment ${assessed === undefined ? 'not due' : 'made'} (${result})`,
  });
  return concluded({ is, ...allOf(assessment, why) });
}
