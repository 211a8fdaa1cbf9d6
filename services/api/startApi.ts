/** Binds the API to its port. */
import type { Part } from '../check.ts';
import type { ApiPorts } from './apiPorts.ts';
import { buildApi } from './buildApi.ts';

/** Thrown when the port is taken; the message names it. */
export class PortTaken extends Error {
  override name = 'PortTaken';
}

/** @throws PortTaken */
export async function startApi(ports: ApiPorts, port: number): Promise<Part> {
  const { app } = await buildApi(ports);
  try {
    await app.listen({ host: ports.host, port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new PortTaken(`port ${port} is taken: free it or set JALON_HTTP_PORT to another`) : error;
  }
  ports.log.info({ host: ports.host, port }, 'the API listens');
  return { name: 'api', checks: () => [], stop: () => app.close() };
}
