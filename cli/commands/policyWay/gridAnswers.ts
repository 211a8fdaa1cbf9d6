/** Answers to a grid as they are typed, `name=value`, each held against the questions. */
import type { GridAnswers } from '../../../domain/intake.ts';
import { UNKNOWN, type GridQuestion } from '../../../domain/grid.ts';
import { UsageFault } from '../faults.ts';

/** @throws UsageFault */
export function gridAnswers(typed: readonly string[], grid: readonly GridQuestion[]): GridAnswers {
  return Object.fromEntries(typed.map((each) => answerIn(each, grid)));
}

function answerIn(typed: string, grid: readonly GridQuestion[]): [string, string] {
  const at = typed.indexOf('=');
  const [name, value] = at < 1 ? [typed, ''] : [typed.slice(0, at), typed.slice(at + 1)];
  const question = grid.find((each) => each.name === name);
  if (question === undefined) throw new UsageFault({ key: 'cli.fail.gridName', values: { names: grid.map((each) => each.name).join(', '), got: JSON.stringify(typed) } });
  const values = [...question.choices.map((choice) => choice.value), UNKNOWN];
  if (!values.includes(value)) throw new UsageFault({ key: 'cli.fail.gridValue', values: { name, values: values.join(', '), got: JSON.stringify(value) } });
  return [name, value];
}
