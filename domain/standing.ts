/** Where a project stands: for whom it waits, since when and until when; as attributes for lists and in words for a page. */
import { attributeList } from './attributeList.ts';
import type { Dossier, Health, Moment, OpenTask } from './dossier.ts';
import { placeOf, type Instant, type Seat, type TaskId } from './ids.ts';
import type { Phase } from './journey.ts';
import { isAccelerated, paceInWords } from './pace.ts';
import { roundNumber } from './round.ts';
import { candidatesOf } from './taskRegister.ts';
import { kindOf } from './taskKinds.ts';
import { worstHealth } from './terms.ts';

export type Standing = { phase: Phase; health: Health; waitingOn: readonly Seat[]; waitingSince: Instant | undefined; dueAt: Instant | undefined };

export function standingOf({ phase, hold, openTasks }: Dossier): Standing {
  if (hold !== undefined) return { phase, health: hold.stuckSince === undefined ? 'ok' : 'stuck', waitingOn: ['role:coordinator'], waitingSince: hold.since, dueAt: undefined };
  return {
    phase,
    health: worstHealth(openTasks),
    waitingOn: attributeList(openTasks.flatMap(candidatesOf)),
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
    ...countersOf(dossier),
    ...openTasks.map(taskInWords),
    ...(openTasks.length === 0 && hold === undefined ? [nobodyIsAsked(dossier)] : []),
    ...(openTasks.length === 0 ? [] : [HOW_TO_ACT]),
  ];
  return lines.join('\n\n');
}

const HOW_TO_ACT = [
  'To answer: Update or Signal `answer` with `{ "id", "task", "by": { "id" }, "answer": { … } }`.',
  'Operators likewise: `at-any-time/<act>/<task>` with nudge, reassign, extend, skip; `at-any-time/retry`, `send-back`.',
].join(' ');

/** Who, since when, until when and why then; in whose hands; and what comes next if nobody answers. */
function taskInWords({ id, kind, of, also = [], askedAt, dueAt, dueBecause, health, holder, priority, moments }: OpenTask): string {
  const [next] = moments;
  return [
    `- \`${id}\`: **${[of, ...also].join('** or **')}** is asked since ${askedAt}, due ${dueAt}${dueBecause === undefined ? '' : ` (${dueBecause.en})`}, ${health}.`,
    kindOf(kind).question.en,
    ...(priority === undefined || priority === 'normal' ? [] : [`Priority: ${priority}.`]),
    ...(holder === undefined ? [] : [`In the hands of ${holder.by} since ${holder.since} (${holder.how}).`]),
    next === undefined ? 'Nothing more happens by itself.' : `Next, on ${next.at}: ${nextInWords(next)}.`,
  ].join(' ');
}

function nextInWords({ what, step = 'tell', to }: Moment): string {
  switch (what) {
    case 'remind':
    case 'follow-up':
      return 'a reminder';
    case 'late':
      return 'it is late';
    case 'lapse':
      return 'it lapses';
    case 'escalate':
      return `${{ 'tell': 'told to', 'add': 'asked of too:', 'hand-over': 'handed over to', 'arbitrate': 'for arbitration by' }[step]} ${to ?? 'a superior'}`;
    default:
      return what satisfies never;
  }
}

/** As in "interview: 4 of 7 answered", of what is asked of several. */
function countersOf({ openTasks, closedTasks }: Dossier): string[] {
  return countedTasks(openTasks, closedTasks).filter(({ asked }) => asked > 1).map(({ kind, answered, asked }) => `${kind}: ${answered} of ${asked} answered.`);
}

/** By kind, of the round under way. */
function countedTasks(openTasks: Dossier['openTasks'], closedTasks: Dossier['closedTasks']): { kind: string; answered: number; asked: number }[] {
  const kindIn = (id: string) => placeOf(id as TaskId).split('/')[0] ?? '';
  const closed = Object.entries(closedTasks);
  const kinds = [...new Set(openTasks.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    answered: closed.filter(([id, end]) => kindIn(id) === kind && end.is === 'answered').length,
    asked: openTasks.filter((task) => task.kind === kind).length + closed.filter(([id]) => kindIn(id) === kind).length,
  }));
}

/** Nothing is asked, and yet time passes: a sitting, a review or a renewal is to come. */
function nobodyIsAsked({ phase, committee, outcome }: Dossier): string {
  if (phase === 'steering' && committee?.sitting !== undefined) return `On the agenda of the committee that sits on ${committee.sitting.at} (${committee.sitting.name}).`;
  return outcome === 'deployed' ? 'In operation; its review and the renewal of its approvals will be asked for in time.' : 'Nobody is being waited for.';
}

const clocksOf = (stopped: Dossier['stoppedClocks'], { msPerDay }: Dossier['pace']): string[] =>
  Object.entries(stopped).map(([task, left]) => `- \`${task}\`: its clock is stopped, with ${(left / msPerDay).toFixed(1)} days left.`);
