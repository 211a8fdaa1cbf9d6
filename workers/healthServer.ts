/** Whether the worker is at work, over HTTP, for whoever watches over it. */
import { createServer } from 'node:http';

export type HealthServer = { close(): void };

export function serveHealth(port: number, host: string, state: () => string): HealthServer {
  const server = createServer((request, response) => {
    const isReady = state() === 'RUNNING';
    const status = request.url === '/health' || isReady ? 200 : 503;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ ready: isReady, worker: state() }));
  });
  server.listen(port, host);
  return { close: () => server.close() };
}
