import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { CannotStart } from '../../cli/cannotStart.ts';
import { assertPortFree, freePort, LOOPBACK } from '../../cli/servers/freePort.ts';

test('names the port that is taken, what it is for and what to set', async () => {
  const port = await freePort();
  const server = createServer().listen(port, LOOPBACK);
  onTestFinished(() => { server.close(); });
  await once(server, 'listening');
  await expect(assertPortFree(port, 'Temporal', 'JALON_TEMPORAL_PORT')).rejects.toThrow(
    new CannotStart(`port ${port}, wanted for Temporal, is taken: free it or set JALON_TEMPORAL_PORT to another`),
  );
});

test('says nothing of a port that is free', async () => {
  await assertPortFree(await freePort(), 'Kafka', 'JALON_KAFKA_PORT');
});
