/**
 * One project, from the first request to a service in operation: it goes through the phases as the journey's table says,
 * and continues as new at a phase's end when its history is no longer short.
 */
import { allHandlersFinished, CancellationScope, condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { CapacityActivities } from '../activities/capacityActivities.ts';
import { instantOf } from '../domain/ids.ts';
import { stepAfter, type Outcome, type Phase, type PhaseResult } from '../domain/journey.ts';
import { isAccelerated, paceInWords } from '../domain/pace.ts';
import { dossierQuery } from './messages.ts';
import { openOffice, type Office } from './office.ts';
import { isEmptied } from './outbox.ts';
import { consultation } from './phases/consultation.ts';
import { deployment } from './phases/deployment.ts';
import { dpoReview } from './phases/dpoReview.ts';
import { inService } from './phases/inService.ts';
import { intake } from './phases/intake.ts';
import type { PhaseStory } from './phases/phase.ts';
import { sourcing } from './phases/sourcing.ts';
import { steering } from './phases/steering.ts';
import { checkArgument, openDossier } from './projectInput.ts';

const PHASES: { [P in Phase]: PhaseStory<P> } = {
  'intake': intake, 'consultation': consultation, 'dpo-review': dpoReview, 'sourcing': sourcing, 'steering': steering, 'deployment': deployment, 'in-service': inService,
};

const { releaseCapacity } = proxyActivities<CapacityActivities>({ startToCloseTimeout: '30s', retry: { maximumInterval: '20s' }, summary: 'free in-house capacity' });

/** Events of a run past which a phase's end starts a new one: a border costs about five, a long replay much more. */
const LONG_HISTORY = 600;
/** Decisions kept in the state; all are facts anyway. */
const DECISIONS_KEPT = 100;

/** A cancellation passes by the desk, so it decides nothing: to end a project, someone withdraws it. */
export async function project(argument: unknown): Promise<Outcome> {
  checkArgument(argument);
  const dossier = openDossier(argument, instantOf(Date.now()));
  setHandler(dossierQuery, () => dossier);
  return CancellationScope.nonCancellable(() => carry(openOffice(dossier)));
}

async function carry(office: Office): Promise<Outcome> {
  const { dossier } = office;
  if (dossier.sequence === 0) begin(office);
  for (;;) {
    const ended = await PHASES[dossier.phase](office);
    const next = ended.is === 'concluded' && dossier.interruption === undefined ? conclude(office, ended.result) : await afterInterruption(office);
    if (next.is === 'ended') return close(office, next.outcome, next.because);
    if (next.is === 'entered') enter(office, next.phase);
    if (workflowInfo().historyLength > LONG_HISTORY) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof project>({ dossier });
    }
  }
}

function begin(office: Office): void {
  const { request, services, policy, pace } = office.dossier;
  office.record('jalon.project.started.v1', {
    title: request.title, department: request.department, themes: [...(request.themes ?? [])], services: [...services], policy: `${policy.name} ${policy.version}`,
    ...(isAccelerated(pace) && { accelerated: paceInWords(pace) }),
  });
  enter(office, 'intake');
}

function enter({ dossier, record }: Office, phase: Phase): void {
  dossier.attempt = phase === dossier.phase ? dossier.attempt + 1 : 1;
  dossier.phase = phase;
  const round = (dossier.rounds[phase] ?? 0) + 1;
  dossier.rounds = { ...dossier.rounds, [phase]: round };
  dossier.closedTasks = {};
  record('jalon.phase.entered.v1', { phase, round }, { task: `${phase}-${round}` });
}

type Next = { is: 'entered'; phase: Phase } | { is: 'resumed' } | { is: 'ended'; outcome: Outcome; because: string };

function conclude({ dossier, record }: Office, { is: result, because }: PhaseResult): Next {
  const { phase } = dossier;
  const round = dossier.rounds[phase] ?? 1;
  dossier.decisions = [...dossier.decisions, { phase, round, result, because, at: instantOf(Date.now()) }].slice(-DECISIONS_KEPT);
  record('jalon.phase.concluded.v1', { phase, round, result, because }, { task: `${phase}-${round}` });
  const step = stepAfter(phase, result as never);
  return 'end' in step ? { is: 'ended', outcome: step.end, because } : { is: 'entered', phase: step.enter };
}

/** Withdrawn: the end. Sent back: that phase, and everybody is asked anew. On hold: once resumed, the phase where it was. */
async function afterInterruption({ dossier }: Office): Promise<Next> {
  await condition(() => dossier.hold === undefined);
  const by = dossier.interruption;
  delete dossier.interruption;
  switch (by?.is) {
    case 'withdrawn':
      return { is: 'ended', outcome: 'withdrawn', because: by.reason };
    case 'sent-back':
      return { is: 'entered', phase: by.to };
    case 'held':
    case undefined:
      return { is: 'resumed' };
    default:
      return by satisfies never;
  }
}

/** Refuses every answer first, frees what the project held, and ends when the last fact is out. */
async function close({ dossier, record }: Office, outcome: Outcome, because: string): Promise<Outcome> {
  dossier.closed = true;
  dossier.outcome = outcome;
  record('jalon.project.ended.v1', { outcome, because });
  if ((dossier.sourcing?.personDays ?? 0) > 0) await releaseCapacity({ project: dossier.project });
  await isEmptied(dossier);
  await condition(allHandlersFinished);
  return outcome;
}
