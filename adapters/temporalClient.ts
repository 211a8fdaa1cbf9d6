/** The one way to reach Temporal as a client. */
import { Client, Connection } from '@temporalio/client';
import { dataConverter } from './dataConverter.ts';

export type TemporalPlace = { address: string; namespace: string };

/** Waits for the first answer. @throws what the connection says, when there is none within ten seconds. */
export async function connectTemporal({ address, namespace }: TemporalPlace): Promise<Client> {
  const connection = await Connection.connect({ address, connectTimeout: '10s' });
  return new Client({ connection, namespace, dataConverter: dataConverter() });
}

/** Connects at the first call, for a process that must start and say so while Temporal is away. */
export function lazyTemporal({ address, namespace }: TemporalPlace): Client {
  return new Client({ connection: Connection.lazy({ address, connectTimeout: '5s' }), namespace, dataConverter: dataConverter() });
}
