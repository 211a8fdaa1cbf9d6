/** A real SMTP server that takes mail, or does what a test tells it to for an address. */
import { SMTPServer } from 'smtp-server';
import type { SMTPServerSession } from 'smtp-server';

/** `drop` breaks the connection amid DATA; `take-and-drop` takes the mail and breaks it before saying so. */
export type Manner = 'take' | 'defer' | 'refuse' | 'policy' | 'drop' | 'take-and-drop';
export type Received = { to: string; id: string; text: string };
export type MailServer = { url: string; received: Received[]; tried: string[]; manner(address: string, ...manners: Manner[]): void; close(): Promise<void> };

const REPLIES: Readonly<Partial<Record<Manner, [number, string]>>> = { defer: [450, '4.2.0 come again'], refuse: [550, '5.1.1 nobody of that name'], policy: [550, '5.7.1 not from you'] };

export async function mailServer(): Promise<MailServer> {
  const manners = new Map<string, Manner[]>();
  const received: Received[] = [];
  const tried: string[] = [];
  /** The last one stays. */
  const mannerOf = (address: string): Manner => {
    const left = manners.get(address) ?? ['take'];
    return (left.length > 1 ? left.shift() : left[0]) ?? 'take';
  };
  const now = new Map<string, Manner>();

  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo({ address }, session, done) {
      const manner = mannerOf(address);
      now.set(session.id, manner);
      tried.push(address);
      const [responseCode, message] = REPLIES[manner] ?? [];
      done(responseCode === undefined ? null : Object.assign(new Error(message), { responseCode }));
    },
    onData(stream, session, done) {
      const manner = now.get(session.id);
      const parts: Buffer[] = [];
      if (manner === 'drop') return breakOff(session);
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString().replaceAll('\r', '');
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, id: /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '', text });
        return manner === 'take-and-drop' ? breakOff(session) : done();
      });
    },
  });
  const breakOff = ({ id }: SMTPServerSession): void => {
    for (const each of server.connections as unknown as Set<{ id: string; _socket: { destroy(): void } }>) if (each.id === id) each._socket.destroy();
  };
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as { port: number }).port));
  });
  return {
    url: `smtp://127.0.0.1:${port}`, received, tried,
    manner: (address, ...next) => void manners.set(address, next),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
