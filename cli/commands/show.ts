/** `jalon show`: one project whole. */
import type { FactType } from '../../domain/contracts/events.ts';
import type { ProjectView } from '../../services/api/views.ts';
import { sentenceOf } from '../../services/console/story.ts';
import { textOfCondition, whyInWords } from '../../services/words/whyInWords.ts';
import { table } from '../terminal/table.ts';
import { labelled, until, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';
import type { SeatNames } from './seats.ts';
import { factsOf } from './show/factsOf.ts';
import { taskInWords } from './show/taskInWords.ts';

export async function show(output: Output, id: string): Promise<void> {
  const project = (await output.api.get(`/v1/projects/${encodeURIComponent(id)}`)) as ProjectView;
  await tell(output, project, async () => inWords(project, output, await seatNames(output)));
}

function inWords(project: ProjectView, output: Output, seats: SeatNames): string {
  const { words, page } = output;
  const { say } = words;
  const section = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`${page.paint('bold', heading.toUpperCase())}\n${lines.join('\n')}`]);
  return [
    page.paint('bold', plain(project.title)),
    ...(project.summary === null ? [] : [plain(project.summary)]),
    factsOf(project, output, seats).map(([name, value]) => `  ${labelled(name, value, words)}`).join('\n'),
    ...section(say('cli.answeredOf'), project.counters.map(({ round, kind, answered, asked }) => `  ${labelled(`${round}/${kind}`, `${answered} / ${asked}`, words)}`)),
    ...section(say('cli.openTasks'), project.tasks.map((task) => taskInWords(task, output, seats))),
    ...section(say('cli.opinions'), project.opinions.map(({ service, round, verdict, isLate }) => `  ${labelled(`${seats.department(service)} (${say('cli.round')} ${round})`, words.name('verdict', verdict), words)}${isLate ? `, ${say('cli.late')}` : ''}`)),
    ...section(say('cli.conditions'), project.conditions.map((condition) => conditionInWords(condition, output, seats))),
    ...section(say('cli.decisions'), project.decisions.map(({ at, phase, round, result, ...why }) => `  ${when(at, words)}  ${labelled(`${words.name('phase', phase)} (${round})`, words.name('result', result), words)}. ${whyInWords(why, words)}`)),
    ...section(say('cli.votes'), project.votes.map(({ sitting, motion, verdict, ...why }) => `  ${sitting}  ${labelled(words.name('motion', motion), words.name('sitting.verdict', verdict), words)}. ${whyInWords(why, words)}`)),
    ...section(say('cli.approvals'), project.approvals.map(({ approval, expiresAt }) => `  ${approval}  ${say('cli.until')} ${when(expiresAt, words)}`)),
    ...section(say('cli.history'), [storyOf(project, output, seats)]),
  ].join('\n\n');
}

function conditionInWords({ condition, text, textInWords, owner, setBy, dueAt, state, settledBy, settledBecause, isLate }: ProjectView['conditions'][number], { words }: Output, seats: SeatNames): string {
  const { say } = words;
  const end = settledBy === null ? '' : ` ${say('cli.by')} ${seats.name(settledBy)}${settledBecause === null ? '' : `${say('cli.colon')}${settledBecause}`}${isLate ? `, ${say('cli.late')}` : ''}`;
  return `  ${condition}  ${words.name('condition', state)}${end}\n    ${textOfCondition({ text, textInWords }, words)} (${seats.name(owner)}, ${say('cli.by')} ${seats.name(setBy)}, ${say('cli.due')} ${until(dueAt, words)})`;
}

/** In the sentences of the project's page, which leaves out what is of no concern to it; `jalon history` tells every fact. */
function storyOf({ history }: ProjectView, { words, page }: Output, { directory }: SeatNames): string {
  const told = history.flatMap((fact) => {
    const sentence = sentenceOf({ ...fact, type: fact.type as FactType }, { words, directory });
    return sentence === undefined ? [] : [[String(fact.sequence ?? ''), when(fact.time, words), sentence]];
  });
  return table(['#', words.say('cli.at'), words.say('cli.fact')], told, page);
}

/** Whatever a title holds, it moves no cursor. */
const plain = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, ' ');
