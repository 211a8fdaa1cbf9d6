/** What belongs to the whole city, kept in memory by the rules by which its workflow keeps it: asked through the same reception, answered with the same words. */
import type { Refusal } from '../../domain/kinds/taskKind.ts';
import type { Reply } from '../../domain/dossier.ts';
import { ENGINE, instantOf, type AnswerId, type TaskId } from '../../domain/ids.ts';
import { receive, type Receipt, type Register } from '../../domain/reception.ts';

type Kept<S> = { opened: S; register(state: S): Register; after(state: S, receipt: Extract<Receipt, { is: 'new' }>, reply: Reply): S };
/** A refusal's reason and its sentence. */
export type Said = { is: 'taken' } | ({ is: 'refused' } & Refusal);
export type CityRegister<S> = { say(id: string, task: TaskId, answer: object): Said; state(): S };

export function openCityRegister<S>({ opened, register, after }: Kept<S>, now: () => number): CityRegister<S> {
  let state = opened;
  return {
    state: () => state,
    say(id, task, answer) {
      const receipt = receive(register(state), { id, task, by: { id: ENGINE }, answer }, now());
      if (receipt.is === 'refused') return receipt;
      if (receipt.is === 'new') state = after(state, receipt, { accepted: true, id: id as AnswerId, task, at: instantOf(now()) });
      return { is: 'taken' };
    },
  };
}
