/** What became of the answer that was sent to a task last, by the API or by a form. */
import type { Database } from '../../../adapters/database.ts';
import type { AnswerView } from '../views.ts';
import { showAnswer } from './showAnswer.ts';

/** `undefined` where none was sent that is with the project. */
export async function latestSent(database: Database, project: string, task: string): Promise<AnswerView | undefined> {
  const row = await database.db.selectFrom('registry.answers_sent').select('answer').where('project', '=', project).where('task', '=', task).orderBy('sent_at', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? undefined : showAnswer(database, project, row.answer);
}
