/** What became of an answer: the fact that says it, or that it is with its project. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import type { FactData } from '../../../domain/contracts/events.ts';
import type { AnswerView } from '../views.ts';
import { findSent } from './answersSent.ts';

const ACCEPTED = 'jalon.answer.accepted.v1';

/** `undefined` where nothing is known of it. Accepted once, it is so, whatever was refused under its id. */
export async function showAnswer({ db }: Database, project: string, answer: string): Promise<AnswerView | undefined> {
  const said = await db
    .selectFrom('read_model.facts').select(['id', 'type', 'time', 'data'])
    .where('project', '=', project)
    .where('type', 'in', [ACCEPTED, 'jalon.answer.refused.v1'])
    .where(sql<boolean>`data::jsonb ->> 'answer' = ${printable(answer)}`)
    .orderBy('type')
    .orderBy('time', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (said === undefined) {
    const sent = await findSent(db, project, answer);
    return sent === undefined ? undefined : { answer, project, task: sent.task, status: 'pending', at: sent.sent_at, fact: null, reason: null, detail: null };
  }
  const { task, ...why } = JSON.parse(said.data) as FactData<typeof ACCEPTED> | FactData<'jalon.answer.refused.v1'>;
  const { reason = null, detail = null } = 'reason' in why ? why : {};
  return { answer, project, task, status: said.type === ACCEPTED ? 'accepted' : 'refused', at: said.time, fact: said.id, reason, detail };
}
