/** Ports: one that is free, or a clear word about the one that is not. */
import { createServer } from 'node:net';
import { CannotStart } from '../cannotStart.ts';

export const LOOPBACK = '127.0.0.1';

/** A port of the system's choice. Somebody else may take it before it is used: ask again at each try. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0, LOOPBACK);
  if (port === undefined) throw new CannotStart('no free port on this machine: end some programs and try again');
  return port;
}

/** @throws CannotStart */
export async function assertPortFree(port: number, what: string, variable: string, host: string = LOOPBACK): Promise<void> {
  if ((await listenOnce(port, host)) === undefined) {
    throw new CannotStart(`port ${port}, wanted for ${what}, is taken: free it or set ${variable} to another`);
  }
}

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined);
      else if ('code' in error && error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === 'object' && address !== null ? address.port : undefined); });
    });
  });
}
