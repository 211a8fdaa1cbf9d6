/** The city's own person-days by quarter: what there is, who has booked how much, what is left. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import { quarterOf } from '../../../domain/calendar.ts';
import { bookedIn, quartersFrom } from '../../../domain/capacity.ts';
import type { FactData } from '../../../domain/contracts/events.ts';
import { instantOf } from '../../../domain/ids.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { CapacityView } from '../capacityViews.ts';

const RESERVED = 'jalon.capacity.reserved.v1';

/** From the current quarter on, or from another. */
export async function showCapacity({ db }: Database, { capacity: { personDaysPerQuarter: perQuarter } }: Pick<Policy, 'capacity'>, from = quarterOf(instantOf(Date.now()))): Promise<CapacityView> {
  // A project's last word counts: a decision replaces its own earlier one, and an end frees it.
  const { rows } = await sql<{ project: string; title: string; type: string; data: string }>`
    select last.project, projects.title, last.type, last.data
    from (
      select distinct on (project) project, type, data from read_model.facts
      where type in ('jalon.capacity.reserved.v1', 'jalon.capacity.freed.v1') order by project, sequence desc
    ) as last
    join read_model.projects as projects on projects.id = last.project
    order by last.project`.execute(db);
  const holders = rows.filter(({ type }) => type === RESERVED).map(({ project, title, data }) => ({ project, title, plan: (JSON.parse(data) as FactData<typeof RESERVED>).plan }));
  const bookings = Object.fromEntries(holders.map(({ project, plan }) => [project, plan]));
  return {
    perQuarter,
    quarters: quartersFrom(from, bookings).map((quarter) => {
      const booked = bookedIn({ bookings }, quarter);
      const shares = holders.flatMap(({ project, title, plan }) => plan.filter((share) => share.quarter === quarter).map(({ personDays }) => ({ project, title, personDays })));
      return { quarter, personDays: perQuarter, booked, free: Math.max(0, perQuarter - booked), bookings: shares };
    }),
  };
}
