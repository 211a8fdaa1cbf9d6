/** `jalon sitting`: one sitting of the committee, with what it decided of each project and how each member voted. */
import { labelled, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';
import type { SeatNames } from './seats.ts';
import type { SittingView } from './viewsToCome.ts';

export async function sitting(output: Output, name: string): Promise<void> {
  const view = (await output.api.get(`/v1/sittings/${encodeURIComponent(name)}`)) as SittingView;
  await tell(output, view, async () => inWords(view, output, await seatNames(output)));
}

function inWords({ sitting: name, at, agenda }: SittingView, output: Output, seats: SeatNames): string {
  const { words, page } = output;
  return [page.paint('bold', `${name}  ${when(at, words)}`), ...agenda.map((item) => itemInWords(item, output, seats))].join('\n\n');
}

const VOTES = ['for', 'against', 'abstaining', 'aside', 'absent'] as const;

function itemInWords({ project, title, department, convening, decision }: SittingView['agenda'][number], { words, page }: Output, seats: SeatNames): string {
  const { say } = words;
  const heading = `${page.paint('bold', project)}  ${title} (${seats.department(department)}${convening > 1 ? `, ${say('cli.convening')} ${convening}` : ''})`;
  if (decision === null) return `${heading}\n  ${say('sitting.notDecided')}`;
  const votes = VOTES.filter((way) => decision[way].length > 0).map((way) => `  ${labelled(say(`sitting.${way}`), seats.names(decision[way]), words)}`);
  return [heading, `  ${labelled(words.name('motion', decision.motion), `${words.name('sitting.verdict', decision.verdict)}. ${decision.because}`, words)}`, ...votes, `  ${words.of(decision.body)}`].join('\n');
}
