/** `jalon rounds`: a project's rounds with how many have answered, or one of them with who has said what. */
import type { RoundSummary, RoundView } from '../../services/api/roundViews.ts';
import { whyInWords } from '../../services/words/whyInWords.ts';
import { table, whole } from '../terminal/table.ts';
import { healthInWords, labelled, until, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';
import type { SeatNames } from './seats.ts';

export async function rounds(output: Output, project: string, round: string | undefined): Promise<void> {
  const address = `/v1/projects/${encodeURIComponent(project)}/rounds`;
  if (round !== undefined) {
    const view = (await output.api.get(`${address}/${encodeURIComponent(round)}`)) as RoundView;
    return tell(output, view, () => roundInWords(view, output));
  }
  const list = (await output.api.get(address)) as { rounds: RoundSummary[] };
  await tell(output, list, () => listInWords(list.rounds, output));
}

function listInWords(found: readonly RoundSummary[], { words, page }: Output): string {
  const { say } = words;
  if (found.length === 0) return say('list.nothing');
  return table(
    [whole(say('cli.round')), say('cli.phase'), say('cli.entered'), say('cli.concluded'), say('cli.answeredOf'), say('cli.minutes'), say('cli.result')],
    found.map(({ round, phase, enteredAt, concludedAt, counts, minutesSpent, result }) => [round, words.name('phase', phase), when(enteredAt, words), when(concludedAt, words), answeredInWords(counts), words.number(minutesSpent), result === null ? '' : words.name('result', result)]),
    page);
}

/** As in 4 / 7, over all kinds. */
const answeredInWords = (counts: RoundSummary['counts']): string => `${counts.reduce((sum, { answered }) => sum + answered, 0)} / ${counts.reduce((sum, { asked }) => sum + asked, 0)}`;

async function roundInWords(view: RoundView, output: Output): Promise<string> {
  const { words, page } = output;
  const { say } = words;
  const seats = await seatNames(output);
  const heading = `${page.paint('bold', view.round)}  ${when(view.enteredAt, words)} – ${when(view.concludedAt, words)}${view.result === null ? '' : `  ${labelled(words.name('result', view.result), whyInWords({ because: view.because ?? '', inWords: view.inWords }, words), words)}`}`;
  const asked = table(
    [whole(say('cli.task')), say('cli.of'), say('cli.due'), say('cli.status'), say('cli.health')],
    view.tasks.map(({ task, of, dueAt, status, health, closedAt }) => [task, seats.name(of), until(dueAt, words), words.name('status', status), closedAt === null ? healthInWords(health, words) : '']), page);
  return [heading, asked, ...opinionsInWords(view, output, seats), ...meetingInWords(view, output, seats), ...view.contributions.map(({ party, text, document }) => labelled(party, [text, document].filter((each) => each !== null).join(' '), words))].join('\n\n');
}

function opinionsInWords({ opinions }: RoundView, { words, page }: Output, seats: SeatNames): string[] {
  const { say } = words;
  if (opinions.length === 0) return [];
  return [table(
    [say('cli.service'), say('cli.opinion'), say('cli.forCitizens'), say('cli.forAgents'), say('cli.reason')],
    opinions.map(({ service, verdict, isLate, isConfidential, forCitizens, forAgents, reason, reservations }) => [
      seats.department(service), `${words.name('verdict', verdict)}${isLate ? `, ${say('cli.late')}` : ''}`, forCitizens ?? '', forAgents ?? '',
      isConfidential ? say('cli.confidential') : [reason, ...reservations.map(({ text }) => text)].filter((each) => each !== null).join(say('cli.semicolon')),
    ]), page)];
}

function meetingInWords({ meeting }: RoundView, { words }: Output, seats: SeatNames): string[] {
  if (meeting === null) return [];
  const { at, attended, minutesSpent, record } = meeting;
  return [labelled(words.say('cli.meeting'), `${when(at, words)}, ${words.say('cli.minutesOf', { count: minutesSpent })}, ${attended.map(seats.department).join(', ')}${record === null ? '' : `, ${record}`}`, words)];
}
