/** What the DPO's record is made of, for one project and, for the table of entries, for all. */
import type { Database } from '../../../adapters/database.ts';
import { protectionRecordOf } from '../../../domain/protectionRecord.ts';
import type { DatedFact } from '../../../domain/protectionRecord.ts';
import { registerEntryOf } from '../../../domain/registerEntry.ts';
import type { RegisterEntry } from '../../../domain/registerEntry.ts';
import { factsOfProtection } from '../../api/queries/dataProtection.ts';
import { atOneMoment, placeOfReadModel } from '../madeFrom.ts';
import type { ProtectionOfProject } from '../protectionDocument.ts';

export async function protectionOfProject(database: Database, id: string): Promise<ProtectionOfProject | undefined> {
  const project = await database.db.selectFrom('read_model.projects').select(['id', 'title', 'department', 'last_sequence', 'gaps']).where('id', '=', id).executeTakeFirst();
  if (project === undefined) return undefined;
  const facts = (await factsOfProtection(database, [id])).get(id) ?? [];
  return { project, record: protectionRecordOf(facts), entry: registerEntryOf(project, facts) };
}

const PROJECTS_AT_ONCE = 500;

export type EntriesOnFile = { place: string; entries: RegisterEntry[] };

/** Of every project of which a processing of personal data is known or found, in alphabetical order of their ids. */
export function registerEntries(database: Database): Promise<EntriesOnFile> {
  return atOneMoment(database, async (now) => {
    const projects = await now.db.selectFrom('read_model.projects').select(['id', 'title', 'department']).orderBy('id').execute();
    const entries: RegisterEntry[] = [];
    for (let from = 0; from < projects.length; from += PROJECTS_AT_ONCE) {
      const some = projects.slice(from, from + PROJECTS_AT_ONCE);
      const facts = await factsOfProtection(now, some.map(({ id }) => id));
      for (const project of some) {
        const known = facts.get(project.id) ?? [];
        if (hasProcessing(known)) entries.push(registerEntryOf(project, known));
      }
    }
    return { place: await placeOfReadModel(now), entries };
  });
}

/** Said by the department, or seen by the DPO where it saw none. */
function hasProcessing(facts: readonly DatedFact[]): boolean {
  const { screening } = protectionRecordOf(facts);
  return screening?.answers.personalData === 'yes' || facts.some(({ data }) => data['kind'] === 'processing');
}
