/** What the steering pack of one project is made of. */
import type { Database } from '../../../adapters/database.ts';
import { showPack } from '../../api/queries/showPack.ts';
import { packContent } from '../packContent.ts';
import type { PackContent } from '../packContent.ts';
import type { FactsOfProject } from '../madeFrom.ts';

export type PackOfProject = FactsOfProject & { sitting: string; preparedAt: string; summary: string | null; pack: PackContent };

/** Of one sitting where it is named, else of the last one. `undefined` for a project that was on no such agenda. */
export async function packOfProject(database: Database, project: string, sitting?: string): Promise<PackOfProject | undefined> {
  const view = await showPack(database, project, sitting);
  const row = await database.db.selectFrom('read_model.projects').select(['id', 'last_sequence', 'gaps', 'summary']).where('id', '=', project).executeTakeFirst();
  if (view === undefined || row === undefined) return undefined;
  return { ...row, sitting: view.sitting, preparedAt: view.preparedAt, pack: packContent.parse(view.pack) };
}
