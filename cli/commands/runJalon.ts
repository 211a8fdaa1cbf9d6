/** One call of `jalon`, from what is typed to its exit code. */
import { CommanderError } from 'commander';
import { wordsIn } from '../../services/words/words.ts';
import { EXIT_CODES, exitOf } from '../exitCodes.ts';
import type { Page } from '../terminal/page.ts';
import { apiClient } from './apiClient.ts';
import { failureAsJson, failureInWords } from './failure.ts';
import { UsageFault } from './faults.ts';
import { languageAsked } from './language.ts';
import type { Output } from './output.ts';
import { makeProgram } from './program.ts';
import type { Typed } from './program.ts';
import { tokenFrom } from './token.ts';
import { zoneHere } from './zoneHere.ts';

type Variables = Readonly<Record<string, string | undefined>>;
/** `print` is standard output, `warn` standard error; both a line at a time. */
export type Surroundings = { variables: Variables; page: Page; print(line: string): void; warn(line: string): void };

export async function runJalon(typed: readonly string[], { variables, page, print, warn }: Surroundings): Promise<number> {
  const language = languageAsked(typed, variables);
  const words = wordsIn(language, zoneHere(Date.now()));
  // Looked for before anything is read, for what is mistyped is told to programs too.
  const isJson = typed.includes('--json');
  const output = ({ url, tokenFile }: Typed): Output => {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new UsageFault({ key: 'cli.fail.url', values: { got: JSON.stringify(url) } });
    const token = tokenFrom(tokenFile, variables);
    return { api: apiClient({ url, token, language }), words, page, isJson, isRecognised: token !== undefined, print, warn: (line) => (isJson ? undefined : warn(line)) };
  };
  try {
    await makeProgram({ words, page, address: addressIn(variables), output, print, warn }).parseAsync(typed, { from: 'user' });
    return EXIT_CODES.done;
  } catch (error) {
    const isHelp = error instanceof CommanderError && error.code.startsWith('commander.help');
    if (!isHelp) warn(isJson ? failureAsJson(error, words) : failureInWords(error, words));
    return EXIT_CODES[exitOf(error)];
  }
}

const addressIn = (variables: Variables): string => variables['JALON_URL'] || `http://127.0.0.1:${variables['JALON_HTTP_PORT'] || '3000'}`;
