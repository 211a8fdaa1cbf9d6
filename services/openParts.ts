/** Opens what several processes share, each as a part that is closed again. */
import type { Client } from '@temporalio/client';
import { openDatabase } from '../adapters/database.ts';
import type { Database } from '../adapters/database.ts';
import type { DirectoryPort } from '../adapters/directoryPort.ts';
import { factProducer } from '../adapters/factProducer.ts';
import type { FactProducer } from '../adapters/factProducer.ts';
import { createKafka } from '../adapters/kafkaClient.ts';
import type { Log } from '../adapters/log.ts';
import { openDirectory } from '../adapters/openDirectory.ts';
import { ourWord } from '../adapters/ourWord.ts';
import type { Signer } from '../adapters/signer.ts';
import { lazyTemporal } from '../adapters/temporalClient.ts';
import { directoryTemplate } from '../cities/directoryTemplate.ts';
import { loadCity } from '../cities/loadCity.ts';
import type { Policy } from '../domain/policy.ts';
import type { Publication } from '../domain/publication.ts';
import type { Kafka } from 'kafkajs';
import type { ApiPorts } from './api/apiPorts.ts';
import type { Part } from './check.ts';
import type { Engine } from './engine.ts';
import { foundStuckNow } from './foundStuckNow.ts';
import type { Settings } from './settings.ts';
import { temporalEngine } from './temporalEngine.ts';

export type Shared = { kafka: Kafka; producer: FactProducer; engine: Engine; database: Database; policy: Policy; publication: Publication; directory: DirectoryPort; signer: Signer; stuckNow: Pick<ApiPorts, 'foundNow' | 'workflowPages'> };
type Opened = (part: Pick<Part, 'name' | 'stop'>) => unknown;

/** Thrown when a process of its own is started without the database that it must share. */
export class DatabaseMissing extends Error {
  override name = 'DatabaseMissing';
}

/** `name` tells Kafka who is there. @throws FolderTaken, DirectoryInvalid, SigningKeyMissing */
export async function openParts(name: string, settings: Settings, log: Log, opened: Opened): Promise<Shared> {
  const { policy, publication } = loadCity(settings.policy);
  const directory = await openDirectory({ ...settings, template: directoryTemplate(settings.policy) }, log);
  opened({ name: 'directory', stop: () => directory.close() });
  const { roll, signer } = ourWord({ ...settings, directory, policy });
  const database = await openDatabase({ databaseUrl: settings.databaseUrl, dataFolder: settings.data, log });
  opened({ name: 'database', stop: () => database.close() });
  const kafka = createKafka({ brokers: settings.brokers, clientId: `jalon-${name}`, log });
  const producer = factProducer(kafka);
  opened({ name: 'producer', stop: () => producer.stop() });
  const client: Client = lazyTemporal(settings.temporal);
  opened({ name: 'temporal', stop: () => client.connection.close() });
  const stuckNow = { foundNow: () => foundStuckNow(client, log), ...(settings.temporalUiUrl !== undefined && { workflowPages: workflowPagesIn(settings.temporalUiUrl, settings.temporal.namespace) }) };
  return { kafka, producer, database, policy, publication, directory, signer, stuckNow, engine: temporalEngine({ client, policy, roll, signer, pace: settings.pace }) };
}

const workflowPagesIn = (uiUrl: string, namespace: string): string => `${uiUrl.replace(/\/+$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows`;

/** @throws DatabaseMissing */
export function assertDatabaseNamed(name: string, { databaseUrl }: Settings): void {
  if (databaseUrl === undefined) {
    throw new DatabaseMissing(`expected DATABASE_URL: ${name} as a process of its own shares a PostgreSQL with the others. Without one, start services/main.ts, which is all three`);
  }
}
