/** What the read model knows of a project's data protection, and the documents that its answers refer to. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { PiaFile } from '../../../domain/contracts/pia.ts';
import { newPia, piaOf, withOpinion } from '../../../domain/contracts/pia/piaOf.ts';
import type { DatedFact } from '../../../domain/protectionRecord.ts';
import { lastAnswer, registerEntryOf, type KnownFact, type RegisterEntry } from '../../../domain/registerEntry.ts';

const FACTS_OF_DATA_PROTECTION = [
  'jalon.assessment.screened.v1', 'jalon.assessment.made.v1', 'jalon.authority.consulted.v1', 'jalon.authority.extended.v1', 'jalon.authority.replied.v1',
  'jalon.data-protection.decided.v1', 'jalon.condition.set.v1', 'jalon.condition.lifted.v1', 'jalon.condition.accepted.v1',
];
const ANSWERS_OF_DATA_PROTECTION = `"kind":"(${['processing', 'impact-assessment', 'dpo-opinion', 'controller-decision'].join('|')})"`;
const PIA_TYPE = 'application/json';

export type KnownProject = { id: string; title: string; department: string; started_at: string };

export const knownProject = ({ db }: Database, id: string): Promise<KnownProject | undefined> =>
  db.selectFrom('read_model.projects').select(['id', 'title', 'department', 'started_at']).where('id', '=', id).executeTakeFirst();

export async function openAssessment({ db }: Database, project: string): Promise<string | undefined> {
  const row = await db.selectFrom('read_model.tasks').select('task').where('project', '=', project).where('kind', '=', 'impact-assessment').where('status', '=', 'asked').executeTakeFirst();
  return row?.task;
}

export async function registerEntry(database: Database, project: KnownProject): Promise<RegisterEntry> {
  return registerEntryOf(project, await factsOf(database, project.id));
}

/** `undefined` while no impact assessment is made. An imported file comes back as it was, but for what changed since. */
export async function impactAssessmentFile(database: Database, project: KnownProject): Promise<PiaFile | undefined> {
  const facts = await factsOf(database, project.id);
  const assessment = lastAnswer(facts, 'impact-assessment');
  if (assessment === undefined) return undefined;
  const imported = await findDocument(database, assessment.document);
  const file = piaOf(assessment, imported ?? newPia({ name: project.title, author: `service:${project.department}`, at: project.started_at }));
  const made = facts.findLastIndex((fact) => fact.data['kind'] === 'impact-assessment');
  const opinion = lastAnswer(facts.slice(made), 'dpo-opinion');
  return opinion === undefined ? file : withOpinion(file, opinion);
}

async function factsOf(database: Database, project: string): Promise<KnownFact[]> {
  return (await factsOfProtection(database, [project])).get(project) ?? [];
}

/** In the order in which they happened; of an answer, only what the review asked. */
export async function factsOfProtection({ db }: Database, projects: readonly string[]): Promise<Map<string, DatedFact[]>> {
  const rows = await db
    .selectFrom('read_model.facts').select(['project', 'type', 'data', 'time']).where('project', '=', sql<string>`any(${[...projects]}::text[])`)
    .where((where) => where.or([
      where('type', 'in', FACTS_OF_DATA_PROTECTION),
      // Facts are JSON as we write it: most answers are about something else, and would be read in vain.
      where.and([where('type', '=', 'jalon.answer.accepted.v1'), where('data', '~', ANSWERS_OF_DATA_PROTECTION)]),
    ]))
    .orderBy('project').orderBy('sequence').execute();
  const facts = new Map<string, DatedFact[]>();
  for (const { project, type, data, time } of rows) {
    const ofProject = facts.get(project);
    const fact = { type, time, data: JSON.parse(data) as KnownFact['data'] };
    if (ofProject === undefined) facts.set(project, [fact]);
    else ofProject.push(fact);
  }
  return facts;
}

const PREFIX = 'documents/';

/** Gives the reference by which an answer names it; the same document kept twice is one. */
export async function keepDocument({ db }: Database, file: PiaFile): Promise<string> {
  const content = JSON.stringify(file);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await db.insertInto('registry.documents').values({ sha256, media_type: PIA_TYPE, content }).onConflict((conflict) => conflict.column('sha256').doNothing()).execute();
  return `${PREFIX}${sha256}`;
}

/** A document that is kept elsewhere, or not any more, is none. */
async function findDocument({ db }: Database, reference: string | undefined): Promise<PiaFile | undefined> {
  if (reference === undefined || !reference.startsWith(PREFIX)) return undefined;
  const row = await db.selectFrom('registry.documents').select('content').where('sha256', '=', reference.slice(PREFIX.length)).executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.content) as PiaFile);
}
