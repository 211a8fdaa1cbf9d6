/** `jalon show`: one project whole. */
import type { ProjectView } from '../../services/api/views.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';
import type { Wording } from './wording.ts';

export async function show({ api, words, print }: Output, id: string, { json }: { json?: true }): Promise<void> {
  const project = (await api.get(`/v1/projects/${encodeURIComponent(id)}`)) as ProjectView;
  print(json ? asJson(project) : inWords(project, words));
}

function inWords(project: ProjectView, words: Wording): string {
  const { say, language } = words;
  const { title, id, department, phase, round, health, outcome, waitingOn, waitingSince, dueAt, accelerated } = project;
  const facts: [string, string][] = [
    [say('project'), id],
    [say('department'), department],
    [say('phase'), `${phase} (${round})`],
    [say('health'), health],
    ...(outcome === null ? [] : [[say('outcome'), outcome] as [string, string]]),
    ...(waitingOn.length === 0 ? [] : [[say('waitingOn'), `${waitingOn.join(', ')} (${say('since')} ${when(waitingSince, words)}, ${say('due')} ${when(dueAt, words)})`] as [string, string]]),
    ...(accelerated === null ? [] : [[say('accelerated'), accelerated] as [string, string]]),
  ];
  const sections = [
    title,
    facts.map(([name, value]) => `  ${name}: ${value}`).join('\n'),
    ...section(say('openTasks'), project.tasks.map(({ task, of, dueAt: due, question }) => `  ${task}  ${of}  ${when(due, words)}\n    ${question[language]}`)),
    ...section(say('decisions'), project.decisions.map((decision) => `  ${when(decision.at, words)}  ${decision.phase} (${decision.round}): ${decision.result}. ${decision.because}`)),
    ...section(say('history'), [table(['#', say('at'), 'type', say('task')], project.history.map(({ sequence, time, type, data }) => [String(sequence ?? ''), when(time, words), type, taskOf(data)]))]),
  ];
  return sections.join('\n\n');
}

const taskOf = ({ task }: Record<string, unknown>): string => (typeof task === 'string' ? task : '');

const section = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`${heading.toUpperCase()}\n${lines.join('\n')}`]);
