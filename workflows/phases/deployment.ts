/** Deployment: every gate, then each step in order; a step that fails is tried again, or all that is done is undone. */
import { found, type Because } from '../../domain/because.ts';
import { frenchPlural } from '../../domain/frenchNames.ts';
import { instantOf } from '../../domain/ids.ts';
import type { Office } from '../office.ts';
import { carryOutSteps } from './carryOutSteps.ts';
import { passGates } from './passGates.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const deployment: PhaseStory<'deployment'> = async (office) => {
  const { dossier, record } = office;
  const gates = await passGates(office);
  if (gates.is === 'interrupted') return gates;
  const shut = gates.shut.join(', ');
  if (shut !== '') return again(office, found({ fr: `préalables non remplis : ${shut}`, en: `not passed: ${shut}` }));

  const steps = await carryOutSteps(office);
  if (steps.is === 'interrupted') return steps;
  if (steps.is === 'rolled-back') return again(office, steps.why);

  dossier.outcome = 'deployed';
  dossier.deployedAt = instantOf(Date.now());
  record('jalon.project.deployed.v1', dossier.sourcing === undefined ? {} : { option: dossier.sourcing.option });
  const count = steps.steps;
  return concluded({ is: 'in-operation', ...found({ fr: `tous les préalables sont remplis, ${count} étape${frenchPlural(count)} faite${frenchPlural(count)}`, en: `all gates passed, ${count} steps done` }) });
};

const again = ({ dossier }: Office, why: Because) =>
  concluded({ is: dossier.attempt < dossier.policy.deployment.maxAttempts ? 'try-again' : 'given-up', ...why } as const);
