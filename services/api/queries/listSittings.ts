/** Sittings to come or under way, with the projects on their agenda, and the city's flagships. */
import type { Database } from '../../../adapters/database.ts';
import type { SittingList } from '../committeeViews.ts';

export async function listSittings({ db }: Database): Promise<SittingList> {
  const due = await db
    .selectFrom('read_model.projects')
    .select(['id', 'title', 'department', 'path', 'convening', 'sitting', 'sitting_at'])
    .where('phase', '=', 'steering')
    .where('ended_at', 'is', null)
    .where('sitting', 'is not', null)
    .orderBy('sitting_at')
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  const flagships = await db.selectFrom('read_model.projects').select(['id', 'title']).where('is_flagship', '=', true).where('ended_at', 'is', null).orderBy('id').execute();
  const names = [...new Set(due.map((row) => row.sitting ?? ''))];
  return {
    sittings: names.map((sitting) => {
      const rows = due.filter((row) => row.sitting === sitting);
      const agenda = rows.map(({ id, title, department, path, convening }) => ({ project: id, title, department, path, convening: convening ?? 1, pack: `/v1/projects/${id}/pack` }));
      return { sitting, at: rows[0]?.sitting_at ?? '', agenda };
    }),
    flagships: flagships.map(({ id, title }) => ({ project: id, title })),
  };
}
