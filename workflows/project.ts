/**
 * One project, from the first request to a service in operation: it goes through the phases as the journey's table says,
 * and continues as new at a phase's end when its history is no longer short.
 */
import { allHandlersFinished, CancellationScope, condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { CapacityActivities } from '../activities/capacityActivities.ts';
import type { CommitteeActivities } from '../activities/committeeActivities.ts';
import type { ProjectActivities } from '../activities/projectActivities.ts';
import { found, stated, type Because } from '../domain/because.ts';
import { policyNow } from '../domain/formerPolicy.ts';
import { FRENCH_OUTCOMES } from '../domain/frenchNames.ts';
import { instantOf } from '../domain/ids.ts';
import { stepAfter, type Outcome, type Phase, type PhaseResult } from '../domain/journey.ts';
import { isAccelerated, paceInWords } from '../domain/pace.ts';
import { roundNumber } from '../domain/round.ts';
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
import { checkArgument, openDossier, SUMMARY_SHOWN } from './projectInput.ts';

const PHASES: { [P in Phase]: PhaseStory<P> } = {
  'intake': intake, 'consultation': consultation, 'dpo-review': dpoReview, 'sourcing': sourcing, 'steering': steering, 'deployment': deployment, 'in-service': inService,
};

const patient = { startToCloseTimeout: '30s', retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' } } as const;
const { releaseCapacity } = proxyActivities<CapacityActivities>({ ...patient, summary: 'free in-house capacity' });
const { leaveCommittee } = proxyActivities<CommitteeActivities>({ ...patient, summary: 'leave the committee’s agenda' });
const { findPolicy } = proxyActivities<ProjectActivities>({ ...patient, summary: 'read the newer policy' });

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
    if (next.is === 'ended') return close(office, next);
    if (next.is === 'entered') {
      await adoptPolicy(office);
      enter(office, next.phase);
    }
    if (dossier.phase === 'in-service') await freeCapacity(office, found({ fr: 'le service est ouvert', en: 'the service is in operation' }));
    if (workflowInfo().historyLength > LONG_HISTORY) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof project>({ dossier });
    }
  }
}

function begin(office: Office): void {
  const { request, source, services, parties, policy, pace, estimate } = office.dossier;
  const collector = policy.collectors.find((each) => each.source === source);
  office.record('jalon.project.started.v1', {
    title: request.title, department: request.department, themes: [...(request.themes ?? [])], services: [...services], source, policy: `${policy.name} ${policy.version}`,
    ...(request.summary !== undefined && { summary: request.summary.slice(0, SUMMARY_SHOWN) }),
    ...(collector !== undefined && { collectedBy: collector.service }),
    ...(parties.length > 0 && { parties: [...parties] }),
    ...(isAccelerated(pace) && { accelerated: paceInWords(pace) }),
  });
  if (estimate !== undefined) office.record('jalon.project.estimated.v1', estimate);
  enter(office, 'intake');
}

function enter({ dossier, record }: Office, phase: Phase): void {
  dossier.attempt = phase === dossier.phase ? dossier.attempt + 1 : 1;
  dossier.phase = phase;
  const round = (dossier.rounds[phase] ?? 0) + 1;
  dossier.rounds = { ...dossier.rounds, [phase]: round };
  dossier.closedTasks = {};
  dossier.mergersRefused = {};
  delete dossier.skips;
  record('jalon.phase.entered.v1', { phase, round }, { task: `${phase}-${round}` });
}

type Ended = { is: 'ended'; outcome: Outcome } & Because;
type Next = { is: 'entered'; phase: Phase } | { is: 'resumed' } | Ended;

function conclude({ dossier, record }: Office, { is: result, ...why }: PhaseResult): Next {
  const { phase } = dossier;
  const round = roundNumber(dossier);
  dossier.decisions = [...dossier.decisions, { phase, round, result, because: why.because, at: instantOf(Date.now()) }].slice(-DECISIONS_KEPT);
  record('jalon.phase.concluded.v1', { phase, round, result, ...why }, { task: `${phase}-${round}` });
  const step = stepAfter(phase, result as never);
  return 'end' in step ? { is: 'ended', outcome: step.end, ...why } : { is: 'entered', phase: step.enter };
}

/** Withdrawn: the end. Sent back: that phase, and everybody is asked anew. On hold: once resumed, the phase where it was. */
async function afterInterruption({ dossier }: Office): Promise<Next> {
  const wasHeld = dossier.hold !== undefined;
  await condition(() => dossier.hold === undefined);
  const by = dossier.interruption;
  // A hold leaves the steps of a deployment as they are; withdrawn then, the phase is taken up once more to undo them.
  if (wasHeld && by?.is === 'withdrawn' && dossier.phase === 'deployment') return { is: 'resumed' };
  delete dossier.interruption;
  switch (by?.is) {
    case 'withdrawn':
      return { is: 'ended', outcome: 'withdrawn', ...stated(by.reason) };
    case 'sent-back':
      dossier.changed = { ...stated(by.reason), since: instantOf(Date.now()) };
      return { is: 'entered', phase: by.to };
    case 'held':
    case undefined:
      return { is: 'resumed' };
    default:
      return by satisfies never;
  }
}

/** Moves the project to another version of the rules, between two phases: a deliberate act, which goes on record. */
async function adoptPolicy({ dossier, record, call }: Office): Promise<void> {
  const { adopting } = dossier;
  if (adopting === undefined) return;
  const { policy: name, version, reason, answer } = adopting;
  delete dossier.adopting;
  const newer = await call(() => findPolicy({ policy: name, version }));
  const from = `${dossier.policy.name} ${dossier.policy.version}`;
  if (newer.is === 'not-found') {
    const { is: _is, ...why } = newer;
    return record('jalon.policy.kept.v1', { policy: from, ...why }, { answer });
  }
  // The calendar is the city's as it is now, whichever rules a project goes by.
  dossier.policy = { ...policyNow(newer.policy), closedDays: dossier.roll.closedDays };
  record('jalon.policy.adopted.v1', { from, to: `${name} ${version}`, reason }, { answer });
}

async function freeCapacity({ dossier, record, call }: Office, why: Because): Promise<void> {
  if (dossier.sourcing === undefined || dossier.sourcing.plan.length === 0) return;
  await call(() => releaseCapacity({ project: dossier.project }));
  dossier.sourcing = { ...dossier.sourcing, plan: [] };
  if (!dossier.closed) record('jalon.capacity.freed.v1', why);
}

/** Refuses every answer first, frees what the project held, and ends when the last fact is out. */
async function close(office: Office, { is: _is, outcome, ...why }: Ended): Promise<Outcome> {
  const { dossier, record, call } = office;
  dossier.closed = true;
  dossier.outcome = outcome;
  const ends = found({ fr: `le projet se termine : ${FRENCH_OUTCOMES[outcome]}`, en: `the project ends: ${outcome}` });
  if (dossier.sourcing !== undefined && dossier.sourcing.plan.length > 0) record('jalon.capacity.freed.v1', ends);
  record('jalon.project.ended.v1', { outcome, ...why });
  await freeCapacity(office, ends);
  if (dossier.committee !== undefined) await call(() => leaveCommittee({ project: dossier.project }));
  await isEmptied(dossier);
  await condition(allHandlersFinished);
  return outcome;
}
