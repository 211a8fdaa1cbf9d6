/** DPO review: nobody skips it and no silence passes it. The DPO advises; the controller decides (GDPR art. 35(2), 39). */
import { assessmentFor } from '../../domain/dpoReview.ts';
import { instantOf, roleSeat, serviceSeat, taskIdOf } from '../../domain/ids.ts';
import { daysAfter } from '../../domain/terms.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Office } from '../office.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const dpoReview: PhaseStory<'dpo-review'> = async (office) => {
  const { dossier, ask } = office;
  const department = serviceSeat(dossier.request.department);
  const screening = await ask({ kind: 'screening', of: department });
  if (screening.is === 'interrupted') return screening;

  const assessment = assessmentFor(screening.answer, dossier.policy.dpo.criteriaThatRequireAssessment);
  const impact = assessment.result === 'required-two-criteria' ? await ask({ kind: 'impact-assessment', of: department, about: assessment }) : undefined;
  if (impact?.is === 'interrupted') return impact;

  const { lead, requestedBy } = dossier.request;
  const opinion = await ask({
    kind: 'dpo-opinion',
    of: roleSeat('dpo'),
    about: { assessment, criteria: screening.answer.criteria, ...(impact !== undefined && { impactAssessment: impact.answer }) },
    // The DPO has no conflict of interest (GDPR art. 38(6)).
    excluded: [lead, requestedBy].filter((actor) => actor !== undefined),
  });
  if (opinion.is === 'interrupted') return opinion;
  if (opinion.answer.opinion === 'unfavourable') return decideAgainstAdvice(office, opinion.answer.reason ?? '');

  setConditions(office, opinion.answer);
  return concluded({ is: 'cleared', because: `impact assessment ${assessment.result}; opinion ${opinion.answer.opinion}` });
};

async function decideAgainstAdvice({ ask }: Office, advice: string): ReturnType<PhaseStory<'dpo-review'>> {
  const controller = await ask({ kind: 'controller-decision', of: roleSeat('controller'), about: { advice } });
  if (controller.is === 'interrupted') return controller;
  const { decision, reason } = controller.answer;
  return decision === 'follow'
    ? concluded({ is: 'stopped', because: `the controller follows the DPO: ${reason}` })
    : concluded({ is: 'cleared', because: `the controller differs from the DPO: ${reason}` });
}

function setConditions({ dossier, record }: Office, { conditions = [] }: AnswerTo<'dpo-opinion'>): void {
  const setIn = taskIdOf(dossier.phase, dossier.rounds[dossier.phase] ?? 1, 'dpo-opinion');
  if (dossier.conditions.some((condition) => condition.setIn === setIn)) return;
  // A new review replaces the conditions of the one before.
  dossier.conditions = conditions.map(({ text, within }) => ({ text, dueAt: daysAfter(instantOf(Date.now()), within, dossier.pace), setIn }));
  for (const { text, dueAt } of dossier.conditions) record('jalon.condition.set.v1', { text, dueAt }, { task: setIn });
}
