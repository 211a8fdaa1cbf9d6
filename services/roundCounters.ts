/** How far rounds are, as in 4 of 7 interviews answered: those in which several are asked the same and somebody still is. */
import { roundNamed } from '../domain/round.ts';

export type RoundCounter = { round: string; kind: string; answered: number; asked: number };

export function roundCounters(tasks: readonly { task: string; kind: string; status: string }[]): RoundCounter[] {
  const underWay = new Set(tasks.filter(({ status }) => status === 'asked').map(({ task }) => roundNamed(task)));
  const groups = Map.groupBy(tasks.filter(({ task }) => underWay.has(roundNamed(task))), ({ task, kind }) => `${roundNamed(task)}/${kind}`);
  return [...groups].filter(([, each]) => each.length > 1).map(([name, each]) => {
    const [round = '', kind = ''] = name.split('/');
    return { round, kind, answered: each.filter(({ status }) => status === 'answered').length, asked: each.length };
  });
}
