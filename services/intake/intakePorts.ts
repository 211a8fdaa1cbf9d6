/** What intake needs from the outside; a test gives arrays. */
import type { OutgoingMessage } from '../../adapters/factProducer.ts';
import type { Log } from '../../adapters/log.ts';
import type { Signer } from '../../adapters/signer.ts';
import type { Engine } from '../engine.ts';
import type { Registry } from './registry.ts';

export type IntakePorts = {
  engine: Engine;
  registry: Registry;
  signer: Signer;
  publish(messages: readonly OutgoingMessage[]): Promise<void>;
  group: string;
  log: Log;
};

/** Projects that are worked on at the same time within one batch. */
export const PROJECTS_AT_ONCE = 16;
