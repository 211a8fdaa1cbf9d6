/** A way, told to a project officer. */
import type { Policy } from '../../../domain/policy.ts';
import type { Way } from '../../../domain/way.ts';
import { when } from '../output.ts';
import { table } from '../table.ts';
import type { Wording } from '../wording.ts';

export function wayInWords(way: Way, policy: Policy, words: Wording): string {
  const { say, language } = words;
  const { committee, rounds } = way;
  const lines: [string, string][] = [
    [say('policy'), `${policy.name} ${policy.version}`],
    [say('path'), way.path + (way.because.length > 0 ? ` (${way.because.join('; ')})` : '')],
    [say('scores'), Object.entries(way.scores).map(([name, score]) => `${name} ${score}`).join(', ')],
    ...(way.unknowns.length > 0 ? [[say('unknowns'), way.unknowns.join(', ')] as [string, string]] : []),
    ...(way.marks.length > 0 ? [[say('marks'), way.marks.join(', ')] as [string, string]] : []),
    [say('services'), way.services.join(', ')],
    [say('rounds'), rounds.least === rounds.most ? String(rounds.most) : `${rounds.least} – ${rounds.most}`],
    [say('committee'), committee.isAsked ? committee.sittings.map(({ at }) => when(at, words)).join(', ') : say('no')],
  ];
  return [
    [...lines.map(([name, value]) => `${name}: ${value}`), ...(way.isDigital ? [] : [say('notDigital')])].join('\n'),
    table([say('gate'), say('of'), say('reason'), say('question')], way.gates.map(({ gate, because }) => [gate.name, gate.of, because, gate.question[language]])),
    ...(way.gatesLeftOut.length > 0 ? [table([say('gateLeftOut'), say('reason')], way.gatesLeftOut.map(({ gate, because }) => [gate, because]))] : []),
    table([say('step'), say('of'), say('question')], way.steps.map(({ name, of, question }) => [name, of, question[language]])),
    table([say('phase'), say('task'), say('dueDays'), say('lapseDays')], way.tasks.map(({ phase, kind, due, lapseAfter }) => [phase, kind, String(due), lapseAfter === 'never' ? say('never') : `+${lapseAfter}`])),
  ].join('\n\n');
}
