/** A project's story, a sentence a fact: which facts are told, and what their sentences need. */
import type { Directory } from '../../domain/directory.ts';
import type { FactData, FactType } from '../../domain/contracts/events.ts';
import { kindOf, TASK_KINDS } from '../../domain/taskKinds.ts';
import type { FactTold } from '../api/queries/projectForPage.ts';
import { choiceInWords } from './form/formWords.ts';
import { actorInWords } from './actorInWords.ts';
import { seatInWords } from './seatInWords.ts';
import { textOfCondition, whyInWords } from '../words/whyInWords.ts';
import type { Why } from '../words/whyInWords.ts';
import type { WordKey, Words } from '../words/words.ts';

/** `conditions`: what each of them says, where it is known. */
type Around = { words: Words; directory: Directory; conditions?: ReadonlyMap<string, string> };
type Values = Readonly<Record<string, string | number>>;
type Telling<T extends FactType> = (data: FactData<T>, around: Around) => Values;
type Tellings = { readonly [T in FactType]?: Telling<T> };

const service = (id: string, { directory, words }: Around): string => seatInWords(`service:${id}`, directory, words);
const actor = (id: string, { directory, words }: Around): string => actorInWords(id, directory, words);

const because = (why: Why, { words }: Around): Values => ({ because: whyInWords(why, words) });

/** One row a fact that is told; its sentence is the word `story.<type>`. */
const TELLINGS: Tellings = {
  'jalon.project.started.v1': ({ department }, around) => ({ department: service(department, around) }),
  'jalon.project.routed.v1': ({ path, because, inWords }, { words }) => ({ path: words.name('path', path), because: whyInWords({ because: because.join('; '), inWords }, words) }),
  'jalon.project.estimated.v1': ({ oneOff, yearly }, { words }) => ({ oneOff: `${words.euros(oneOff.least)} – ${words.euros(oneOff.most)}`, yearly: `${words.euros(yearly.least)} – ${words.euros(yearly.most)}` }),
  'jalon.project.absorbed.v1': ({ project }) => ({ project }),
  'jalon.phase.entered.v1': ({ phase, round }, { words }) => ({ phase: words.name('phase', phase), round }),
  'jalon.phase.concluded.v1': ({ phase, result, ...why }, { words }) => ({ phase: words.name('phase', phase), result: words.name('result', result), because: whyInWords(why, words) }),
  'jalon.answer.accepted.v1': ({ by, kind }, around) => ({ name: actor(by, around), question: questionInWords(kind, around.words) }),
  'jalon.task.lapsed.v1': ({ kind, of }, around) => ({ question: questionInWords(kind, around.words), seat: seatInWords(of, around.directory, around.words) }),
  'jalon.task.escalated.v1': ({ kind, to }, around) => ({ question: questionInWords(kind, around.words), to: seatInWords(to, around.directory, around.words) }),
  'jalon.task.skipped.v1': ({ kind, ...why }, { words }) => ({ question: questionInWords(kind, words), because: whyInWords(why, words) }),
  'jalon.opinion.recorded.v1': ({ service: of, verdict }, around) => ({ service: service(of, around), verdict: around.words.name('verdict', verdict) }),
  'jalon.condition.set.v1': ({ setBy, ...condition }, around) => ({ text: textOfCondition(condition, around.words), setBy: seatInWords(setBy, around.directory, around.words) }),
  'jalon.condition.lifted.v1': ({ condition }, { conditions }) => ({ condition: conditions?.get(condition) ?? condition }),
  'jalon.condition.accepted.v1': ({ condition, reason }, { conditions }) => ({ condition: conditions?.get(condition) ?? condition, reason }),
  'jalon.assessment.screened.v1': because,
  'jalon.assessment.made.v1': ({ residualRisk }, { words }) => ({ risk: words.name('risk', residualRisk) }),
  'jalon.authority.consulted.v1': ({ dueAt }, { words }) => ({ day: words.lastDay(dueAt) }),
  'jalon.authority.replied.v1': because,
  'jalon.data-protection.decided.v1': because,
  'jalon.options.ranked.v1': ({ ranking }, { words }) => ({ first: words.name('option', ranking[0]?.option ?? '') }),
  'jalon.sourcing.decided.v1': ({ option, ...why }, { words }) => ({ option: words.name('option', option), because: whyInWords(why, words) }),
  'jalon.procurement.determined.v1': ({ procedure, earliest }, { words }) => ({ procedure: words.name('procedure', procedure), day: words.day(earliest) }),
  'jalon.capacity.reserved.v1': ({ plan }) => ({ days: plan.reduce((sum, { personDays }) => sum + personDays, 0) }),
  'jalon.capacity.refused.v1': because,
  'jalon.capacity.freed.v1': because,
  'jalon.sitting.scheduled.v1': ({ at }, { words }) => ({ day: words.moment(at) }),
  'jalon.committee.decided.v1': ({ motion, verdict, ...why }, { words }) => ({ motion: words.name('motion', motion), verdict: words.name('motionVerdict', verdict), because: whyInWords(why, words) }),
  'jalon.gate.settled.v1': ({ gate, isPassed, ...why }, { words }) => ({ gate: words.name('gate', gate), result: words.say(isPassed ? 'story.passed' : 'story.notPassed'), because: whyInWords(why, words) }),
  'jalon.deployment.rolled-back.v1': because,
  'jalon.approval.given.v1': ({ approval, expiresAt }, { words }) => ({ approval: words.name('gate', approval), day: words.day(expiresAt) }),
  'jalon.lead.changed.v1': ({ lead }, around) => ({ name: actor(lead, around) }),
  'jalon.service.added.v1': ({ service: id, reason }, around) => ({ service: service(id, around), reason }),
  'jalon.party.invited.v1': ({ party, role }, { words }) => ({ party, role: words.name('party', role) }),
  'jalon.policy.adopted.v1': ({ from, to }) => ({ from, to }),
  'jalon.project.held.v1': ({ reason }) => ({ reason }),
  'jalon.project.resumed.v1': ({ reason }) => ({ reason }),
  'jalon.project.sent-back.v1': ({ to, reason }, { words }) => ({ phase: words.name('phase', to), reason }),
  'jalon.project.deployed.v1': () => ({}),
  'jalon.project.ended.v1': ({ outcome, ...why }, { words }) => ({ outcome: words.name('outcome', outcome), because: whyInWords(why, words) }),
};

export const TOLD_FACTS = Object.keys(TELLINGS) as readonly FactType[];

export type Told = { at: string; says: string };

/** `undefined` for a fact that is not told. Facts were checked when they were read in. */
export function sentenceOf({ type, data }: Pick<FactTold, 'type' | 'data'>, around: Around): string | undefined {
  const tell = TELLINGS[type] as ((data: unknown, around: Around) => Values) | undefined;
  return tell === undefined ? undefined : around.words.say(`story.${type}` as WordKey, tell(data, around));
}

/** Those facts that are told, in order. */
export function storyOf(facts: readonly FactTold[], { words, directory }: Pick<Around, 'words' | 'directory'>): Told[] {
  const set = facts.filter(({ type }) => type === 'jalon.condition.set.v1').map(({ data }) => data as FactData<'jalon.condition.set.v1'>);
  const around: Around = { words, directory, conditions: new Map(set.map(({ condition, ...said }) => [condition, textOfCondition(said, words)])) };
  return facts.flatMap((fact) => {
    const says = sentenceOf(fact, around);
    return says === undefined ? [] : [{ at: fact.time, says }];
  });
}

export function questionInWords(kind: string, words: Words): string {
  const known = TASK_KINDS.find((each) => each === kind);
  return known === undefined ? choiceInWords(words, kind, '', kind) : words.of(kindOf(known).question);
}
