/** Tells people by mail, by Nodemailer over SMTP. The same message has the same Message-ID in every attempt, by which mail servers and readers know a copy. */
import { createTransport } from 'nodemailer';
import type { Database } from '../../../adapters/database.ts';
import type { Log } from '../../../adapters/log.ts';
import { NotInTime, within } from '../../../adapters/within.ts';
import type { MailSettings } from '../../../domain/contracts/environment.ts';
import { entryOf, type Directory } from '../../../domain/directory.ts';
import type { Outcome } from '../../../domain/delivery.ts';
import type { Policy } from '../../../domain/policy.ts';
import { mailAddressOf } from '../../../domain/told.ts';
import { wordsIn } from '../../words/words.ts';
import type { Channel, Message } from '../channel.ts';
import { composeMail, type Composed } from './composeMail.ts';
import { knownOf } from './knownOf.ts';
import { letterOf } from './letter.ts';
import { smtpOutcome, type SmtpError } from './smtpOutcome.ts';

export type MailPorts = { mail: MailSettings; database: Pick<Database, 'db'>; directory: { current(): Directory }; today(): string; policy: Policy; publicUrl: string; timeoutMs?: number; log: Log };

const TIMEOUT_MS = 10_000;
/** A whole mail takes so many times as long at most, well within its lease: a server that drips its answers holds up all others otherwise. */
const WHOLE = 12;

export function mailChannel({ mail: { smtpUrl, from }, database, directory, today, policy, publicUrl, timeoutMs = TIMEOUT_MS, log }: MailPorts): Channel {
  const transport = createTransport({ url: smtpUrl, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: 3 * timeoutMs, dnsTimeout: timeoutMs, disableFileAccess: true, disableUrlAccess: true });
  const domain = domainOf(from);

  async function compose({ recipient, deliveries }: Message): Promise<Composed> {
    const current = directory.current();
    // Where nobody's language is said, the city's is French.
    const words = wordsIn(entryOf(current.people, recipient)?.language ?? 'fr', policy.zone);
    return composeMail(letterOf(deliveries, await knownOf(database.db, deliveries)), { words, policy, publicUrl, directory: current });
  }

  async function send(message: Message, to: string): Promise<Outcome> {
    const composed = await compose(message);
    try {
      const sending = transport.sendMail({
        from, to, ...composed, messageId: `<${message.id}@${domain}>`, xMailer: false,
        // RFC 3834: no machine answers it. RFC 2919: by which readers sort it.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'List-Id': `Jalon <notifications.${domain}>` },
      });
      // What comes later is a copy under the same Message-ID.
      await within(WHOLE * timeoutMs, sending);
      return { is: 'sent' };
    } catch (error) {
      const outcome: Outcome = error instanceof NotInTime ? { is: 'deferred', because: `the mail server: ${error.message}`, of: 'everything' } : smtpOutcome(error as SmtpError);
      log.debug({ message: message.id, outcome }, 'mail not taken');
      return outcome;
    }
  }

  return { name: 'mail', addressOf: (recipient) => mailAddressOf(directory.current(), recipient, today()), send };
}

const domainOf = (from: string): string => /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'jalon.invalid';
