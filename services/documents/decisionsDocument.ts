/** The record of decisions of a sitting: who was there, and for each project the motion, the votes, the verdict and who has the power to decide. */
import { localDay } from '../../domain/cityTime.ts';
import type { Zone } from '../../domain/cityTime.ts';
import { attendanceOf, CASTS, deliberationsOf } from '../../domain/committeeRecord.ts';
import type { Attendance, Deliberation, VoteOnRecord } from '../../domain/committeeRecord.ts';
import { instantOf } from '../../domain/ids.ts';
import { paragraph, terms } from './document.ts';
import type { Block, Document, Section } from './document.ts';
import { factsOfProject, madeFrom } from './madeFrom.ts';
import { holderInWords, serviceInWords, signatoryInWords } from './making.ts';
import type { Making } from './making.ts';
import { dayOfSitting } from './sittingInWords.ts';
import type { ProjectOfSitting, SittingOnRecord } from './queries/sittingProjects.ts';

/** `day` is that of the sitting: who holds a seat is said as of then. */
type Recording = Making & { day: string };
type Item = { project: ProjectOfSitting; deliberations: Deliberation[] };

export function decisionsDocument({ sitting, at: heldAt, projects }: SittingOnRecord, zone: Zone, making: Making): Document {
  const { words, at } = making;
  const recording: Recording = { ...making, day: heldAt === undefined ? sitting.slice(0, 'YYYY-MM-DD'.length) : localDay(instantOf(Date.parse(heldAt)), zone) };
  const items = projects.map((project) => ({ project, deliberations: deliberationsOf(project.facts, sitting) }));
  return {
    language: words.language, at,
    title: words.say('doc.decisions'),
    subtitle: words.say('doc.sitting', { sitting: dayOfSitting(sitting, words) }),
    made: madeFrom(words.say('doc.from.projects', { count: projects.length }), making),
    sections: [
      { title: words.say('doc.decisions.attendance'), blocks: [...terms([words.say('doc.decisions.heldAt'), heldAt === undefined ? undefined : words.moment(heldAt)]), attendanceTable(attendanceOf(items.flatMap(({ deliberations }) => deliberations)), recording)] },
      { title: words.say('doc.decisions.summary'), blocks: [summaryTable(items, recording), ...paragraph(words.say('doc.decisions.power'))] },
      ...items.map((item, index) => itemSection(item, index + 1, recording)),
    ],
  };
}

function attendanceTable(attendance: readonly Attendance[], making: Recording): Block {
  const { words } = making;
  const presence = ({ present, of }: Attendance) => (present === of ? words.say('doc.present') : present === 0 ? words.say('doc.absent') : words.say('doc.presentFor', { present, of }));
  return {
    is: 'table', caption: words.say('doc.decisions.members', { count: attendance.length }), nothing: words.say('doc.decisions.noVote'),
    columns: [{ head: words.say('doc.decisions.member') }, { head: words.say('doc.decisions.seat') }, { head: words.say('doc.decisions.presence') }],
    rows: attendance.map((each) => [namesOf(each, making), words.name('role', each.member), presence(each)]),
  };
}

/** Whoever voted, which may have been a substitute; of somebody who never did, the one who held the seat. */
function namesOf({ member, votes }: Attendance, making: Recording): string {
  const names = new Set(votes.map((vote) => voterOf(vote, making)));
  return names.size === 0 ? holderInWords(member, making.day, making) : [...names].join(making.words.say('doc.between'));
}

const voterOf = ({ member, by, onBehalfOf }: VoteOnRecord, making: Recording): string => signatoryInWords({ by: by ?? `role:${member}`, onBehalfOf }, making.day, making);

function summaryTable(items: readonly Item[], making: Recording): Block {
  const { words } = making;
  return {
    is: 'table', caption: words.say('doc.decisions.projects', { count: items.length }), nothing: words.say('doc.pack.noAgenda'),
    columns: [{ head: words.say('doc.project') }, { head: words.say('doc.department') }, { head: words.say('doc.decisions.outcome') }],
    rows: items.map(({ project, deliberations }, index) => [`${index + 1}. ${project.title}`, serviceInWords(project.department, making), outcomeOf(deliberations.at(-1), making)]),
  };
}

function itemSection({ project, deliberations }: Item, number: number, making: Recording): Section {
  const { words } = making;
  const source = paragraph(words.say('doc.source', { facts: factsOfProject(project, words) }));
  const about = terms([words.say('doc.reference'), project.id], [words.say('doc.department'), serviceInWords(project.department, making)]);
  if (deliberations.length === 0) return { title: `${number}. ${project.title}`, blocks: [...about, ...terms([words.say('doc.decisions.outcome'), words.say('doc.decisions.notYet')]), ...source] };
  return {
    title: `${number}. ${project.title}`,
    blocks: [...about, ...source],
    sections: deliberations.map((each, index) => ({ title: words.say('doc.decisions.motion', { number: index + 1, motion: words.name('motion', each.motion) }), blocks: deliberationBlocks(each, making) })),
  };
}

function deliberationBlocks(deliberation: Deliberation, making: Recording): Block[] {
  const { words, day } = making;
  const { put, votes, present, members, quorum, verdict, isTie, convening, body, at, sequence } = deliberation;
  const explained = votes.filter(({ reason }) => reason !== undefined);
  return [
    ...terms(
      [words.say('doc.decisions.putBy'), put === undefined ? words.say('doc.decisions.putByNobody') : signatoryInWords(put, day, making)],
      [words.say('doc.decisions.deferredTo'), put?.sitting === undefined ? undefined : dayOfSitting(put.sitting, words)],
      [words.say('doc.decisions.sentBackTo'), put?.phase === undefined ? undefined : words.name('phase', put.phase)],
      [words.say('doc.reason'), put?.reason],
      [words.say('doc.decisions.convening'), words.number(convening)],
      [words.say('doc.decisions.quorum'), words.say('doc.decisions.quorumIs', { present, members, is: words.name('doc.quorum', quorum) })],
    ),
    voteTable(votes, making),
    ...(explained.length === 0 ? [] : [{ is: 'list' as const, items: explained.map((vote) => words.say('doc.decisions.explained', { name: voterOf(vote, making), reason: vote.reason ?? '' })) }]),
    ...terms(
      [words.say('doc.decisions.verdict'), `${words.name('doc.verdict', verdict)}${isTie ? words.say(verdict === 'not-carried' ? 'doc.decisions.tieFalls' : 'doc.decisions.tieChair') : ''}`],
      [words.say('doc.decisions.outcome'), outcomeOf(deliberation, making)],
      [words.say('doc.decisions.body'), words.of(body)],
      [words.say('doc.decisions.onRecord'), sequence === null ? words.moment(at) : words.say('doc.decisions.asFact', { at: words.moment(at), sequence })],
    ),
  ];
}

function voteTable(votes: readonly VoteOnRecord[], making: Recording): Block {
  const { words } = making;
  const rows = CASTS.map((cast) => {
    const those = votes.filter((vote) => vote.cast === cast);
    return [words.name('doc.cast', cast), words.number(those.length), those.map((vote) => voterOf(vote, making)).join(words.say('doc.between'))];
  });
  return {
    is: 'table', caption: words.say('doc.decisions.votes'), nothing: words.say('doc.decisions.noVote'),
    columns: [{ head: words.say('doc.decisions.vote') }, { head: words.say('doc.decisions.number'), isNumber: true }, { head: words.say('doc.decisions.who') }],
    rows,
  };
}

/** Without a quorum, it is not the committee that went on or refused. */
function outcomeOf(deliberation: Deliberation | undefined, { words }: Making): string {
  if (deliberation === undefined) return words.say('doc.decisions.notYet');
  const { cameTo, verdict } = deliberation;
  if (cameTo === undefined) return words.say('doc.decisions.openYet');
  return words.name(verdict === 'no-quorum' ? 'doc.arbitrated' : 'doc.cameTo', cameTo);
}
