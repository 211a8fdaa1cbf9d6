/** The roll-out: the policy's steps for one project, in order; a step for each service becomes as many steps. */
import type { Seat } from './ids.ts';
import type { Words } from './kinds/taskKind.ts';
import type { DeploymentStep } from './policy.ts';

/** `service` is the one for which the step is done, `bySystem` says that no person does it. */
export type Step = { name: string; of: Seat; question: Words; bySystem: boolean; service?: string };

/** Where no service is concerned, a step for each service is none. */
export function stepsFor(steps: readonly DeploymentStep[], services: readonly string[]): readonly Step[] {
  return steps.flatMap(({ name, of, question, each, bySystem = false }): Step[] =>
    each === undefined ? [{ name, of, question, bySystem }] : [...new Set(services)].map((service) => ({ name: `${name}/${service}`, of, question, bySystem, service })),
  );
}

/** The first that is not done: a service that is added on the way is rolled out too. */
export const nextStep = (steps: readonly Step[], done: readonly Step[]): Step | undefined => steps.find(({ name }) => !done.some((each) => each.name === name));
