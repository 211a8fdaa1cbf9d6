/** Says what went wrong: to a person in words and with what to do, to a program as problem details (RFC 9457). */
import { CommanderError as Mistyped } from 'commander';
import type { WordKey, Words } from '../../services/words/words.ts';
import { Refused, saidIn, Unreachable, UsageFault } from './faults.ts';
import { asJson } from './output.ts';
import { usageInWords } from './usageInWords.ts';

/** By the reason where there is one of its own, else by the status. */
const WHAT_TO_DO: Readonly<Record<string, WordKey>> = {
  'not-signed-in': 'cli.do.not-signed-in', 'token-refused': 'cli.do.token-refused',
  '403': 'cli.do.403', '404': 'cli.do.404', '409': 'cli.do.409', '429': 'cli.do.429', '502': 'cli.do.503', '503': 'cli.do.503',
};

export function failureInWords(error: unknown, words: Words): string {
  if (error instanceof Mistyped) return usageInWords(error, words);
  if (error instanceof UsageFault || error instanceof Unreachable) return saidIn(words, error.said);
  if (!(error instanceof Refused)) return error instanceof Error ? error.message : String(error);
  const sentence = words.name('refusal', error.reason);
  const what = WHAT_TO_DO[error.reason] ?? WHAT_TO_DO[String(error.status)];
  const said = sentence === error.reason ? [error.message] : [sentence, words.say('cli.fail.detail', { detail: error.message })];
  return [...said, ...(what === undefined ? [] : [words.say(what)])].join('\n');
}

/** What the API said, as it said it; what we say ourselves has the same form, without a status. */
export function failureAsJson(error: unknown, words: Words): string {
  if (error instanceof Refused) return asJson(error.problem);
  const reason = error instanceof Mistyped || error instanceof UsageFault ? 'wrong-usage' : error instanceof Unreachable ? 'unreachable' : 'failed';
  return asJson({ type: `urn:jalon:problem:${reason}`, title: words.say(TITLES[reason]), detail: failureInWords(error, words), reason });
}

const TITLES = { 'wrong-usage': 'cli.exit.usage', 'unreachable': 'cli.exit.unreachable', 'failed': 'cli.exit.refused' } as const;
