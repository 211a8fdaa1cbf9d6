/** What a project's workflow starts from; checked inside it, for anyone can start a workflow with anything. */
import { ApplicationFailure } from '@temporalio/workflow';
import { isReadable } from '../domain/completion.ts';
import { partiesIn, servicesConcerned } from '../domain/consultation.ts';
import type { Dossier, RequestData } from '../domain/dossier.ts';
import { estimateIn } from '../domain/intake.ts';
import { inWords } from '../domain/guard.ts';
import type { Instant, ProjectId } from '../domain/ids.ts';
import type { Pace } from '../domain/pace.ts';
import { policyNow, rollOfFormer } from '../domain/formerPolicy.ts';
import type { Policy } from '../domain/policy.ts';
import type { Roll } from '../domain/roll.ts';
import { rollGuard } from '../domain/rollGuard.ts';

/** `source` is that of the request's event. */
export type ProjectInput = { project: ProjectId; source: string; request: RequestData; policy: Policy; roll: Roll; pace: Pace };
/** A later run of the same project takes up the dossier of the one before. */
export type ProjectArgument = ProjectInput | { dossier: Dossier };

/** Characters of a summary that a fact carries. */
export const SUMMARY_SHOWN = 1_000;

/** What every dossier has; one that an earlier version of this code carried over lacks what came since. */
const BLANK = {
  phase: 'intake', rounds: {}, attempt: 0, path: 'full',
  marks: [], unknowns: [], joined: [], parties: [], formerLeads: [],
  datasets: [], opinions: [], silences: [], conditions: [], decisions: [], minutesSpent: {}, answered: {}, approvals: [],
  absorbed: [], mergersRefused: {}, settled: [],
  openTasks: [], closedTasks: {}, stoppedClocks: {}, replies: {},
  sequence: 0, outbox: [], closed: false,
} as const satisfies Partial<Dossier>;

export function openDossier(argument: ProjectArgument, startedAt: Instant): Dossier {
  if ('dossier' in argument) return broughtUpToDate({ ...BLANK, ...argument.dossier });
  const { project, source, request, pace } = argument;
  const { policy, roll } = broughtUpToDate(argument);
  const estimate = estimateIn(request);
  return { ...BLANK, project, source, request, policy, roll, pace, startedAt, services: servicesConcerned(request, policy), parties: partiesIn(request), ...(estimate !== undefined && { estimate }) };
}

/** A project of before carries a policy of its day, and was never told who is who. */
const broughtUpToDate = <T extends { policy: Policy; roll?: Roll }>(of: T): T & { roll: Roll } => ({ ...of, policy: policyNow(of.policy), roll: of.roll ?? rollOfFormer(of.policy) });

/** @throws ApplicationFailure `InputMalformed`, which fails the run and wedges nothing. */
export function checkArgument(argument: unknown): asserts argument is ProjectArgument {
  const given = (argument ?? {}) as Record<string, unknown>;
  const isKnown = typeof given['dossier'] === 'object' || (typeof given['project'] === 'string' && typeof given['source'] === 'string' && isReadableRequest(given['request']) && typeof given['policy'] === 'object' && typeof given['pace'] === 'object' && (given['roll'] === undefined || rollGuard.check(given['roll'], 'roll').ok));
  if (!isKnown) throw ApplicationFailure.nonRetryable(`expected a project's request, its source, policy and pace, got ${inWords(argument)}`, 'InputMalformed');
}

const isReadableRequest = (request: unknown): boolean => typeof request === 'object' && request !== null && isReadable(request as Record<string, unknown>);
