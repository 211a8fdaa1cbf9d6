/** Deployment: every gate, then each step in order; a step that fails is tried again, or all that is done is undone. */
import { instantOf } from '../../domain/ids.ts';
import type { Office } from '../office.ts';
import { carryOutSteps } from './carryOutSteps.ts';
import { passGates } from './passGates.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const deployment: PhaseStory<'deployment'> = async (office) => {
  const { dossier, record } = office;
  const gates = await passGates(office);
  if (gates.is === 'interrupted') return gates;
  if (gates.shut.length > 0) return again(office, `not passed: ${gates.shut.join(', ')}`);

  const steps = await carryOutSteps(office);
  if (steps.is === 'interrupted') return steps;
  if (steps.is === 'rolled-back') return again(office, steps.because);

  dossier.outcome = 'deployed';
  dossier.deployedAt = instantOf(Date.now());
  record('jalon.project.deployed.v1', dossier.sourcing === undefined ? {} : { option: dossier.sourcing.option });
  return concluded({ is: 'in-operation', because: `all gates passed, ${steps.steps} steps done` });
};

const again = ({ dossier }: Office, because: string) =>
  concluded({ is: dossier.attempt < dossier.policy.deployment.maxAttempts ? 'try-again' : 'given-up', because } as const);
