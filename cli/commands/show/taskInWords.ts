/** An open task: of whom it is asked, until when and why then, whom to call, and what resembles it. */
import type { ProjectView } from '../../../services/api/views.ts';
import { labelled, until } from '../inWords.ts';
import type { Output } from '../output.ts';
import type { SeatNames } from '../seats.ts';

export function taskInWords({ task, of, alsoOf, holder, dueAt, dueBecause, priority, reminded, escalatedTo, question, proposals = [], people = [] }: ProjectView['tasks'][number], { words }: Output, seats: SeatNames): string {
  const { say } = words;
  const more = [
    ...(dueBecause === null ? [] : [words.of(dueBecause)]),
    ...(priority === 'normal' ? [] : [words.name('priority', priority)]),
    ...(holder === null ? [] : [`${say('cli.holder')} ${holder}`]),
    ...(reminded === 0 ? [] : [labelled(say('cli.reminded'), reminded, words)]),
    ...(escalatedTo.length === 0 ? [] : [`${say('cli.escalatedTo')} ${seats.names(escalatedTo)}`]),
  ];
  return [
    `  ${task}  ${[of, ...alsoOf].map(seats.named).join(', ')}  ${until(dueAt, words)}`,
    `    ${words.of(question)}`,
    ...(more.length > 0 ? [`    ${more.join(say('cli.semicolon'))}`] : []),
    ...(people.length > 0 ? [`    ${labelled(say('cli.call'), people.map(({ id, name }) => `${name} (${id})`).join(', '), words)}`] : []),
    ...(proposals.length > 0 ? [`    ${labelled(say('cli.proposals'), '', words).trimEnd()}`, ...proposals.map(({ project, department, score, words: common }) => `      ${labelled(`${project} (${seats.department(department)}, ${words.percent(score)})`, common.join(', '), words)}`)] : []),
  ].join('\n');
}
