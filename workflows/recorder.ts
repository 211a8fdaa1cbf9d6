/** The recorder: makes each fact of a project, with its place in the story and an id that a retry repeats. */
import type { Because } from '../domain/because.ts';
import type { FactData, FactType } from '../domain/contracts/events.ts';
import type { Dossier } from '../domain/dossier.ts';
import { instantOf, type Seat } from '../domain/ids.ts';
import type { Words } from '../domain/kinds/taskKind.ts';
import { toldOf } from '../domain/notification.ts';

export type Concerning = { task?: string; answer?: string; asked?: Seat; restricted?: Readonly<Record<string, unknown>> };
/** Old facts say why in English alone; none is recorded so any more. */
export type Recorded<T extends FactType> = 'inWords' extends keyof FactData<T>
  ? FactData<T> extends { because: string } ? Omit<FactData<T>, keyof Because> & Because : FactData<T> & { inWords: Words }
  : FactData<T>;
export type Recorder = <T extends FactType>(type: T, data: Recorded<T>, concerning?: Concerning) => void;

export function openRecorder(dossier: Dossier): Recorder {
  return (type, data, { task, answer, asked, restricted } = {}) => {
    dossier.sequence += 1;
    const id = [dossier.project, task, answer, type].filter((part) => part !== undefined).join('|');
    dossier.outbox = [
      ...dossier.outbox,
      {
        // A task asked again after a hold, or a phase entered again, makes a fact of the same name: the count tells them apart.
        id: `${id}|${dossier.sequence}`,
        type,
        sequence: dossier.sequence,
        time: instantOf(Date.now()),
        project: dossier.project,
        data,
        ...(restricted !== undefined && { restricted }),
        notify: toldOf(type, dossier, asked),
      },
    ];
  };
}
