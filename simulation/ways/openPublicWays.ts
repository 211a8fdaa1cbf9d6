/** Opens the four public ways, and closes what they hold open. */
import { Client, Connection } from '@temporalio/client';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { httpWay } from './httpWay.ts';
import { kafkaWay } from './kafkaWay.ts';
import type { PublicWay, WayName } from './publicWay.ts';
import { temporalWays } from './temporalWays.ts';
import type { Producer } from 'kafkajs';

export type Addresses = { temporal: { address: string; namespace: string }; httpUrl: string };
export type PublicWays = Readonly<Record<WayName, PublicWay>> & { close(): Promise<void> };

export async function openPublicWays({ temporal, httpUrl }: Addresses, producer: Producer): Promise<PublicWays> {
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace, dataConverter: dataConverter() });
  return { http: httpWay(httpUrl), kafka: kafkaWay(producer), ...temporalWays(client), close: () => connection.close() };
}
