/** `jalon show`: one project whole. */
import type { ProjectView } from '../../services/api/views.ts';
import { euros } from './amounts.ts';
import { asJson, when } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';
import type { Wording } from './wording.ts';

export async function show({ api, words, print }: Output, id: string, { json }: { json?: true }): Promise<void> {
  const project = (await api.get(`/v1/projects/${encodeURIComponent(id)}`)) as ProjectView;
  print(json ? asJson(project) : inWords(project, words));
}

function inWords(project: ProjectView, words: Wording): string {
  const { say } = words;
  const sections = [
    project.title,
    ...(project.summary === null ? [] : [project.summary]),
    factsOf(project, words).map(([name, value]) => `  ${name}: ${value}`).join('\n'),
    ...section(say('answeredOf'), project.counters.map(({ round, kind, answered, asked }) => `  ${round}/${kind}: ${answered} / ${asked}`)),
    ...section(say('openTasks'), project.tasks.map((task) => taskOf(task, words))),
    ...section(say('opinions'), opinionsOf(project, words)),
    ...section(say('conditions'), project.conditions.map((condition) => conditionOf(condition, words))),
    ...section(say('decisions'), project.decisions.map(({ at, phase, round, result, because }) => `  ${when(at, words)}  ${phase} (${round}): ${result}. ${because}`)),
    ...section(say('votes'), project.votes.map(({ sitting, motion, verdict, because }) => `  ${sitting}  ${motion}: ${verdict}. ${because}`)),
    ...section(say('approvals'), project.approvals.map(({ approval, expiresAt }) => `  ${approval}  ${say('until')} ${when(expiresAt, words)}`)),
    ...section(say('history'), [table(['#', say('at'), 'type', say('task')], project.history.map(({ sequence, time, type, data }) => [String(sequence ?? ''), when(time, words), type, taskIn(data)]))]),
  ];
  return sections.join('\n\n');
}

function factsOf(project: ProjectView, words: Wording): [string, string][] {
  const { say } = words;
  const { path, pathBecause, pathOverridden, estimate, sitting, procurement, waitingOn } = project;
  const reasons = pathOverridden ?? pathBecause.join('; ');
  const known: [string, string | false][] = [
    [say('project'), project.id],
    [say('department'), project.department],
    [say('policy'), project.policy],
    [say('phase'), `${project.phase} (${project.round})`],
    [say('health'), project.health],
    [say('outcome'), project.outcome ?? false],
    [say('waitingOn'), waitingOn.length > 0 && `${waitingOn.join(', ')} (${say('since')} ${when(project.waitingSince, words)}, ${say('due')} ${when(project.dueAt, words)})`],
    [say('path'), path !== null && (reasons === '' ? path : `${path} (${reasons})`)],
    [say('unknowns'), project.unknowns.join(', ')],
    [say('marks'), project.marks.join(', ')],
    [say('services'), project.services.join(', ')],
    [say('parties'), project.parties.map(({ id, role }) => `${id} (${role})`).join(', ')],
    [say('estimate'), estimate !== null && `${say('oneOff')} ${euros(estimate.oneOff, words)}, ${say('yearly')} ${euros(estimate.yearly, words)}`],
    [say('hours'), project.hoursSpent > 0 && String(project.hoursSpent)],
    [say('procurement'), procurement !== null && `${procurement.procedure}, ${say('earliest')} ${procurement.earliest}`],
    [say('sitting'), sitting !== null && when(sitting.at, words)],
    [say('flagship'), project.isFlagship && '★'],
    [say('absorbed'), project.absorbed.map((each) => `${each.project} (${each.department})`).join(', ')],
    [say('accelerated'), project.accelerated ?? false],
  ];
  return known.flatMap(([name, value]) => (value === false || value === '' ? [] : [[name, value] as [string, string]]));
}

function taskOf({ task, of, alsoOf, holder, dueAt, dueBecause, priority, reminded, escalatedTo, question, proposals = [], people = [] }: ProjectView['tasks'][number], words: Wording): string {
  const { say, language } = words;
  const more = [
    ...(dueBecause === null ? [] : [dueBecause[language]]),
    ...(priority === 'normal' ? [] : [priority]),
    ...(holder === null ? [] : [`${say('holder')} ${holder}`]),
    ...(reminded === 0 ? [] : [`${say('reminded')}: ${reminded}`]),
    ...(escalatedTo.length === 0 ? [] : [`${say('escalatedTo')} ${escalatedTo.join(', ')}`]),
  ];
  const similar = proposals.map(({ project, department, score, words: common }) => `      ${project} (${department}, ${Math.round(score * 100)} %): ${common.join(', ')}`);
  return [`  ${task}  ${[of, ...alsoOf].join(', ')}  ${when(dueAt, words)}`, `    ${question[words.language]}`, ...(more.length > 0 ? [`    ${more.join('; ')}`] : []), ...(people.length > 0 ? [`    ${say('call')}: ${people.map(({ id, name }) => `${name} (${id})`).join(', ')}`] : []), ...(similar.length > 0 ? [`    ${words.say('proposals')}:`, ...similar] : [])].join('\n');
}

const opinionsOf = ({ opinions }: ProjectView, { say }: Wording): string[] =>
  opinions.map(({ service, round, verdict, isLate }) => `  ${service} (${say('round')} ${round}): ${verdict}${isLate ? `, ${say('late')}` : ''}`);

function conditionOf({ condition, text, owner, setBy, dueAt, state, settledBy, settledBecause, isLate }: ProjectView['conditions'][number], words: Wording): string {
  const { say } = words;
  const end = settledBy === null ? '' : ` ${say('by')} ${settledBy}${settledBecause === null ? '' : `: ${settledBecause}`}${isLate ? `, ${say('late')}` : ''}`;
  return `  ${condition}  ${state}${end}\n    ${text} (${owner}, ${say('by')} ${setBy}, ${say('due')} ${when(dueAt, words)})`;
}

const taskIn = ({ task }: Record<string, unknown>): string => (typeof task === 'string' ? task : '');

const section = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`${heading.toUpperCase()}\n${lines.join('\n')}`]);
