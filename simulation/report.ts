/** What a run tells people, on standard error: a line while it lasts, a table at its end. */
import { isAccelerated, paceInWords, type Pace } from '../domain/pace.ts';
import type { Summary } from './summary.ts';
import type { Story } from './tally.ts';

const EVERY_MS = 5_000;
const REDRAWN_EVERY_MS = 250;
const CLEAR_LINE = '\r\u001B[2K';

export type Progress = { show(stories: readonly Story[], waitingFor: string): void; end(): void };

export function openProgress(pace: Pace, stream: NodeJS.WriteStream = process.stderr): Progress {
  const since = Date.now();
  let shownAt = 0;
  return {
    show(stories, waitingFor) {
      if (Date.now() - shownAt < (stream.isTTY ? REDRAWN_EVERY_MS : EVERY_MS)) return;
      shownAt = Date.now();
      const line = progressLine(stories, Math.round((Date.now() - since) / 1_000), pace, waitingFor);
      stream.write(stream.isTTY ? `${CLEAR_LINE}${line.slice(0, Math.max(20, stream.columns - 1))}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write(CLEAR_LINE);
    },
  };
}

export function progressLine(stories: readonly Story[], seconds: number, pace: Pace, waitingFor: string): string {
  const sum = (of: (story: Story) => number) => stories.reduce((total, story) => total + of(story), 0);
  const open = sum(({ outcome }) => (outcome === undefined ? 1 : 0));
  const speed = isAccelerated(pace) ? `accelerated: ${paceInWords(pace)}` : 'real time';
  return `${seconds} s (${speed}) · ${open} open, ${stories.length - open} with an outcome · ${sum((story) => story.tasksAsked)} asked, ${sum((story) => story.answersAccepted)} answered${waitingFor}`;
}

export function tableOf(summary: Summary): string {
  const rows: [string, number | string][] = [
    ['requests sent', summary.requested],
    ['projects started', summary.started],
    ...Object.entries(summary.outcomes).map(([outcome, count]): [string, number] => [`  ${outcome}`, count]),
    ['still open', summary.open],
    ['dead letters', summary.deadLetters],
    ['tasks asked', summary.tasksAsked],
    ['answers given', summary.answersGiven],
    ['facts published', summary.factsPublished],
    ['policy', summary.policy],
    ['seconds', summary.seconds],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

/** A project that has no outcome, where it stands and for whom it waits. */
export function openInWords({ project, phase, openTasks, heldSince }: Story): string {
  const tasks = [...openTasks.values()].map((task) => `${task.id} of ${task.of}, due ${new Date(task.dueAt).toISOString()}`);
  const waits = heldSince === undefined ? tasks.join('; ') || 'nobody: no task is open' : 'being resumed';
  return `${project}, ${phase ?? 'not begun'}, waits for ${waits}`;
}
