/** `jalon answered`: what became of an answer that one has given. */
import type { AnswerView } from '../../services/api/views.ts';
import { Refused } from './faults.ts';
import { when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

/** The exit code tells it too. @throws Refused */
export async function answered(output: Output, project: string, answer: string): Promise<void> {
  const { words } = output;
  const view = (await output.api.get(`/v1/projects/${encodeURIComponent(project)}/answers/${encodeURIComponent(answer)}`)) as AnswerView;
  await tell(output, view, () => `${words.name('cli.answer', view.status)}  ${view.task}  ${when(view.at, words)}`);
  if (view.status === 'refused') throw new Refused(422, view.reason ?? 'refused', view.detail ?? view.task);
  if (view.status === 'pending') throw new Refused(202, 'pending', words.say('cli.stillPending'));
}
