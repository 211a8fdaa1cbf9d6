/** The gates before go-live, all at once: those that the engine settles itself, those that somebody answers, and each condition. */
import { statedOr } from '../../domain/because.ts';
import { accept, isOpen, lift } from '../../domain/conditions.ts';
import { monthsAfter } from '../../domain/approvals.ts';
import type { Condition } from '../../domain/dossier.ts';
import { conditionsGate, gatesFor, type GateToAsk, type SettledGate } from '../../domain/gates.ts';
import type { Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { isDone, markDone, once } from '../once.ts';
import { giveApproval } from './giveApproval.ts';

const PASSED = 'gates-passed';

/** Gives the names of the gates that are not passed. Once all are, a condition that is set later stops no step. */
export async function passGates(office: Office): Promise<{ is: 'settled'; shut: readonly string[] } | Interrupted> {
  if (isDone(office, PASSED)) return { is: 'settled', shut: [] };
  const { toAsk, settled } = gatesFor(office.dossier);
  for (const gate of settled) recordSettled(office, gate);

  const [conditions, ...asked] = await Promise.all([settleConditions(office), ...toAsk.map((gate) => askGate(office, gate))]);
  const interrupted = [conditions, ...asked].find((each) => 'is' in each);
  if (interrupted !== undefined) return interrupted;
  const shut = [...settled, conditions, ...asked].filter((each): each is SettledGate => 'gate' in each && !each.isPassed).map(({ gate }) => gate);
  if (shut.length === 0) markDone(office, PASSED);
  return { is: 'settled', shut };
}

function recordSettled(office: Office, settled: SettledGate): SettledGate {
  once(office, `gate/${settled.gate}`, () => office.record('jalon.gate.settled.v1', settled, { task: settled.gate }));
  return settled;
}

async function askGate(office: Office, { gate: { name, of, question, expires = false }, ...why }: GateToAsk): Promise<SettledGate | Interrupted> {
  const asked = await office.ask({ kind: 'gate', of, whom: name, about: { question, ...why, expires } });
  if (asked.is === 'interrupted') return asked;
  const { result, reason, validMonths } = asked.answer;
  const isPassed = result === 'done';
  const { pace } = office.dossier;
  if (isPassed && validMonths !== undefined) giveApproval(office, { name, of, givenAt: asked.at, expiresAt: monthsAfter(asked.at, validMonths, pace) });
  return recordSettled(office, { gate: name, isPassed, ...statedOr(reason, { fr: `${isPassed ? 'rempli' : 'non rempli'}, selon ${of}`, en: `${isPassed ? 'passed' : 'not passed'}, says ${of}` }) });
}

async function settleConditions(office: Office): Promise<SettledGate | Interrupted> {
  const ends = await Promise.all(office.dossier.conditions.filter(isOpen).map((condition) => settleCondition(office, condition)));
  return ends.find((each) => each !== undefined) ?? recordSettled(office, conditionsGate(office.dossier.conditions));
}

/** Whoever set it is asked first; what is not lifted may be accepted. It may be lifted at any time besides, which is looked at after each answer. */
async function settleCondition({ dossier, ask, record }: Office, { id, text, textInWords, owner, setBy, dueAt }: Condition): Promise<Interrupted | undefined> {
  const about = { condition: id, text, owner, dueAt, ...(textInWords !== undefined && { textInWords }) };
  const asked = await ask({ kind: 'condition', of: setBy, whom: id, about });
  if (asked.is === 'interrupted') return asked;
  const { result, document, reason } = asked.answer;
  if (result === 'lifted') {
    const lifted = lift(dossier.conditions, id, asked.at);
    if (lifted === undefined) return undefined;
    dossier.conditions = lifted.conditions;
    record('jalon.condition.lifted.v1', { condition: id, by: asked.from.by, isLate: lifted.isLate, ...(document !== undefined && { document }) }, { task: id });
    return undefined;
  }
  if (!dossier.conditions.some((each) => each.id === id && isOpen(each))) return undefined;

  const acceptance = await ask({ kind: 'condition-acceptance', of: dossier.policy.deployment.conditionsAcceptedBy, whom: id, about: { ...about, because: reason } });
  if (acceptance.is === 'interrupted') return acceptance;
  const accepted = acceptance.answer.decision === 'accept' ? accept(dossier.conditions, id) : undefined;
  if (accepted === undefined) return undefined;
  dossier.conditions = accepted;
  record('jalon.condition.accepted.v1', { condition: id, by: acceptance.from.by, reason: acceptance.answer.reason }, { task: id });
  return undefined;
}
