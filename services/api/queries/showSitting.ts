/** One sitting of the committee: the projects on its agenda, what was put of each, who voted how, and what came of it. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { FactData, FactType } from '../../../domain/contracts/events.ts';

export type VoteCast = { member: string; /** An identifier. */ by: string; onBehalfOf: string | undefined; vote: string };
export type MotionShown = FactData<'jalon.committee.decided.v1'> & { at: string; votes: readonly VoteCast[] };
export type AgendaItem = { project: string; title: string; department: string; path: string | null; convening: number; motions: readonly MotionShown[] };
export type SittingView = { sitting: string; at: string; agenda: readonly AgendaItem[] };

type SittingFact = { project: string; type: string; time: string; data: string };

/** Where a fact says which sitting it is about; there is an index of it. */
export const SITTING_SAID = sql<string>`substring(data from '"sitting":"([^"]*)"')`;
export const ABOUT_SITTINGS = sql<boolean>`type in ('jalon.sitting.scheduled.v1', 'jalon.committee.decided.v1')`;

/** `undefined` for a name under which nothing was ever put on an agenda. */
export async function showSitting({ db }: Database, sitting: string): Promise<SittingView | undefined> {
  const facts = await db.selectFrom('read_model.facts').select(['project', 'type', 'time', 'data']).where(ABOUT_SITTINGS).where(SITTING_SAID, '=', sitting).orderBy('time').orderBy('project').execute();
  if (facts.length === 0) return undefined;
  const ids = [...new Set(facts.map(({ project }) => project))];
  const these = sql<string>`any(${ids}::text[])`;
  const projects = await db.selectFrom('read_model.projects').select(['id', 'title', 'department', 'path', 'sitting']).where('id', '=', these).execute();
  const votes = await db
    .selectFrom('read_model.facts').select(['project', 'type', 'time', 'data']).where('project', '=', these).where('type', '=', 'jalon.answer.accepted.v1').where('data', 'like', '%"kind":"vote"%')
    .orderBy('sequence').execute();
  const scheduled = facts.filter(({ type }) => type === 'jalon.sitting.scheduled.v1').map(({ project, data }) => ({ project, ...read<'jalon.sitting.scheduled.v1'>(data) }));
  const decided = facts.filter(({ type }) => type === 'jalon.committee.decided.v1');
  // Put off before it came to a motion, a project is on this agenda no longer.
  const isHere = (id: string): boolean => decided.some(({ project }) => project === id) || projects.some((project) => project.id === id && project.sitting === sitting);
  const agenda = ids.filter(isHere).flatMap((id): AgendaItem[] => {
    const project = projects.find((each) => each.id === id);
    if (project === undefined) return [];
    const own = (facts: readonly SittingFact[]) => facts.filter((fact) => fact.project === id);
    return [{ project: id, title: project.title, department: project.department, path: project.path, convening: scheduled.findLast((each) => each.project === id)?.convening ?? 1, motions: motionsOf(own(decided), own(votes)) }];
  });
  return { sitting, at: scheduled[0]?.at ?? sitting, agenda };
}

/** A member's ballot on a motion is the last one before it was decided. */
function motionsOf(decided: readonly SittingFact[], votes: readonly SittingFact[]): MotionShown[] {
  const cast = votes.map(({ time, data }) => ({ time, ...read<'jalon.answer.accepted.v1'>(data) }));
  return decided.map(({ time, data }) => {
    const motion = read<'jalon.committee.decided.v1'>(data);
    const ballots = cast.filter((each) => each.time <= time);
    const voters = [...motion.for, ...motion.against, ...motion.abstaining, ...motion.aside];
    return { ...motion, at: time, votes: voters.flatMap((member) => voteOf(member, ballots)) };
  });
}

function voteOf(member: string, ballots: readonly FactData<'jalon.answer.accepted.v1'>[]): VoteCast[] {
  const ballot = ballots.findLast(({ of }) => of === `role:${member}`);
  return ballot === undefined ? [] : [{ member, by: ballot.by, onBehalfOf: ballot.onBehalfOf, vote: String(ballot.content['vote']) }];
}

const read = <T extends FactType>(data: string): FactData<T> => JSON.parse(data) as FactData<T>;
