/** The DPO's record of one project: what was screened, assessed, advised and decided, and a draft of the entry of GDPR art. 30. */
import type { RegisterEntry } from '../../domain/registerEntry.ts';
import type { ProtectionRecord } from '../../domain/protectionRecord.ts';
import { itemsOf } from '../../domain/screening.ts';
import type { ScreeningItem } from '../../domain/screening.ts';
import { SCREENING_WORDS } from '../../domain/screeningWords.ts';
import { localDay } from '../../domain/cityTime.ts';
import type { Zone } from '../../domain/cityTime.ts';
import { instantOf } from '../../domain/ids.ts';
import { whyInWords } from '../words/whyInWords.ts';
import { actorInWords } from '../console/actorInWords.ts';
import { paragraph, terms } from './document.ts';
import type { Block, Document, Section } from './document.ts';
import { factsOfProject, madeFrom } from './madeFrom.ts';
import type { FactsOfProject } from './madeFrom.ts';
import { serviceInWords, signatoryInWords } from './making.ts';
import type { Making } from './making.ts';
import { missingInWords, processingTerms } from './registerEntryInWords.ts';

export type ProtectionOfProject = { project: FactsOfProject & { title: string; department: string }; record: ProtectionRecord; entry: RegisterEntry };

/** `day` says, of an instant, which day it is in the city. */
type Recording = Making & { day(at: string): string };

export function protectionDocument({ project, record, entry }: ProtectionOfProject, zone: Zone, making: Making): Document {
  const { words, at } = making;
  const recording: Recording = { ...making, day: (instant) => localDay(instantOf(Date.parse(instant)), zone) };
  return {
    language: words.language, at,
    title: words.say('doc.protection'),
    subtitle: project.title,
    made: madeFrom(factsOfProject(project, words), making),
    sections: [
      { title: words.say('doc.pack.project'), blocks: terms([words.say('doc.reference'), project.id], [words.say('doc.department'), serviceInWords(project.department, making)]) },
      { title: words.say('doc.protection.screening'), blocks: screeningBlocks(record.screening, making) },
      { title: words.say('doc.assessment'), blocks: assessmentBlocks(record, making) },
      { title: words.say('doc.dpoOpinion'), blocks: opinionBlocks(record.opinion, recording) },
      { title: words.say('doc.protection.conditions'), blocks: [conditionTable(entry, making)] },
      { title: words.say('doc.protection.authority'), blocks: authorityBlocks(record.authority, making) },
      { title: words.say('doc.protection.decision'), blocks: decisionBlocks(record, recording) },
      entrySection(entry, making),
    ],
  };
}

function screeningBlocks(screening: ProtectionRecord['screening'], { words }: Making): Block[] {
  if (screening === undefined) return paragraph(words.say('doc.protection.notScreened'));
  const { at, result, isDue, rule, answers, rebutted, reason } = screening;
  const items = itemsOf({ personalData: 'yes', criteria: [], art35: [], cnilTypes: [], ...answers });
  const rebuttalOf = (item: ScreeningItem) => rebutted.find((rebuttal) => rebuttal.item === item)?.reason;
  return [
    ...terms(
      [words.say('doc.protection.personalData'), answers.personalData === undefined ? undefined : words.name('doc.yesNo', answers.personalData)],
      [words.say('doc.screening.result'), words.name('doc.screening', result)],
      [words.say('doc.protection.isDue'), words.name('doc.yesNo', isDue ? 'yes' : 'no')],
      [words.say('doc.reason'), reason],
      [words.say('doc.protection.rule'), rule],
      [words.say('doc.on'), words.day(at)],
    ),
    {
      is: 'table', caption: words.say('doc.protection.items', { count: items.length }), nothing: words.say('doc.protection.noItem'),
      columns: [{ head: words.say('doc.protection.item') }, { head: words.say('doc.protection.rebutted') }],
      rows: items.map((item) => [words.of(SCREENING_WORDS[item]), rebuttalOf(item) ?? '']),
    },
  ];
}

function assessmentBlocks({ screening, assessment, views }: ProtectionRecord, making: Making): Block[] {
  const { words } = making;
  const viewTerms = terms([words.say('doc.protection.views'), views === undefined ? undefined : `${words.say(views.asked === 'yes' ? 'doc.protection.viewsAsked' : 'doc.protection.viewsNotAsked')} ${views.text}`]);
  if (assessment === undefined) return [...paragraph(words.say(screening?.isDue === true ? 'doc.protection.notMadeYet' : 'doc.protection.notDue')), ...viewTerms];
  const { at, residualRisk, document, risks, actionPlan } = assessment;
  return [
    ...terms([words.say('doc.residualRisk'), words.name('doc.risk', residualRisk)], [words.say('doc.protection.document'), document], [words.say('doc.on'), words.day(at)]),
    ...viewTerms,
    {
      is: 'table', caption: words.say('doc.protection.risks'), nothing: words.say('doc.protection.noRisk'),
      columns: [{ head: words.say('doc.protection.risk') }, { head: words.say('doc.protection.severity'), isNumber: true }, { head: words.say('doc.protection.likelihood'), isNumber: true }, { head: words.say('doc.protection.measures') }],
      rows: risks.map(({ name, severity, likelihood, measures }) => [words.name('doc.riskName', name), words.number(severity), words.number(likelihood), measures.join(words.say('doc.between'))]),
    },
    {
      is: 'table', caption: words.say('doc.protection.actionPlan'), nothing: words.say('doc.protection.noAction'),
      columns: [{ head: words.say('doc.protection.action') }, { head: words.say('doc.owner') }, { head: words.say('doc.dueAt') }],
      rows: actionPlan.map(({ text, owner, by }) => [text, owner === undefined ? '' : actorInWords(owner, making.directory, words), by === undefined ? '' : words.day(by)]),
    },
  ];
}

function opinionBlocks(opinion: ProtectionRecord['opinion'], recording: Recording): Block[] {
  const { words, day } = recording;
  if (opinion === undefined) return paragraph(words.say('doc.protection.noOpinion'));
  return terms([words.say('doc.opinion'), words.name('doc.dpoOpinion', opinion.opinion)], [words.say('doc.reason'), opinion.reason], [words.say('doc.by'), signatoryInWords(opinion, day(opinion.at), recording)], [words.say('doc.on'), words.day(opinion.at)]);
}

function conditionTable({ conditions }: RegisterEntry, { words }: Making): Block {
  return {
    is: 'table', caption: words.say('doc.pack.conditionsCaption', { count: conditions.length }), nothing: words.say('doc.protection.noCondition'),
    columns: [{ head: words.say('doc.condition') }, { head: words.say('doc.dueAt') }, { head: words.say('doc.state') }],
    rows: conditions.map(({ text, dueAt, state }) => [text, words.lastDay(dueAt), words.name('condition', state)]),
  };
}

function authorityBlocks(authority: ProtectionRecord['authority'], { words }: Making): Block[] {
  if (authority === undefined) return paragraph(words.say('doc.protection.notConsulted'));
  const { consultedAt, dueAt, reply } = authority;
  return terms(
    [words.say('doc.protection.consultedAt'), words.day(consultedAt)],
    [words.say('doc.protection.replyDueAt'), words.lastDay(dueAt)],
    [words.say('doc.protection.advice'), reply === undefined ? words.say('doc.protection.noReply') : words.name('doc.advice', reply.advice)],
    [words.say('doc.reason'), reply === undefined ? undefined : whyInWords(reply, words)],
    [words.say('doc.protection.repliedAt'), reply === undefined ? undefined : words.day(reply.at)],
  );
}

/** GDPR art. 35(2) and 39: the DPO advises, the controller decides, and gives reasons. */
function decisionBlocks({ decisions, concluded }: ProtectionRecord, recording: Recording): Block[] {
  const { words, day } = recording;
  return [
    ...decisions.flatMap((each) => terms(
      [words.say(each.isOnAdvice ? 'doc.protection.onAdvice' : 'doc.protection.onOpinion'), words.name('doc.controller', each.decision)],
      [words.say('doc.reason'), each.reason],
      [words.say('doc.by'), signatoryInWords(each, day(each.at), recording)],
      [words.say('doc.on'), words.day(each.at)],
    )),
    ...(concluded === undefined
      ? paragraph(words.say('doc.protection.notDecided'))
      : terms([words.say('doc.protection.concluded'), words.name('doc.followed', concluded.decision)], [words.say('doc.on'), words.day(concluded.at)], [words.say('doc.protection.reviewAt'), words.day(concluded.reviewAt)])),
  ];
}

function entrySection(entry: RegisterEntry, making: Making): Section {
  const { words } = making;
  return {
    title: words.say('doc.entry'), startsPage: true,
    blocks: [
      ...paragraph(words.say('doc.entry.isDraft')),
      ...(entry.processing === null ? paragraph(words.say('doc.entry.noProcessing')) : terms(...processingTerms(entry.processing, words))),
      { is: 'paragraph', text: words.say('doc.entry.toComplete') },
      { is: 'list', items: entry.toComplete.map((missing) => missingInWords(missing, words)) },
    ],
  };
}
