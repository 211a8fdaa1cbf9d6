/** What an event says and when it is emitted, in a sentence each, for whoever reads the topics. */
import type { Words } from '../../kinds/taskKind.ts';

export type EventWords = { says: Words; when: Words };
