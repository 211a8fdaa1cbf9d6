/** Deployment: every gate, then each step in order; when one fails, those done are undone in reverse, each by who did it. */
import { instantOf } from '../../domain/ids.ts';
import type { DeploymentStep } from '../../domain/policy.ts';
import type { Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const deployment: PhaseStory<'deployment'> = async (office) => {
  const { dossier, ask, record } = office;
  const { gates, steps } = dossier.policy.deployment;

  const checks = await Promise.all(gates.map((gate) => ask({ kind: 'gate', of: gate.of, whom: gate.name, about: { question: gate.question, conditions: dossier.conditions } })));
  const interrupted = checks.find((each): each is Interrupted => each.is === 'interrupted');
  if (interrupted !== undefined) return interrupted;
  const shut = gates.filter((_, index) => failed(checks[index])).map((gate) => gate.name);
  if (shut.length > 0) return again(office, `not passed: ${shut.join(', ')}`);

  const done: DeploymentStep[] = [];
  for (const step of steps) {
    const carriedOut = await ask({ kind: 'step', of: step.of, whom: step.name, about: { question: step.question } });
    if (carriedOut.is === 'interrupted') {
      // On hold, what is done stays; withdrawn or sent back, it is undone first.
      if (carriedOut.by.is !== 'held') await undo(office, done);
      return carriedOut;
    }
    if (failed(carriedOut)) {
      const undone = await undo(office, done);
      return undone ?? again(office, `${step.name} failed: ${carriedOut.answer.reason ?? ''}`);
    }
    done.push(step);
  }

  dossier.outcome = 'deployed';
  dossier.deployedAt = instantOf(Date.now());
  record('jalon.project.deployed.v1', dossier.sourcing === undefined ? {} : { option: dossier.sourcing.option });
  return concluded({ is: 'in-operation', because: `${gates.length} gates passed, ${done.length} steps done` });
};

const failed = (asked: { is: string; answer?: { result: string } } | undefined): boolean => asked?.answer?.result === 'failed';

async function undo({ ask }: Office, done: readonly DeploymentStep[]): Promise<Interrupted | undefined> {
  for (const step of done.toReversed()) {
    const undone = await ask({ kind: 'undo', of: step.of, whom: step.name, regardless: true });
    if (undone.is === 'interrupted') return undone;
  }
  return undefined;
}

const again = ({ dossier }: Office, because: string) =>
  concluded({ is: dossier.attempt < dossier.policy.deployment.maxAttempts ? 'try-again' : 'given-up', because } as const);
