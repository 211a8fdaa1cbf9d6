/** What may go wrong with a command. What we say ourselves is kept as a word, for it is said where the reader's language is known. */
import type { Problem } from '../../services/api/problem.ts';
import { wordsIn } from '../../services/words/words.ts';
import type { WordKey, Words } from '../../services/words/words.ts';

export type Said = { key: WordKey; values?: Readonly<Record<string, string | number>> };

export const saidIn = (words: Words, said: Said | string): string => (typeof said === 'string' ? said : words.say(said.key, said.values));

/** Thrown when what was typed cannot be used; it says what was expected and what came. */
export class UsageFault extends Error {
  override name = 'UsageFault';
  readonly said: Said | string;

  constructor(said: Said | string) {
    super(saidIn(wordsIn('en'), said));
    this.said = said;
  }
}

/** What keeps a file from being read, as far as the system says it by a code that we have words for. */
export function fileFault(file: string, error: unknown): UsageFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UsageFault({ key: FILE_FAULTS[code] ?? 'cli.fail.file', values: { file, because: error instanceof Error ? error.message : String(error) } });
}
const FILE_FAULTS: Readonly<Record<string, WordKey>> = { ENOENT: 'cli.fail.file.ENOENT', EISDIR: 'cli.fail.file.EISDIR', EACCES: 'cli.fail.file.EACCES' };

/** Thrown when the API refused or failed; `reason` is its word for why, and `problem` all that it said. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly reason: string;
  readonly problem: Partial<Problem>;

  constructor(status: number, reason: string, detail: string, problem: Partial<Problem> = {}) {
    super(`${reason}: ${detail}`);
    this.status = status;
    this.reason = reason;
    this.problem = { type: `urn:jalon:problem:${reason}`, status, detail, reason, ...problem };
  }
}

/** Thrown when nobody answers at the address, or somebody else does. */
export class Unreachable extends Error {
  override name = 'Unreachable';
  readonly said: Said;

  constructor(url: string, cause?: string) {
    const said: Said = cause === undefined ? { key: 'cli.fail.notJalon', values: { url } } : { key: 'cli.fail.unreachable', values: { url, cause } };
    super(saidIn(wordsIn('en'), said));
    this.said = said;
  }
}
