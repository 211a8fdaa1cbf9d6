/** `jalon sitting`: one sitting of the committee, with what it decided of each project and how each seat voted. */
import type { SittingView } from '../../services/api/committeeViews.ts';
import { whyInWords } from '../../services/words/whyInWords.ts';
import { labelled, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';
import type { SeatNames } from './seats.ts';

type Item = SittingView['agenda'][number];

export async function sitting(output: Output, name: string): Promise<void> {
  const view = (await output.api.get(`/v1/sittings/${encodeURIComponent(name)}`)) as SittingView;
  await tell(output, view, async () => inWords(view, output, await seatNames(output)));
}

function inWords({ sitting: name, at, agenda }: SittingView, output: Output, seats: SeatNames): string {
  const { words, page } = output;
  return [page.paint('bold', `${name}  ${when(at, words)}`), ...agenda.map((item) => itemInWords(item, output, seats))].join('\n\n');
}

function itemInWords({ project, title, department, convening, motions }: Item, { words, page }: Output, seats: SeatNames): string {
  const { say } = words;
  const heading = `${page.paint('bold', project)}  ${title} (${seats.department(department)}${convening > 1 ? `, ${say('sitting.convening', { count: convening })}` : ''})`;
  return [heading, ...(motions.length === 0 ? [`  ${say('sitting.notDecided')}`] : motions.map((motion) => motionInWords(motion, words, seats)))].join('\n');
}

const VOTES = ['for', 'against', 'abstaining', 'aside', 'absent'] as const;

function motionInWords(motion: Item['motions'][number], words: Output['words'], seats: SeatNames): string {
  const votes = VOTES.filter((way) => motion[way].length > 0).map((way) => `    ${labelled(words.say(`sitting.${way}`), seats.names(motion[way]), words)}`);
  return [`  ${labelled(words.name('motion', motion.motion), `${words.name('sitting.verdict', motion.verdict)}. ${whyInWords(motion, words)}`, words)}`, ...votes, `    ${words.say('sitting.decidedBy', { body: words.of(motion.body) })}`].join('\n');
}
