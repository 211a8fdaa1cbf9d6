/** What the read model knows of a project's data protection, and the documents that its answers refer to. */
import { createHash } from 'node:crypto';
import type { Database } from '../../../adapters/database.ts';
import type { PiaFile } from '../../../domain/contracts/pia.ts';
import { newPia, piaOf, withOpinion } from '../../../domain/contracts/pia/piaOf.ts';
import { lastAnswer, registerEntryOf, type KnownFact, type RegisterEntry } from '../../../domain/registerEntry.ts';

const FACTS_OF_DATA_PROTECTION = [
  'jalon.answer.accepted.v1', 'jalon.assessment.screened.v1', 'jalon.assessment.made.v1', 'jalon.authority.replied.v1', 'jalon.data-protection.decided.v1',
  'jalon.condition.set.v1', 'jalon.condition.lifted.v1', 'jalon.condition.accepted.v1',
];
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

async function factsOf({ db }: Database, project: string): Promise<KnownFact[]> {
  const rows = await db.selectFrom('read_model.facts').select(['type', 'data']).where('project', '=', project).where('type', 'in', FACTS_OF_DATA_PROTECTION).orderBy('sequence').execute();
  return rows.map(({ type, data }) => ({ type, data: JSON.parse(data) as KnownFact['data'] }));
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
