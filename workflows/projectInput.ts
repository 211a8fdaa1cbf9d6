/** What a project's workflow starts from; checked inside it, for anyone can start a workflow with anything. */
import { ApplicationFailure } from '@temporalio/workflow';
import { servicesConcerned } from '../domain/consultation.ts';
import type { Dossier, RequestData } from '../domain/dossier.ts';
import { inWords } from '../domain/guard.ts';
import type { Instant, ProjectId } from '../domain/ids.ts';
import type { Pace } from '../domain/pace.ts';
import type { Policy } from '../domain/policy.ts';

export type ProjectInput = { project: ProjectId; request: RequestData; policy: Policy; pace: Pace };
/** A later run of the same project takes up the dossier of the one before. */
export type ProjectArgument = ProjectInput | { dossier: Dossier };

export function openDossier(argument: ProjectArgument, startedAt: Instant): Dossier {
  if ('dossier' in argument) return argument.dossier;
  const { project, request, policy, pace } = argument;
  return {
    project, request, policy, pace, startedAt,
    phase: 'intake',
    rounds: {},
    attempt: 0,
    path: 'full',
    services: servicesConcerned(request, policy),
    conditions: [], decisions: [],
    minutesSpent: {},
    openTasks: [], closedTasks: {}, replies: {},
    sequence: 0,
    outbox: [],
    closed: false,
  };
}

/** @throws ApplicationFailure `InputMalformed`, which fails the run and wedges nothing. */
export function checkArgument(argument: unknown): asserts argument is ProjectArgument {
  const given = (argument ?? {}) as Record<string, unknown>;
  const isKnown = typeof given['dossier'] === 'object' || (typeof given['project'] === 'string' && typeof given['request'] === 'object' && typeof given['policy'] === 'object' && typeof given['pace'] === 'object');
  if (!isKnown) throw ApplicationFailure.nonRetryable(`expected a project's request, its policy and pace, got ${inWords(argument)}`, 'InputMalformed');
}
