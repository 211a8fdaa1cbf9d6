/** A project's pack for the committee: as it was when it came on an agenda, or, once the chair was asked, as the chair has it. */
import type { Database } from '../../../adapters/database.ts';
import type { FactData } from '../../../domain/contracts/events.ts';
import type { PackView } from '../committeeViews.ts';

/** Of one sitting where it is named, else of the last one. */
export async function showPack({ db }: Database, project: string, ofSitting?: string): Promise<PackView | undefined> {
  const agendas = await db
    .selectFrom('read_model.facts').select(['data', 'time']).where('project', '=', project).where('type', '=', 'jalon.sitting.scheduled.v1')
    .orderBy('sequence', 'desc').execute();
  const scheduled = agendas.map(({ data, time }) => ({ time, ...(JSON.parse(data) as FactData<'jalon.sitting.scheduled.v1'>) })).find(({ sitting }) => ofSitting === undefined || sitting === ofSitting);
  if (scheduled === undefined) return undefined;
  const { sitting, pack, time } = scheduled;
  const motions = await db
    .selectFrom('read_model.tasks').select(['about', 'asked_at']).where('project', '=', project).where('kind', '=', 'motion')
    .orderBy('asked_at', 'desc').execute();
  const motion = motions.map(({ about, asked_at: at }) => ({ at, about: JSON.parse(about) as Record<string, unknown> })).find(({ about }) => ofSitting === undefined || about['heldIn'] === ofSitting);
  if (motion === undefined || motion.at < time) return { project, sitting, preparedAt: time, pack };
  // Of what the chair was asked, the pack is what goes by the same names.
  return { project, sitting, preparedAt: motion.at, pack: Object.fromEntries(Object.entries(motion.about).filter(([name]) => !ONLY_THE_CHAIRS.has(name))) };
}

const ONLY_THE_CHAIRS: ReadonlySet<string> = new Set(['heldIn', 'convening', 'body', 'mayBe', 'told', 'previously']);
