/**
 * The portfolio in memory: all projects in short, so that a page of it asks the database at most one small question, whatever
 * their number. Every change of a project comes with a fact, and facts have places: those after the last one that was seen say
 * which projects to read again. Read models that were made anew are read whole.
 */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { withDatabase } from '../../adapters/database.ts';
import type { Database } from '../../adapters/database.ts';
import type { Tables } from '../../adapters/tables.ts';
import { KEPT_COLUMNS, keptProject } from './keptProject.ts';
import type { Counter, KeptProject } from './keptProject.ts';

/** `version` is another whenever the projects are; those of before may not be held on to, for they are the same map. */
export type Portfolio = { version: number; projects: ReadonlyMap<string, KeptProject> };
export type KeptPortfolio = { /** @throws Away */ now(): Promise<Portfolio> };

/** What is shown may be as old. */
const LOOK_EVERY_MS = 1_000;
/** From so many changed projects on, all are read again. */
const MANY = 2_000;

type Seen = { filledSince: string; place: number };

export function keptPortfolio({ db }: Pick<Database, 'db'>, clock: () => number = Date.now): KeptPortfolio {
  const projects = new Map<string, KeptProject>();
  let version = 0;
  let seen: Seen | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const found = await whereItIs(db);
    if (seen?.filledSince !== found.filledSince || found.place !== seen.place) await read(found);
    seen = found;
    lookedAt = clock();
  }

  async function read(found: Seen): Promise<void> {
    const changed = seen?.filledSince === found.filledSince ? await changedAfter(db, seen.place) : undefined;
    const isWhole = changed === undefined || changed.length > MANY;
    const fresh = await readProjects(db, isWhole ? undefined : changed);
    if (isWhole) projects.clear();
    for (const [id, project] of fresh) projects.set(id, project);
    version += 1;
  }

  return {
    async now() {
      if (clock() - lookedAt >= LOOK_EVERY_MS) {
        looking ??= withDatabase(look).finally(() => (looking = undefined));
        await looking;
      }
      return { version, projects };
    },
  };
}

async function whereItIs(db: Kysely<Tables>): Promise<Seen> {
  const { since, after_place: afterPlace, last } = await db
    .selectFrom('registry.read_model_filled')
    .select(['since', 'after_place'])
    .select((select) => select.selectFrom('read_model.facts').select((facts) => facts.fn.max('place').as('last')).as('last'))
    .executeTakeFirstOrThrow();
  return { filledSince: `${since} ${afterPlace}`, place: last ?? afterPlace };
}

async function changedAfter(db: Kysely<Tables>, place: number): Promise<string[]> {
  const rows = await db.selectFrom('read_model.facts').select('project').distinct().where('place', '>', place).execute();
  return rows.map(({ project }) => project);
}

/** Of all projects, where none are named. */
async function readProjects(db: Kysely<Tables>, ids: readonly string[] | undefined): Promise<[string, KeptProject][]> {
  const these = ids === undefined ? undefined : sql<string>`any(${[...ids]}::text[])`;
  const counters = await countersOf(db, these);
  let query = db.selectFrom('read_model.projects').select(KEPT_COLUMNS);
  if (these !== undefined) query = query.where('id', '=', these);
  return (await query.execute()).map((row) => [row.id, keptProject(row, counters.get(row.id) ?? [])]);
}

type These = ReturnType<typeof sql<string>> | undefined;

/** Where several are asked the same, and some have not answered. */
async function countersOf(db: Kysely<Tables>, these: These): Promise<Map<string, Counter[]>> {
  const round = sql<string>`split_part(task, '/', 1)`;
  const having = (status: string) => sql<number>`(count(*) filter (where status = ${sql.lit(status)}))::integer`;
  let query = db
    .selectFrom('read_model.tasks')
    .select(['project', round.as('round'), 'kind', having('answered').as('answered'), sql<number>`count(*)::integer`.as('asked')])
    .groupBy(['project', round, 'kind'])
    .having(sql<boolean>`count(*) > 1 and ${having('asked')} > 0`);
  if (these !== undefined) query = query.where('project', '=', these);
  const rows = await query.execute();
  return Map.groupBy(rows, ({ project }) => project) as Map<string, Counter[]>;
}
