/** What is mistyped, in the reader's language: commander says it in English alone, with the names in quotes. */
import type { CommanderError } from 'commander';
import type { WordKey, Words } from '../../services/words/words.ts';

const SAYS: Readonly<Record<string, { pattern: RegExp; key: WordKey }>> = {
  'commander.unknownCommand': { pattern: /unknown command '(?<name>.+?)'(?:\s\(Did you mean (?:one of )?(?<meant>.+)\?\))?$/s, key: 'cli.usage.unknownCommand' },
  'commander.unknownOption': { pattern: /unknown option '(?<name>.+?)'(?:\s\(Did you mean (?:one of )?(?<meant>.+)\?\))?$/s, key: 'cli.usage.unknownOption' },
  'commander.missingArgument': { pattern: /missing required argument '(?<name>.+)'/, key: 'cli.usage.missingArgument' },
  'commander.optionMissingArgument': { pattern: /option '(?<name>.+)' argument missing/, key: 'cli.usage.optionMissingArgument' },
  'commander.missingMandatoryOptionValue': { pattern: /required option '(?<name>.+)' not specified/, key: 'cli.usage.missingMandatoryOptionValue' },
  'commander.invalidArgument': { pattern: /option '(?<name>.+)' argument '(?<got>.*)' is invalid. Allowed choices are (?<choices>.+)\.$/s, key: 'cli.usage.invalidArgument' },
  'commander.excessArguments': { pattern: /Expected (?<expected>\d+) arguments? but got (?<got>\d+)/, key: 'cli.usage.excessArguments' },
};

/** What we do not know to say is said as commander says it. */
export function usageInWords({ code, message }: CommanderError, words: Words): string {
  const plain = message.replace(/^error: /, '');
  const says = SAYS[code];
  const found = says?.pattern.exec(plain)?.groups;
  if (says === undefined || found === undefined) return plain;
  const { meant, ...values } = found;
  return [words.say(says.key, values), ...(meant === undefined ? [] : [words.say('cli.usage.didYouMean', { name: meant })])].join('\n');
}
