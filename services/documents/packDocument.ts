/** The steering pack: what the committee reads of one project, or of all projects of a sitting, before it decides. */
import { hoursOf } from '../../domain/hours.ts';
import { textOfCondition, whyInWords } from '../words/whyInWords.ts';
import { actorInWords } from '../console/actorInWords.ts';
import { paragraph, terms } from './document.ts';
import type { Block, Document, Section } from './document.ts';
import { factsOfProject, madeFrom } from './madeFrom.ts';
import { serviceInWords } from './making.ts';
import type { Making } from './making.ts';
import { dayOfSitting } from './sittingInWords.ts';
import type { PackContent } from './packContent.ts';
import type { PackOfProject } from './queries/packOfProject.ts';

export function packDocument(given: PackOfProject, making: Making): Document {
  const { words, at } = making;
  return {
    language: words.language, at,
    title: given.pack.title,
    subtitle: words.say('doc.pack.subtitle', { sitting: dayOfSitting(given.sitting, words) }),
    made: madeFrom(factsOfProject(given, words), making),
    sections: [{ title: words.say('doc.pack.project'), blocks: projectBlocks(given, making) }, ...sectionsOf(given.pack, making)],
  };
}

export function sittingPackDocument({ sitting, at: heldAt, packs }: { sitting: string; at?: string | undefined; packs: readonly PackOfProject[] }, making: Making): Document {
  const { words, at } = making;
  const agenda: Block = {
    is: 'table', caption: words.say('doc.pack.agendaCaption', { count: packs.length }), nothing: words.say('doc.pack.noAgenda'),
    columns: [{ head: words.say('doc.project') }, { head: words.say('doc.department') }, { head: words.say('doc.estimate.oneOff'), isNumber: true }],
    rows: packs.map(({ pack }) => [pack.title, serviceInWords(pack.department, making), pack.estimate === undefined ? words.say('doc.estimate.none') : rangeInWords(pack.estimate.oneOff, making)]),
  };
  return {
    language: words.language, at,
    title: words.say('doc.pack.ofSitting'),
    subtitle: words.say('doc.sitting', { sitting: dayOfSitting(sitting, words) }),
    made: madeFrom(words.say('doc.from.projects', { count: packs.length }), making),
    sections: [
      { title: words.say('doc.agenda'), blocks: [...terms([words.say('doc.decisions.heldAt'), heldAt === undefined ? undefined : words.moment(heldAt)]), agenda] },
      ...packs.map((given): Section => ({
        title: given.pack.title, startsPage: true,
        blocks: [...projectBlocks(given, making), ...paragraph(words.say('doc.source', { facts: factsOfProject(given, words) }))],
        sections: sectionsOf(given.pack, making),
      })),
    ],
  };
}

function projectBlocks({ id, preparedAt, summary, pack: { department, path, marks, minutesSpent, changed } }: PackOfProject, making: Making): Block[] {
  const { words } = making;
  return [
    ...paragraph(summary),
    ...terms(
      [words.say('doc.reference'), id],
      [words.say('doc.department'), serviceInWords(department, making)],
      [words.say('doc.path'), path === undefined ? undefined : words.name('path', path)],
      [words.say('doc.marks'), marks.map((mark) => words.name('doc.mark', mark)).join(', ')],
      [words.say('doc.pack.timeSpent'), minutesSpent === undefined ? undefined : words.say('doc.pack.hours', { hours: words.number(hoursOf(minutesSpent)) })],
      [words.say('doc.pack.changed'), typeof changed === 'object' ? words.of(changed) : changed],
      [words.say('doc.pack.preparedAt'), words.moment(preparedAt)],
    ),
  ];
}

function sectionsOf(pack: PackContent, making: Making): Section[] {
  const { words } = making;
  const { dataProtection, sourcing, leftOut = {} } = pack;
  const leftOutTerms = Object.entries(leftOut).map(([list, count]) => words.say('doc.pack.leftOut', { list: words.name('doc.pack.list', list), count }));
  return [
    ...(pack.themes.length === 0 ? [] : [{ title: words.say('doc.pack.themes'), blocks: terms(...pack.themes.map(({ theme, role }) => [words.name('theme', theme), role === undefined ? words.say('doc.unsaid') : words.of(role)] as const)) }]),
    { title: words.say('doc.estimate'), blocks: estimateBlocks(pack.estimate, making) },
    { title: words.say('doc.pack.opinions'), blocks: [opinionTable(pack, making)] },
    { title: words.say('doc.pack.conditions'), blocks: [conditionTable(pack, making)] },
    { title: words.say('doc.dataProtection'), blocks: dataProtection === undefined ? paragraph(words.say('doc.pack.noReview')) : protectionTerms(dataProtection, making) },
    { title: words.say('doc.sourcing'), blocks: sourcing === undefined ? paragraph(words.say('doc.pack.noSourcing')) : terms([words.say('doc.sourcing.option'), words.name('option', sourcing.option)], [words.say('doc.reason'), whyInWords(sourcing, words)]) },
    ...(leftOutTerms.length === 0 ? [] : [{ title: words.say('doc.pack.leftOutTitle'), blocks: [{ is: 'list' as const, items: leftOutTerms }] }]),
  ];
}

function estimateBlocks(estimate: PackContent['estimate'], making: Making): Block[] {
  const { words } = making;
  if (estimate === undefined) return paragraph(words.say('doc.estimate.none'));
  return terms([words.say('doc.estimate.oneOff'), rangeInWords(estimate.oneOff, making)], [words.say('doc.estimate.yearly'), rangeInWords(estimate.yearly, making)]);
}

const rangeInWords = ({ least, most }: { least: number; most: number }, { words }: Making): string =>
  least === most ? words.euros(least) : words.say('doc.range', { least: words.euros(least), most: words.euros(most) });

function opinionTable({ opinions }: PackContent, making: Making): Block {
  const { words } = making;
  return {
    is: 'table', caption: words.say('doc.pack.opinionsCaption', { count: opinions.length }), nothing: words.say('doc.pack.noOpinion'),
    columns: [{ head: words.say('doc.service') }, { head: words.say('doc.opinion') }, { head: words.say('doc.note') }],
    rows: opinions.map(({ service, verdict, isLate }) => [serviceInWords(service, making), words.name('verdict', verdict), isLate ? words.say('doc.late') : '']),
  };
}

function conditionTable({ openConditions }: PackContent, making: Making): Block {
  const { words } = making;
  return {
    is: 'table', caption: words.say('doc.pack.conditionsCaption', { count: openConditions.length }), nothing: words.say('doc.pack.noCondition'),
    columns: [{ head: words.say('doc.condition') }, { head: words.say('doc.owner') }, { head: words.say('doc.dueAt') }],
    rows: openConditions.map(({ owner, dueAt, ...condition }) => [textOfCondition(condition, words), actorInWords(owner, making.directory, words), words.lastDay(dueAt)]),
  };
}

const protectionTerms = ({ result, isAssessed, residualRisk, opinion }: NonNullable<PackContent['dataProtection']>, { words }: Making): Block[] =>
  terms(
    [words.say('doc.screening.result'), words.name('doc.screening', result)],
    [words.say('doc.assessment'), words.say(isAssessed ? 'doc.assessment.made' : 'doc.assessment.notMade')],
    [words.say('doc.residualRisk'), isAssessed ? words.name('doc.risk', residualRisk) : undefined],
    [words.say('doc.dpoOpinion'), words.name('doc.dpoOpinion', opinion)],
  );
