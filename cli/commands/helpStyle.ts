/** Commander's own help, in the reader's language and in the colours of the page. */
import type { Command, HelpConfiguration, Option } from 'commander';
import type { WordKey, Words } from '../../services/words/words.ts';
import type { Page } from '../terminal/page.ts';
import { HELP_WIDTH } from './helpBelow.ts';

const HEADINGS: Readonly<Record<string, WordKey>> = {
  'Usage:': 'cli.help.usage', 'Arguments:': 'cli.help.arguments', 'Options:': 'cli.help.options', 'Global Options:': 'cli.help.globalOptions', 'Commands:': 'cli.help.commands',
};

export function helpStyle(words: Words, { width = HELP_WIDTH, paint }: Page): HelpConfiguration {
  return {
    showGlobalOptions: true,
    helpWidth: width,
    styleTitle: (title) => paint('bold', HEADINGS[title] === undefined ? title : words.say(HEADINGS[title])),
    styleUsage: (usage) => usage.replace('[command]', `[${words.say('cli.help.command')}]`),
    optionDescription: (option) => described(option, words),
    subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentOf)].join(' '),
    subcommandDescription: (command) => command.description(),
  };
}

function described({ description, argChoices, defaultValue, defaultValueDescription }: Option, words: Words): string {
  const more = [
    ...(argChoices === undefined ? [] : [words.say('cli.help.choices', { choices: argChoices.join(', ') })]),
    ...(typeof defaultValue === 'string' ? [words.say('cli.help.default', { value: defaultValueDescription ?? defaultValue })] : []),
  ];
  return more.length === 0 ? description : `${description} (${more.join(words.say('cli.semicolon'))})`;
}

const argumentOf = (argument: Command['registeredArguments'][number]): string => `${argument.required ? '<' : '['}${argument.name()}${argument.variadic ? '...' : ''}${argument.required ? '>' : ']'}`;
