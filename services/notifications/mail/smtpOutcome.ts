/** What an error of the mail server means: the address is refused for good, or it is tried again. Told by codes alone, for what servers say quotes addresses. */
import type { Outcome } from '../../../domain/delivery.ts';

/** As Nodemailer throws it. */
export type SmtpError = { code?: unknown; command?: unknown; responseCode?: unknown; response?: unknown };

const REFUSED: ReadonlySet<number> = new Set([550, 551, 553]);
/** What Nodemailer calls it when no mail at all gets through: another mail fares no better. */
const NO_SERVER: ReadonlySet<unknown> = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'EPROTOCOL']);
/** RFC 3463: of the mailbox (5.1.x), but for those of the sender (5.1.7, 5.1.8), and one that is switched off (5.2.1). */
const OF_THE_ADDRESS = /^5\.(1\.(?![78]$)\d{1,3}|2\.1)$/;
const ENHANCED = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/;

export function smtpOutcome({ code, command, responseCode, response }: SmtpError): Outcome {
  if (typeof responseCode !== 'number') return { is: 'deferred', because: `no answer of the mail server (${word(code)})`, of: NO_SERVER.has(code) ? 'everything' : 'this' };
  const enhanced = typeof response === 'string' ? ENHANCED.exec(response)?.[1] : undefined;
  const at = word(command);
  const because = `the mail server answers ${responseCode}${enhanced === undefined ? '' : ` ${enhanced}`} at ${at}`;
  // Without a code of RFC 3463, only what is said at the address itself is about the address.
  const isOfTheAddress = enhanced === undefined ? at === 'RCPT TO' && REFUSED.has(responseCode) : responseCode >= 500 && at !== 'MAIL FROM' && OF_THE_ADDRESS.test(enhanced);
  if (isOfTheAddress) return { is: 'refused', because };
  return { is: 'deferred', because, of: at === 'RCPT TO' || at === 'DATA' ? 'this' : 'everything' };
}

const word = (value: unknown): string => (typeof value === 'string' && /^[A-Z][A-Z ]{0,30}$/.test(value) ? value : 'no word');
