/** What the API needs from the outside; a test gives an engine of its own and an array. */
import type { Database } from '../../adapters/database.ts';
import type { OutgoingMessage } from '../../adapters/factProducer.ts';
import type { Log } from '../../adapters/log.ts';
import type { Check } from '../check.ts';
import type { Engine } from '../engine.ts';
import type { SignOn } from './whoActs.ts';

export type ApiPorts = {
  database: Database;
  engine: Engine;
  publish(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Empties the read model; it is filled again from the first message. */
  rebuild(): Promise<void>;
  checks(): Promise<readonly Check[]>;
  signOn: SignOn;
  /** The host that it is bound to. */
  host: string;
  log: Log;
};
