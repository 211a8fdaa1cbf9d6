/** The second half of a DPO review: what the controller makes of the DPO's opinion, and of the authority's advice where the risk stays high. */
import { allOf, found, headed, inBoth, stated, type Because } from '../../domain/because.ts';
import { FRENCH_DECISIONS, FRENCH_OPINIONS } from '../../domain/frenchNames.ts';
import { roleSeat, serviceSeat } from '../../domain/ids.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import { taskInRound } from '../../domain/round.ts';
import { setConditions } from '../conditions.ts';
import type { Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { consultAuthority, type Consulted } from './priorConsultation.ts';
import type { Assessed } from './screenProject.ts';

type Opinion = AnswerTo<'dpo-opinion'>;
type Conditions = NonNullable<Opinion['conditions']>;
/** `not-needed`: the opinion is favourable, and nobody has to decide on it. */
export type Decided = { is: 'cleared' | 'stopped' | 'given-up'; decision: 'followed' | 'differs' | 'not-needed' } & Because;

export async function decideOnProtection(office: Office, opinion: Opinion, assessed: Assessed | undefined): Promise<Decided | Interrupted> {
  const onOpinion = await decideOnOpinion(office, opinion);
  if (onOpinion.is !== 'cleared' || assessed?.residualRisk !== 'high') return onOpinion;

  const consulted = await consultAuthority(office, assessed);
  if (consulted.is === 'interrupted') return consulted;
  const onAdvice = await decideOnAdvice(office, consulted);
  if (onAdvice.is === 'interrupted') return onAdvice;
  return { is: onAdvice.is, decision: onOpinion.decision === 'differs' ? 'differs' : onAdvice.decision, ...allOf(onOpinion, onAdvice) };
}

/** The controller decides, and gives reasons: an unfavourable opinion that is followed stops the project. */
async function decideOnOpinion(office: Office, { opinion, conditions = [], reason }: Opinion): Promise<Decided | Interrupted> {
  if (opinion === 'favourable') {
    setAsConditions(office, 'dpo-opinion', undefined, []);
    return { is: 'cleared', decision: 'not-needed', ...found({ fr: 'le DPD est favorable', en: 'the DPO is favourable' }) };
  }
  const about = { opinion, choices: ['follow', 'differ'], ...(conditions.length > 0 && { conditions }), ...(reason !== undefined && { advice: reason }) };
  const controller = await office.ask({ kind: 'controller-decision', of: roleSeat('controller'), about });
  if (controller.is === 'interrupted') return controller;

  const differs = controller.answer.decision === 'differ';
  setAsConditions(office, 'dpo-opinion', undefined, differs ? [] : conditions);
  return {
    is: opinion === 'unfavourable' && !differs ? 'stopped' : 'cleared',
    decision: differs ? 'differs' : 'followed',
    ...headed({
      fr: `le responsable du traitement ${differs ? 'passe outre' : 'suit'} l’avis du DPD (${FRENCH_OPINIONS[opinion]})`,
      en: `the controller ${differs ? 'differs from' : 'follows'} the DPO (${opinion})`,
    }, stated(controller.answer.reason)),
  };
}

/** Nothing can be followed where the authority is silent or has no objection: the controller goes on or stops. */
async function decideOnAdvice(office: Office, consulted: Consulted): Promise<Decided | Interrupted> {
  if (consulted.is === 'given-up') return { is: 'given-up', decision: 'not-needed', ...headed({ fr: 'le responsable du traitement renonce au projet', en: 'the controller gives the project up' }, consulted.why) };
  const { advice, measures } = consulted.is === 'silent' ? { advice: 'silent' as const, measures: [] } : consulted;
  const choices = advice === 'against' || advice === 'with-measures' ? ['follow', 'differ'] : ['go-on', 'stop'];
  const about = { authority: advice, advice: inBoth(consulted.why), choices, ...(measures.length > 0 && { measures }) };
  const controller = await office.ask({ kind: 'controller-decision', of: roleSeat('controller'), whom: 'after-authority', about });
  if (controller.is === 'interrupted') return controller;

  const { decision, reason } = controller.answer;
  const differs = decision === 'differ';
  const stops = decision === 'stop' || (advice === 'against' && !differs);
  setAsConditions(office, 'controller-decision', 'after-authority', differs || stops ? [] : measures);
  const decides = headed({ fr: `le responsable du traitement décide : « ${FRENCH_DECISIONS[decision]} »`, en: `the controller decides "${decision}"` }, stated(reason));
  return { is: stops ? 'stopped' : 'cleared', decision: differs ? 'differs' : 'followed', ...allOf(consulted.why, decides) };
}

/** A new review replaces the conditions of the one before that are still open, by none where there are none. */
function setAsConditions(office: Office, kind: string, whom: string | undefined, conditions: Conditions): void {
  const { dossier } = office;
  const setIn = taskInRound(dossier, kind, whom);
  setConditions(office, setIn, conditions.map((each) => ({ ...each, owner: serviceSeat(dossier.request.department), setBy: roleSeat('dpo') })));
}
