/** A short conversation with a Temporal server. */
import { Connection } from '@temporalio/client';

export async function withTemporal<T>(address: string, talk: (connection: Connection) => Promise<T>, timeoutMs = 10_000): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: timeoutMs });
  try {
    return await connection.withDeadline(Date.now() + timeoutMs, () => talk(connection));
  } finally {
    await connection.close();
  }
}

/** Whether its front end answers for the namespace: listening is not enough. */
export async function answersAsTemporal(address: string, namespace: string): Promise<boolean> {
  await withTemporal(address, (connection) => connection.workflowService.describeNamespace({ namespace }), 2_000);
  return true;
}
