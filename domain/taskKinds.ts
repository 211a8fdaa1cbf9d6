/** Every kind of human task, by name. A new kind is a new member of one of these. */
import type { Guarded } from './guard.ts';
import { consultationKinds } from './kinds/consultationKinds.ts';
import { committeeKinds } from './kinds/committeeKinds.ts';
import { deliveryKinds } from './kinds/deliveryKinds.ts';
import { dpoKinds } from './kinds/dpoKinds.ts';
import { intakeKinds } from './kinds/intakeKinds.ts';
import { sourcingKinds } from './kinds/sourcingKinds.ts';
import { standingKinds } from './kinds/standingKinds.ts';
import { taskActKinds } from './kinds/taskActKinds.ts';
import type { AskedKindDefinition, TaskKindDefinition } from './kinds/taskKind.ts';

const ASKED = { ...intakeKinds, ...consultationKinds, ...dpoKinds, ...sourcingKinds, ...committeeKinds, ...deliveryKinds };

/** The kinds that are asked of somebody, and so have terms in the policy. */
export type TaskKind = keyof typeof ASKED;
/** What may be said of a project at any time. */
export type ProjectAct = keyof typeof standingKinds;
/** What may be said of one of its open tasks. */
export type TaskAct = keyof typeof taskActKinds;
export type StandingKind = ProjectAct | TaskAct;
type AnyKind = TaskKind | StandingKind;

export const TASK_KINDS = Object.keys(ASKED) as readonly TaskKind[];
export const STANDING_KINDS = Object.keys({ ...standingKinds, ...taskActKinds }) as readonly StandingKind[];
export const isTaskAct = (kind: StandingKind): kind is TaskAct => Object.hasOwn(taskActKinds, kind);

const DEFINITIONS = { ...ASKED, ...standingKinds, ...taskActKinds };
export type AnswerTo<K extends AnyKind> = Guarded<(typeof DEFINITIONS)[K]['answer']>;

export const kindOf = (kind: AnyKind): TaskKindDefinition<unknown> => DEFINITIONS[kind] as TaskKindDefinition<unknown>;
export const askedKindOf = (kind: TaskKind): AskedKindDefinition<unknown> => ASKED[kind] as AskedKindDefinition<unknown>;

/** The kinds that silence may end, as the policy says; all others stay open until somebody answers, whatever a policy says. */
export const LAPSING_KINDS = ['grid', 'information', 'data-statement', 'open-data', 'estimate', 'meeting', 'interview', 'contribution', 'amendment', 'authority-reply', 'motion', 'vote', 'review'] as const satisfies readonly TaskKind[];
export type LapsingKind = (typeof LAPSING_KINDS)[number];
export const mayLapse = (kind: TaskKind): boolean => (LAPSING_KINDS as readonly TaskKind[]).includes(kind);

/** The kinds whose answer is still welcome once silence has ended them: it is kept and marked late, and changes no outcome. */
export const isWelcomeLate = (kind: TaskKind): boolean => kind === 'interview';
