/** A way, told to a project officer. */
import type { Policy } from '../../../domain/policy.ts';
import type { Way } from '../../../domain/way.ts';
import { seatInWords } from '../../../services/console/seatInWords.ts';
import { whyInWords } from '../../../services/words/whyInWords.ts';
import { table } from '../../terminal/table.ts';
import { labelled, when } from '../inWords.ts';
import type { Output } from '../output.ts';

/** No server is asked: services bear their identifiers. */
const NO_NAMES = { services: {} };

export function wayInWords(way: Way, policy: Policy, { words, page }: Pick<Output, 'words' | 'page'>): string {
  const { say } = words;
  const { committee, rounds } = way;
  const seat = (of: string): string => seatInWords(of, NO_NAMES, words);
  const lines: [string, string][] = [
    [say('cli.policy'), `${policy.name} ${policy.version}`],
    [say('cli.path'), words.name('path', way.path) + (way.because.length > 0 ? ` (${words.of(way.inWords)})` : '')],
    [say('cli.scores'), Object.entries(way.scores).map(([name, score]) => `${name} ${score}`).join(', ')],
    ...(way.unknowns.length > 0 ? [[say('cli.unknowns'), way.unknowns.join(', ')] as [string, string]] : []),
    ...(way.marks.length > 0 ? [[say('cli.marks'), way.marks.join(', ')] as [string, string]] : []),
    [say('cli.services'), way.services.join(', ')],
    [say('cli.rounds'), rounds.least === rounds.most ? String(rounds.most) : `${rounds.least} – ${rounds.most}`],
    [say('cli.committee'), committee.isAsked ? committee.sittings.map(({ at }) => when(at, words)).join(', ') : say('cli.no')],
  ];
  return [
    [...lines.map(([name, value]) => labelled(page.paint('bold', name), value, words)), ...(way.isDigital ? [] : [say('cli.notDigital')])].join('\n'),
    table([say('cli.gate'), say('cli.of'), say('cli.reason'), say('cli.question')], way.gates.map(({ gate, ...why }) => [gate.name, seat(gate.of), whyInWords(why, words), words.of(gate.question)]), page),
    ...(way.gatesLeftOut.length > 0 ? [table([say('cli.gateLeftOut'), say('cli.reason')], way.gatesLeftOut.map(({ gate, ...why }) => [gate, whyInWords(why, words)]), page)] : []),
    table([say('cli.step'), say('cli.of'), say('cli.question')], way.steps.map(({ name, of, question }) => [name, seat(of), words.of(question)]), page),
    table([say('cli.phase'), say('cli.task'), say('cli.dueDays'), say('cli.lapseDays')], way.tasks.map(({ phase, kind, due, lapseAfter }) => [words.name('phase', phase), kind, String(due), lapseAfter === 'never' ? say('cli.never') : `+${lapseAfter}`]), page),
  ].join('\n\n');
}
