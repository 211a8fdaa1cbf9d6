/** Where a project stands: for whom it waits, since when and until when; as attributes for lists and in words for a page. */
import { attributeList } from './attributeList.ts';
import type { Dossier, Health } from './dossier.ts';
import type { Instant, Seat } from './ids.ts';
import type { Phase } from './journey.ts';
import { isAccelerated, paceInWords } from './pace.ts';
import { roundNumber } from './round.ts';
import { kindOf } from './taskKinds.ts';
import { worstHealth } from './terms.ts';

export type Standing = { phase: Phase; health: Health; waitingOn: readonly Seat[]; waitingSince: Instant | undefined; dueAt: Instant | undefined };

export function standingOf({ phase, hold, openTasks }: Dossier): Standing {
  if (hold !== undefined) return { phase, health: 'ok', waitingOn: ['role:coordinator'], waitingSince: hold.since, dueAt: undefined };
  return {
    phase,
    health: worstHealth(openTasks),
    waitingOn: attributeList(openTasks.map((task) => task.of)),
    waitingSince: openTasks.map((task) => task.askedAt).toSorted()[0],
    dueAt: openTasks.map((task) => task.dueAt).toSorted()[0],
  };
}

/** Markdown, for the Temporal UI. */
export function wordsOf(dossier: Dossier): string {
  const { phase, hold, openTasks, outcome, pace, stoppedClocks } = dossier;
  const lines = [
    `**${dossier.request.title}** (${dossier.request.department}), phase **${phase}**, round ${roundNumber(dossier)}${outcome === undefined ? '' : `, outcome **${outcome}**`}.`,
    ...(isAccelerated(pace) ? [`Time is accelerated: ${paceInWords(pace)}.`] : []),
    ...(hold === undefined ? [] : [`On hold since ${hold.since}: ${hold.reason}. To resume, answer the task \`at-any-time/resume\`.`, ...clocksOf(stoppedClocks, pace)]),
    ...openTasks.map((task) => `- \`${task.id}\`: **${task.of}** is asked since ${task.askedAt}, due ${task.dueAt}, ${task.health}. ${kindOf(task.kind).question.en}`),
    ...(openTasks.length === 0 && hold === undefined ? [nobodyIsAsked(dossier)] : []),
    ...(openTasks.length === 0 ? [] : ['To answer: Update or Signal `answer` with `{ "id", "task", "by": { "id" }, "answer": { … } }`.']),
  ];
  return lines.join('\n\n');
}

/** Nothing is asked, and yet time passes: a sitting, a review or a renewal is to come. */
function nobodyIsAsked({ phase, committee, outcome }: Dossier): string {
  if (phase === 'steering' && committee?.sitting !== undefined) return `On the agenda of the committee that sits on ${committee.sitting.at} (${committee.sitting.name}).`;
  return outcome === 'deployed' ? 'In operation; its review and the renewal of its approvals will be asked for in time.' : 'Nobody is being waited for.';
}

const clocksOf = (stopped: Dossier['stoppedClocks'], { msPerDay }: Dossier['pace']): string[] =>
  Object.entries(stopped).map(([task, left]) => `- \`${task}\`: its clock is stopped, with ${(left / msPerDay).toFixed(1)} days left.`);
