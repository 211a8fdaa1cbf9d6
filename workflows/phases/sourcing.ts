/** Build or outsource: a comparison, a ranking by the policy's weights, a decision with reasons, and what follows from it. */
import { proxyActivities } from '@temporalio/workflow';
import type { CapacityActivities, CapacityGiven } from '../../activities/capacityActivities.ts';
import { found, headed, inBoth, statedOr, type Because } from '../../domain/because.ts';
import { dayOf, daysBetween, quarterOf } from '../../domain/calendar.ts';
import { planFrom } from '../../domain/capacity.ts';
import type { CapacityShare } from '../../domain/dossier.ts';
import { FRENCH_OPTIONS } from '../../domain/frenchNames.ts';
import { instantOf, roleSeat, type TaskId } from '../../domain/ids.ts';
import type { Words } from '../../domain/kinds/taskKind.ts';
import type { SourcingOption } from '../../domain/kinds/sourcingKinds.ts';
import { procurementOf } from '../../domain/procurement.ts';
import { rank, rankWithout, type Comparison, type Ranking } from '../../domain/sourcing.ts';
import { roundOf, taskInRound } from '../../domain/round.ts';
import { setConditions, worded, type NewCondition } from '../conditions.ts';
import type { Interrupted } from '../humanTask.ts';
import { mark, unmark } from '../marks.ts';
import type { Office } from '../office.ts';
import { once } from '../once.ts';
import { concluded, type PhaseStory } from './phase.ts';

const { reserveCapacity, releaseCapacity } = proxyActivities<CapacityActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
  summary: 'in-house capacity',
});

type Choice = { is: 'chosen'; option: SourcingOption; why: Because; differs: boolean; plan: readonly CapacityShare[] };

export const sourcing: PhaseStory<'sourcing'> = async (office) => {
  const { dossier, ask, record } = office;
  const comparison = await ask({ kind: 'comparison', of: roleSeat('it-department'), about: { path: dossier.path } });
  if (comparison.is === 'interrupted') return comparison;

  const ranking = rank(comparison.answer, dossier.policy.sourcing.weights);
  once(office, 'ranked', () => record('jalon.options.ranked.v1', ranking, { task: roundOf(office.dossier) }));
  const choice = await choose(office, comparison.answer, ranking);
  if (choice.is === 'interrupted') return choice;

  await carryOut(office, comparison.answer, choice);
  const { option, why } = choice;
  if (option === 'do-not-digitise') return concluded({ is: 'not-digital', ...why });
  const goesToCommittee = dossier.policy.steering.paths.includes(dossier.path);
  return concluded({ is: goesToCommittee ? 'to-committee' : 'to-deployment', ...headed({ fr: FRENCH_OPTIONS[option], en: option }, why) });
};

/** A decision to build for which the city has no capacity left is asked again, without that option and with the reason. */
async function choose(office: Office, comparison: Comparison, ranking: Ranking): Promise<Choice | Interrupted> {
  const first = await decide(office, comparison, ranking);
  if (first.is === 'interrupted' || first.option !== 'build') return first;
  const plan = plannedFor(office, comparison);
  const given = await reserve(office, plan);
  if (given.isReserved) return { ...first, plan };
  const { isReserved: _isReserved, ...why } = given;

  once(office, 'capacity-refused', () => office.record('jalon.capacity.refused.v1', { plan: [...plan], ...why }, { task: roundOf(office.dossier) }));
  const others = rankWithout('build', 'in-house-capacity', comparison, office.dossier.policy.sourcing.weights);
  return decide(office, comparison, others, { whom: 'without-building', told: inBoth(why) });
}

async function decide({ dossier, ask }: Office, comparison: Comparison, ranking: Ranking, again?: { whom: string; told: Words }): Promise<Choice | Interrupted> {
  const { decidedBy, weights } = dossier.policy.sourcing;
  const procurement = procurementFor(dossier.policy, comparison);
  const about = { ...ranking, weights, ...(procurement !== undefined && { procurement }), ...(again !== undefined && { told: again.told }) };
  const decision = await ask({ kind: 'sourcing-decision', of: decidedBy, ...(again !== undefined && { whom: again.whom }), about });
  if (decision.is === 'interrupted') return decision;
  const { option, reason } = decision.answer;
  return { is: 'chosen', option, why: statedOr(reason, { fr: 'première du classement', en: 'first in the ranking' }), differs: option !== ranking.ranking[0]?.option, plan: [] };
}

/** Decided in the quarter in which it is reserved; what this round has reserved already stays as it is. */
function plannedFor({ dossier }: Office, { options }: Comparison): readonly CapacityShare[] {
  if (dossier.sourcing?.decidedIn === roundOf(dossier)) return dossier.sourcing.plan;
  return planFrom(options.find((each) => each.option === 'build')?.plan ?? [], quarterOf(instantOf(Date.now())));
}

/** All of it or nothing; it takes the place of what an earlier round reserved. */
async function reserve(office: Office, plan: readonly CapacityShare[]): Promise<CapacityGiven> {
  const { dossier, record, call } = office;
  const decidedIn = roundOf(office.dossier);
  if (dossier.sourcing?.decidedIn === decidedIn) return dossier.sourcing.option === 'build' ? { isReserved: true } : { isReserved: false, ...found({ fr: 'une autre option a été choisie depuis', en: 'another option was chosen since' }) };
  const given = await call(() => reserveCapacity({ project: dossier.project, plan, decidedIn }));
  if (given.isReserved) once(office, 'capacity-reserved', () => record('jalon.capacity.reserved.v1', { plan: [...plan] }, { task: decidedIn }));
  return given;
}

/** What follows from the choice by itself; an earlier round's choice leaves nothing behind. */
async function carryOut(office: Office, comparison: Comparison, { option, why, differs, plan }: Choice): Promise<void> {
  const { dossier, record, call } = office;
  const held = dossier.sourcing?.plan ?? [];
  if (held.length > 0 && plan.length === 0) {
    await call(() => releaseCapacity({ project: dossier.project }));
    once(office, 'capacity-freed', () => record('jalon.capacity.freed.v1', found({ fr: `décidé autrement : ${FRENCH_OPTIONS[option]}`, en: `decided otherwise: ${option}` }), { task: roundOf(office.dossier) }));
  }
  dossier.sourcing = { option, ...why, plan, decidedIn: roundOf(office.dossier) };
  once(office, 'decided', () => record('jalon.sourcing.decided.v1', { option, ...why, differs }, { task: roundOf(office.dossier) }));
  unmark(dossier, 'in-house', 'outsourced');
  if (option === 'build') mark(dossier, 'in-house');
  if (option === 'outsource') mark(dossier, 'outsourced');
  once(office, 'followed-up', () => (option === 'outsource' ? outsource(office, comparison) : setConditions(office, setInOf(office), [])));
}

/** The procedure that the amount commands, and the conditions that come with a contract, due when the service may open. */
function outsource(office: Office, comparison: Comparison): void {
  const { dossier, record } = office;
  const procurement = procurementFor(dossier.policy, comparison);
  if (procurement === undefined) return;
  record('jalon.procurement.determined.v1', procurement, { task: roundOf(office.dossier) });
  const within = daysBetween(dayOf(instantOf(Date.now())), procurement.earliest);
  setConditions(office, setInOf(office), contractConditions(dossier.marks.includes('personal-data'), within));
}

function contractConditions(processesPersonalData: boolean, within: number): NewCondition[] {
  const owner = roleSeat('procurement');
  return [
    ...(processesPersonalData ? [{ ...worded({ fr: 'Le contrat du sous-traitant contient ce que liste l’art. 28, § 3 du RGPD', en: 'The processor’s contract holds what GDPR art. 28(3) lists' }), owner, setBy: roleSeat('dpo'), within }] : []),
    { ...worded({ fr: 'Le contrat a une clause de réversibilité, avec ses formats et son délai (CCAG-TIC, art. 42)', en: 'The contract has a reversibility clause, with its formats and its delay (CCAG-TIC art. 42)' }), owner, setBy: roleSeat('it-department'), within },
    { ...worded({ fr: 'Le contrat dit où se trouvent les données et sous quel droit', en: 'The contract says where the data lie and under which law' }), owner, setBy: roleSeat('it-department'), within },
  ];
}

function procurementFor({ procurement, closedDays }: Office['dossier']['policy'], { options }: Comparison): ReturnType<typeof procurementOf> | undefined {
  const outsourced = options.find((each) => each.option === 'outsource' && each.fails.length === 0);
  return outsourced === undefined ? undefined : procurementOf(outsourced.needs ?? [], dayOf(instantOf(Date.now())), procurement, closedDays, outsourced.submission);
}

const setInOf = ({ dossier }: Office): TaskId => taskInRound(dossier, 'sourcing-decision');
