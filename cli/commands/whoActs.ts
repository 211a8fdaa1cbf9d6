/** Who acts: whoever the token says, and then the API needs no name; else, in a demonstration, whoever is named. */
import { UsageFault } from './faults.ts';
import type { Output } from './output.ts';

/** `by`, where it must or may be said. @throws UsageFault */
export function actorIn({ isRecognised }: Pick<Output, 'isRecognised'>, by: string | undefined): { by?: { id: string } } {
  if (by === undefined && !isRecognised) throw new UsageFault({ key: 'cli.fail.actor' });
  return by === undefined ? {} : { by: { id: by } };
}
