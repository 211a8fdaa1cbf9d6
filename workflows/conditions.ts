/** Conditions: what must be fulfilled before a service opens; set by an opinion or by a choice, lifted by whoever set them. */
import { instantOf, placeOf, type Seat, type TaskId } from '../domain/ids.ts';
import { daysAfter } from '../domain/terms.ts';
import type { Words } from '../domain/kinds/taskKind.ts';
import type { Office } from './office.ts';

/** `within` is in days from now. */
export type NewCondition = Worded & { owner: Seat; setBy: Seat; within: number };
/** `textInWords`: where the engine makes the words, and nobody else. */
type Worded = { text: string; textInWords?: Words };
export const worded = (textInWords: Words): Worded => ({ text: textInWords.en, textInWords });

/** The same task sets its conditions once; asked again in a later round, it replaces those of its own that are still open. */
export function setConditions({ dossier, record }: Pick<Office, 'dossier' | 'record'>, setIn: TaskId, conditions: readonly NewCondition[]): void {
  if (dossier.conditions.some((condition) => condition.setIn === setIn)) return;
  const set = conditions.map((each, index) => ({
    id: `${setIn}/${index + 1}`,
    text: each.text,
    ...(each.textInWords !== undefined && { textInWords: each.textInWords }),
    owner: each.owner,
    setBy: each.setBy,
    dueAt: daysAfter(instantOf(Date.now()), each.within, dossier.pace),
    setIn,
    state: 'open' as const,
  }));
  const replaced = dossier.conditions.filter((each) => each.state === 'open' && placeOf(each.setIn) === placeOf(setIn));
  dossier.conditions = [...dossier.conditions.filter((each) => !replaced.includes(each)), ...set];
  for (const { id } of replaced) record('jalon.condition.replaced.v1', { condition: id }, { task: id });
  for (const { id, setIn: _setIn, state: _state, ...each } of set) record('jalon.condition.set.v1', { condition: id, ...each }, { task: id });
}
