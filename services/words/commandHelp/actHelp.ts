/** The help of what may be said at any time, of a project or of a task; what it is for is the domain's own question. */
import { kindOf } from '../../../domain/taskKinds.ts';
import type { StandingKind } from '../../../domain/taskKinds.ts';
import type { CommandHelp, Spoken } from './taught.ts';

const P = 'school-meals-24f606a8';
const T = 'consultation-1/interview/legal';
const SHOW: Spoken = { fr: 'jalon show PROJET montre ce qui en est résulté.', en: 'jalon show PROJECT shows what came of it.' };
const HOLDERS: Spoken = { fr: 'Un jeton ; ou, dans une démonstration, --by : qui tient le siège à qui la tâche est demandée, ou la coordination.', en: 'A token; or, in a demonstration, --by: whoever holds the seat that is asked, or the coordinator.' };
const COORDINATION: Spoken = { fr: 'Un jeton ; ou, dans une démonstration, --by : la coordination, ou qui en a la charge.', en: 'A token; or, in a demonstration, --by: the coordinator, or whoever is in charge.' };
const OPERATION: Spoken = { fr: 'Un jeton ; ou, dans une démonstration, --by : l’exploitation.', en: 'A token; or, in a demonstration, --by: an operator.' };

function act(kind: StandingKind, options: string, needs: Spoken, next: Spoken = SHOW): CommandHelp {
  const what = /^TASK ?/.test(options) ? `${T} ${options.replace(/^TASK ?/, '')}` : options;
  const said = `at-any-time/${kind}`;
  return { about: kindOf(kind).question, needs, examples: [{ line: `jalon ${kind} ${P} ${what}`.trim(), shows: { fr: `Réponse acceptée : ${said}… (8b1c…)`, en: `accepted: ${said}… (8b1c…)` } }], next };
}

export const actHelp = {
  'claim': act('claim', 'TASK --by head-legal', HOLDERS, { fr: 'Personne d’autre n’y répond plus. jalon answer y répond, jalon release la rend.', en: 'Nobody else answers it now. jalon answer answers it, jalon release gives it back.' }),
  'release': act('release', 'TASK --by head-legal', HOLDERS),
  'assign': act('assign', 'TASK --to jurist-7 --by head-legal', HOLDERS, { fr: 'jalon tasks --holder jurist-7 liste ce qu’il a en main.', en: 'jalon tasks --holder jurist-7 lists what they have in hand.' }),
  'delegate': act('delegate', 'TASK --to jurist-7 --reason "she knows the contract" --by head-legal', HOLDERS),
  'comment': act('comment', 'TASK --text "see the minutes" --document https://example.org/minutes/7 --by role:coordinator', HOLDERS),
  'prioritise': act('prioritise', 'TASK --priority urgent --by role:coordinator', COORDINATION, { fr: 'jalon tasks met les plus pressantes d’abord.', en: 'jalon tasks lists the most pressing first.' }),
  'follow-up': act('follow-up', 'TASK --on 2027-03-15 --by head-legal', HOLDERS),
  'extend': act('extend', 'TASK --until 2027-01-15 --reason "the annual closure" --by role:coordinator', COORDINATION),
  'nudge': act('nudge', 'TASK --reason "due on Friday" --by operator-1', COORDINATION, { fr: 'Sans réponse : jalon reassign, extend ou skip.', en: 'Without an answer: jalon reassign, extend or skip.' }),
  'reassign': act('reassign', 'TASK --to role:coordinator --reason "the service is closed" --by operator-1', COORDINATION),
  'skip': act('skip', 'TASK --reason "nobody is left to ask" --by operator-1', COORDINATION, { fr: 'Une seconde personne le confirme : jalon confirm-skip.', en: 'A second person confirms it: jalon confirm-skip.' }),
  'confirm-skip': act('confirm-skip', 'TASK --reason "I looked, and agree" --by operator-2', COORDINATION),

  'hold': act('hold', '--reason "budget vote in March" --by role:coordinator', COORDINATION, { fr: 'Les délais sont arrêtés. jalon resume les reprend.', en: 'Clocks are stopped. jalon resume starts them again.' }),
  'resume': act('resume', '--reason "the budget is voted" --by role:coordinator', COORDINATION),
  'withdraw': act('withdraw', '--reason "no longer needed" --by role:coordinator', COORDINATION, { fr: 'C’est une fin ordinaire : jalon projects --outcome withdrawn les liste.', en: 'It is an ordinary end: jalon projects --outcome withdrawn lists them.' }),
  'send-back': act('send-back', '--phase sourcing --reason "prices have doubled" --by role:coordinator', COORDINATION),
  'change-lead': act('change-lead', '--lead agent-7 --reason "parental leave" --by role:coordinator', COORDINATION),
  'add-service': act('add-service', '--service legal --reason "there is a contract" --by role:coordinator', COORDINATION, { fr: 'Il est entendu au tour suivant, ou à celui-ci s’il en est encore temps : jalon rounds PROJET.', en: 'It is heard in the next round, or in this one where there is still time: jalon rounds PROJECT.' }),
  'invite': act('invite', '--party dinum --role partner --reason "we reuse their work" --by role:coordinator', COORDINATION),
  'lift-condition': act('lift-condition', '--condition consultation-1/interview/legal/1 --document https://example.org/contract --by service:legal', { fr: 'Un jeton ; ou, dans une démonstration, --by : le service qui l’a posée, ou la coordination.', en: 'A token; or, in a demonstration, --by: the service that set it, or the coordinator.' }),
  'adopt-policy': act('adopt-policy', '--policy rennes --reason "voted in council" --by role:coordinator', COORDINATION, { fr: 'Il y passe entre deux phases. jalon policy way montre ce que cela change.', en: 'It moves between two phases. jalon policy way shows what that changes.' }),
  'retry': act('retry', '--reason "Kafka is back" --by operator-1', OPERATION, { fr: 'jalon stuck dit si cela a suffi.', en: 'jalon stuck tells whether that was enough.' }),
} satisfies Record<string, CommandHelp>;
