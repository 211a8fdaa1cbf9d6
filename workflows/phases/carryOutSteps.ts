/**
 * The steps of a deployment, as a saga: in order, each by a person or by a system that takes the request and answers.
 *
 *   step → done → the next step
 *        → failed → retry       → the same step again, as another task
 *                 → roll-back   → all that is done is undone, in reverse
 *
 * Held, what is done stays; withdrawn or sent back, it is undone first, whatever the interruption.
 */
import { headed, stated, type Because } from '../../domain/because.ts';
import { type Seat } from '../../domain/ids.ts';
import { nextStep, stepsFor, type Step } from '../../domain/rollOut.ts';
import { taskInRound } from '../../domain/round.ts';
import type { Asked, Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { once } from '../once.ts';

type CarriedOut = { is: 'done'; steps: number } | { is: 'rolled-back'; why: Because } | Interrupted;

export async function carryOutSteps(office: Office): Promise<CarriedOut> {
  const { dossier } = office;
  const done: Step[] = [];
  for (;;) {
    const step = nextStep(stepsFor(dossier.policy.deployment.steps, dossier.services), done);
    if (step === undefined) break;
    const ended = await carryOut(office, step, done);
    if (ended.is === 'interrupted') return leave(office, done, ended);
    if (ended.is === 'given-up') return (await rollBack(office, done, ended.why)) ?? { is: 'rolled-back', why: ended.why };
    done.push(step);
  }
  // An interruption that came with the last answer finds nothing left to ask.
  return dossier.interruption === undefined ? { is: 'done', steps: done.length } : leave(office, done, { is: 'interrupted', by: dossier.interruption });
}

/** One step, until it is done or somebody gives it up. */
async function carryOut(office: Office, step: Step, done: readonly Step[]): Promise<{ is: 'done' } | { is: 'given-up'; why: Because } | Interrupted> {
  const { dossier, ask } = office;
  for (let attempt = 1; ; attempt += 1) {
    const whom = attempt === 1 ? step.name : `${step.name}/${attempt}`;
    const { question, service } = step;
    const asking = ask({ kind: 'step', of: step.of, whom, about: { step: step.name, question, ...(service !== undefined && { service }), ...(attempt > 1 && { attempt }) } });
    if (step.bySystem) requestOf(office, step, 'do', whom);
    const carriedOut = await asking;
    if (carriedOut.is === 'interrupted') return carriedOut;
    if (carriedOut.answer.result === 'done') return { is: 'done' };

    const about = { step: step.name, reason: carriedOut.answer.reason, attempt, done: done.map(({ name }) => name) };
    const decision = await ask({ kind: 'step-failure', of: dossier.policy.deployment.failureDecidedBy, whom, about });
    if (decision.is === 'interrupted') return decision;
    if (decision.answer.decision === 'roll-back') return { is: 'given-up', why: headed({ fr: `échec de ${step.name}`, en: `${step.name} failed` }, stated(decision.answer.reason)) };
  }
}

async function leave(office: Office, done: readonly Step[], ended: Interrupted): Promise<Interrupted> {
  if (ended.by.is === 'held' || done.length === 0) return ended;
  return (await rollBack(office, done, stated(ended.by.reason))) ?? ended;
}

/** Withdrawn or sent back in the middle of it, it goes on to its end; held, it is taken up where it was. */
async function rollBack(office: Office, done: readonly Step[], why: Because): Promise<Interrupted | undefined> {
  for (const step of done.toReversed()) {
    let undone = await undo(office, step, why);
    if (undone.is === 'interrupted' && undone.by.is !== 'held') undone = await undo(office, step, why);
    if (undone.is === 'interrupted') return undone;
  }
  const undone = done.map(({ name }) => name).toReversed();
  once(office, 'rolled-back', () => office.record('jalon.deployment.rolled-back.v1', { undone, ...why }));
  return undefined;
}

function undo(office: Office, step: Step, why: Because): Promise<Asked<'undo'>> {
  const asking = office.ask({ kind: 'undo', of: step.of, whom: step.name, about: { step: step.name, ...why }, regardless: true });
  if (step.bySystem) requestOf(office, step, 'undo', step.name);
  return asking;
}

/** The system is told what it is to do each time it is asked, after a hold again; it answers the task like anybody else. */
function requestOf(office: Office, step: { name: string; of: Seat }, action: 'do' | 'undo', whom: string): void {
  const { dossier, record } = office;
  const task = dossier.openTasks.find(({ id }) => id === taskInRound(dossier, action === 'do' ? 'step' : 'undo', whom));
  if (task === undefined) return;
  once(office, `requested/${task.id}/${task.askedAt}`, () =>
    record('jalon.deployment.step-requested.v1', { task: task.id, step: step.name, of: step.of, action, dueAt: task.dueAt }, { task: task.id, asked: step.of }));
}
