/** What the API needs from the outside; a test gives an engine of its own and an array. */
import type { Database } from '../../adapters/database.ts';
import type { DirectoryPort } from '../../adapters/directoryPort.ts';
import type { OutgoingMessage } from '../../adapters/factProducer.ts';
import type { Log } from '../../adapters/log.ts';
import type { Pace } from '../../domain/pace.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Signer } from '../../adapters/signer.ts';
import type { Check } from '../check.ts';
import type { Identity } from '../identity/identity.ts';
import type { Registry } from '../intake/registry.ts';
import type { Engine } from '../engine.ts';
import type { StuckView } from './stuckViews.ts';

export type FoundNow = Pick<StuckView, 'project' | 'phase' | 'reason' | 'detail' | 'since'>;

export type ApiPorts = {
  database: Database;
  engine: Engine;
  publish(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Empties the read model; it is filled again from the first message. */
  rebuild(): Promise<void>;
  checks(): Promise<readonly Check[]>;
  /** How the city knows who calls. */
  identity: Identity;
  /** Of one caller, at most. */
  requestsPerMinute: number;
  /** Addresses and ranges of the proxies whose word on who calls is believed. */
  trustedProxies?: readonly string[];
  pace: Pace;
  signer: Signer;
  /** Whether what callers say of themselves is believed. */
  acceptUnsigned: boolean;
  /** The city's policy, as it is now; a project may still keep an older one. */
  policy: Policy;
  /** What the city makes public. */
  publication: Publication;
  /** The address by which people reach us, where it is said. */
  publicUrl?: string | undefined;
  /** Who is who. */
  directory: DirectoryPort;
  /** Tells which requests were taken in before. */
  registry: Pick<Registry, 'known'>;
  /** The host that it is bound to. */
  host: string;
  /** What the sweep says now; absent where no Temporal is asked. */
  foundNow?(): Promise<readonly FoundNow[]>;
  /** The address of the workflows' pages in the Temporal UI; absent when it is unknown. */
  workflowPages?: string;
  log: Log;
};
