/** The way that a project would take under a policy, told beforehand: no server, no project, only the rules. */
import type { Because } from './because.ts';
import { servicesConcerned } from './consultation.ts';
import { gatesFor, type Gates } from './gates.ts';
import type { Instant } from './ids.ts';
import { routeOf, type GridAnswers, type Route } from './intake.ts';
import { PHASES, type Phase } from './journey.ts';
import { committeeKinds } from './kinds/committeeKinds.ts';
import { consultationKinds } from './kinds/consultationKinds.ts';
import { deliveryKinds } from './kinds/deliveryKinds.ts';
import { dpoKinds } from './kinds/dpoKinds.ts';
import { intakeKinds } from './kinds/intakeKinds.ts';
import { sourcingKinds } from './kinds/sourcingKinds.ts';
import { REAL_TIME } from './pace.ts';
import type { Mark } from './grid.ts';
import type { Terms } from './kinds/taskTerms.ts';
import type { Policy } from './policy.ts';
import { stepsFor, type Step } from './rollOut.ts';
import { sittingsAfter, type Sitting } from './sittings.ts';
import type { TaskKind } from './taskKinds.ts';

export type Imagined = { answers: GridAnswers; marks: readonly Mark[]; themes: readonly string[]; services: readonly string[] };

export type Way = Route & {
  isDigital: boolean;
  services: string[];
  /** Consultation rounds: one where nobody objects, and arbitration after the last. */
  rounds: { least: 1; most: number };
  /** The next sittings where the path goes to the committee. */
  committee: { isAsked: boolean; sittings: Sitting[] };
  gates: Gates['toAsk'];
  gatesLeftOut: ({ gate: string } & Because)[];
  steps: readonly Step[];
  /** What may be asked on this way, in the order of the phases, with the days that whoever is asked has. */
  tasks: { phase: Phase; kind: TaskKind; due: number; lapseAfter: Terms['lapseAfter'] }[];
};

const SITTINGS_SHOWN = 3;
const AFTER_GO_LIVE: readonly string[] = ['review', 'renewal'];

/** `marks` are those that only come later, such as `outsourced`, beside those of the answers. */
export function wayOf(policy: Policy, { answers, marks: later, themes, services: named }: Imagined, from: Instant): Way {
  const route = routeOf(answers, policy.intake);
  const marks = [...new Set([...route.marks, ...later])];
  const services = servicesConcerned({ title: '', department: '', themes, services: named }, policy);
  const isAsked = policy.steering.paths.includes(route.path);
  const gates = gatesFor({ policy, marks, unknowns: route.unknowns });
  return {
    ...route,
    marks,
    isDigital: !marks.includes('not-digital'),
    services,
    rounds: { least: 1, most: policy.consultation.maxRounds },
    committee: { isAsked, sittings: isAsked ? sittingsAfter(from, SITTINGS_SHOWN, { ...policy.steering.sittings, pace: REAL_TIME }) : [] },
    gates: gates.toAsk,
    gatesLeftOut: gates.settled.filter(({ gate }) => policy.deployment.gates.some(({ name }) => name === gate)).map(({ isPassed: _isPassed, ...each }) => each),
    steps: stepsFor(policy.deployment.steps, services),
    tasks: tasksOf(policy, isAsked),
  };
}

function tasksOf({ terms }: Policy, goesToCommittee: boolean): Way['tasks'] {
  return PHASES.filter((phase) => phase !== 'steering' || goesToCommittee).flatMap((phase) =>
    KINDS_OF[phase].map((kind) => ({ phase, kind, due: terms[kind].due, lapseAfter: terms[kind].lapseAfter })));
}

const namesOf = <K extends string>(kinds: Readonly<Record<K, unknown>>): K[] => Object.keys(kinds) as K[];

const KINDS_OF: { readonly [P in Phase]: readonly TaskKind[] } = {
  'intake': namesOf(intakeKinds),
  'consultation': namesOf(consultationKinds),
  'dpo-review': namesOf(dpoKinds),
  'sourcing': namesOf(sourcingKinds),
  'steering': namesOf(committeeKinds),
  'deployment': namesOf(deliveryKinds).filter((kind) => !AFTER_GO_LIVE.includes(kind)),
  'in-service': namesOf(deliveryKinds).filter((kind) => AFTER_GO_LIVE.includes(kind)),
};
