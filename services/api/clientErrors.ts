/** Answers what is no request that the server can read at all, before anything of ours sees it, with problem details like everything else. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

const TOO_LARGE = problem(431, 'Request too large', 'headers-too-large', 'expected an address and headers of at most 16 kB together, got more');
const TOO_SLOW = problem(408, 'Too slow', 'too-slow', 'expected the whole request within the time that the server waits');
const UNREADABLE = problem(400, 'Request malformed', 'malformed', 'expected HTTP/1.1, got something else');

const problemOf = (code: string | undefined): Problem => (code === 'HPE_HEADER_OVERFLOW' ? TOO_LARGE : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? TOO_SLOW : UNREADABLE);

export function answerClientError({ code }: { code?: string }, socket: Socket): void {
  // Whoever left hears no answer.
  if (code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const told = problemOf(code);
    const body = JSON.stringify(told);
    socket.write(`HTTP/1.1 ${told.status} ${STATUS_CODES[told.status] ?? ''}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
  }
  socket.destroySoon();
}
