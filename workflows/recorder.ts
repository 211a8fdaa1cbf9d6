/** The recorder: makes each fact of a project, with its place in the story and an id that a retry repeats. */
import type { FactData, FactType } from '../domain/contracts/events.ts';
import type { Dossier } from '../domain/dossier.ts';
import { instantOf, type Seat } from '../domain/ids.ts';
import { toldOf } from '../domain/notification.ts';

export type Concerning = { task?: string; answer?: string; asked?: Seat; restricted?: Readonly<Record<string, unknown>> };
export type Recorder = <T extends FactType>(type: T, data: FactData<T>, concerning?: Concerning) => void;

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
