/** Answers as they were sent on to their projects: that each may be looked up, and that an id is not used for two contents. */
import { createHash } from 'node:crypto';
import type { Database } from '../../../adapters/database.ts';
import { withDatabase } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import type { AnswerSentRow } from '../../../adapters/tables.ts';
import type { AnswerData } from '../../../domain/contracts/events.ts';
import { inNameOrder } from '../../../domain/inNameOrder.ts';

type Sent = { project: string; answer: AnswerData };

const keyOf = ({ project, answer }: Sent): Pick<AnswerSentRow, 'project' | 'answer'> => ({ project, answer: printable(answer.id) });

/** `again`: the same came before. `reused`: that id came before with another content. */
export async function noteSent({ db }: Database, sent: Sent): Promise<'first' | 'again' | 'reused'> {
  const fingerprint = fingerprintOf(sent.answer);
  return withDatabase(async () => {
    const added = await db.insertInto('registry.answers_sent').values({ ...keyOf(sent), task: printable(sent.answer.task), fingerprint }).onConflict((conflict) => conflict.doNothing()).returning('fingerprint').executeTakeFirst();
    if (added !== undefined) return 'first';
    const earlier = await findSent(db, sent.project, sent.answer.id);
    return earlier === undefined || earlier.fingerprint === fingerprint ? 'again' : 'reused';
  });
}

/** What was not taken leaves its id free. */
export async function forgetSent({ db }: Database, sent: Sent): Promise<void> {
  await withDatabase(() => db.deleteFrom('registry.answers_sent').where((where) => where.and(keyOf(sent))).execute());
}

/** `undefined` for one that was not sent by here, or not taken. */
export const findSent = (db: Database['db'], project: string, answer: string) =>
  db.selectFrom('registry.answers_sent').selectAll().where('project', '=', project).where('answer', '=', printable(answer)).executeTakeFirst();

/** Whoever says it: as for the workflow, the same answer under the same id is one. */
function fingerprintOf({ task, answer }: AnswerData): string {
  return createHash('sha256').update(JSON.stringify(inNameOrder({ task, answer }))).digest('hex');
}
