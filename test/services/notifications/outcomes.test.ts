import { expect, test } from 'vitest';
import { smtpOutcome, type SmtpError } from '../../../services/notifications/mail/smtpOutcome.ts';
import { webhookOutcome } from '../../../services/notifications/webhooks/webhookOutcome.ts';

const smtp = (responseCode: number, response: string, command = 'RCPT TO'): SmtpError => ({ code: 'EENVELOPE', responseCode, response, command });
const refused = (because: string) => ({ is: 'refused', because });
const deferred = (because: string, of = 'this') => ({ is: 'deferred', because, of });

test.each<[string, SmtpError, object]>([
  ['no such mailbox', smtp(550, '550 5.1.1 <a.b@city.fr> unknown'), refused('the mail server answers 550 5.1.1 at RCPT TO')],
  ['no such mailbox, without a code of RFC 3463', smtp(550, '550 <a.b@city.fr> unknown'), refused('the mail server answers 550 at RCPT TO')],
  ['moved', smtp(551, '551 user not local'), refused('the mail server answers 551 at RCPT TO')],
  ['a name that is not allowed', smtp(553, '553 mailbox name not allowed'), refused('the mail server answers 553 at RCPT TO')],
  ['no such domain', smtp(556, '556 5.1.10 null MX'), refused('the mail server answers 556 5.1.10 at RCPT TO')],
  ['switched off', smtp(550, '550 5.2.1 disabled'), refused('the mail server answers 550 5.2.1 at RCPT TO')],
  ['found out once all is said', smtp(550, '550 5.1.1 unknown', 'DATA'), refused('the mail server answers 550 5.1.1 at DATA')],
  ['full', smtp(552, '552 5.2.2 over quota'), deferred('the mail server answers 552 5.2.2 at RCPT TO')],
  ['a rule of the server, which is about us', smtp(550, '550 5.7.1 relaying denied'), deferred('the mail server answers 550 5.7.1 at RCPT TO')],
  ['our own address is not taken', smtp(553, '553 5.1.8 sender', 'MAIL FROM'), deferred('the mail server answers 553 5.1.8 at MAIL FROM', 'everything')],
  ['what is said is not liked', smtp(550, '550 spam', 'DATA'), deferred('the mail server answers 550 at DATA')],
  ['not now', smtp(450, '450 4.2.0 greylisted'), deferred('the mail server answers 450 4.2.0 at RCPT TO')],
  ['the server is about to stop', smtp(421, '421 4.3.2 closing', 'CONN'), deferred('the mail server answers 421 4.3.2 at CONN', 'everything')],
  ['nobody there', { code: 'ESOCKET', command: 'CONN' }, deferred('no answer of the mail server (ESOCKET)', 'everything')],
  ['a message that is none', { code: 'EMESSAGE', command: 'API' }, deferred('no answer of the mail server (EMESSAGE)')],
])('SMTP: %s', (_case, error, outcome) => {
  expect(smtpOutcome(error)).toEqual(outcome);
});

const NOW = Date.parse('2026-11-24T10:00:00.000Z');
test.each<[string, number, string | null, object]>([
  ['200', 200, null, { is: 'sent' }],
  ['204', 204, null, { is: 'sent' }],
  ['a redirection', 308, null, deferred('answered 308: a redirection, which is not followed')],
  ['a request that is not liked', 400, null, deferred('answered 400')],
  ['gone for good', 410, null, refused('answered 410: gone for good')],
  ['too many', 429, '120', { ...deferred('answered 429', 'everything'), waitMs: 120_000 }],
  ['away until a time', 503, 'Tue, 24 Nov 2026 10:01:00 GMT', { ...deferred('answered 503', 'everything'), waitMs: 60_000 }],
  ['away since a time that is over', 503, 'Tue, 24 Nov 2026 09:00:00 GMT', { ...deferred('answered 503', 'everything'), waitMs: 0 }],
  ['away for a word', 503, 'soon', deferred('answered 503', 'everything')],
  ['its own mistake', 500, null, deferred('answered 500')],
])('HTTP: %s', (_case, status, retryAfter, outcome) => {
  expect(webhookOutcome(status, retryAfter, NOW)).toEqual(outcome);
});
