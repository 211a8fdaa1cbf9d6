/** A project's pack for the committee: as it was when it came on an agenda, or, once the chair was asked, as the chair has it. */
import type { Database } from '../../../adapters/database.ts';
import type { FactData } from '../../../domain/contracts/events.ts';
import type { PackView } from '../committeeViews.ts';

export async function showPack({ db }: Database, project: string): Promise<PackView | undefined> {
  const scheduled = await db
    .selectFrom('read_model.facts').select(['data', 'time']).where('project', '=', project).where('type', '=', 'jalon.sitting.scheduled.v1')
    .orderBy('sequence', 'desc').limit(1).executeTakeFirst();
  if (scheduled === undefined) return undefined;
  const { sitting, pack } = JSON.parse(scheduled.data) as FactData<'jalon.sitting.scheduled.v1'>;
  const motion = await db
    .selectFrom('read_model.tasks').select(['about', 'asked_at']).where('project', '=', project).where('kind', '=', 'motion')
    .orderBy('asked_at', 'desc').limit(1).executeTakeFirst();
  if (motion === undefined || motion.asked_at < scheduled.time) return { project, sitting, preparedAt: scheduled.time, pack };
  const about = JSON.parse(motion.about) as Record<string, unknown>;
  // Of what the chair was asked, the pack is what goes by the same names.
  return { project, sitting, preparedAt: motion.asked_at, pack: Object.fromEntries(Object.entries(about).filter(([name]) => !ONLY_THE_CHAIRS.has(name))) };
}

const ONLY_THE_CHAIRS: ReadonlySet<string> = new Set(['heldIn', 'convening', 'body', 'mayBe', 'told', 'previously']);
