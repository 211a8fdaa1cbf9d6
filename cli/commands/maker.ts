/** Makes commands that teach: descriptions, options and arguments in the reader's language, and an example or two under each help. */
import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import type { CommandPath } from '../../services/words/commandHelp.ts';
import { COMMAND_HELP } from '../../services/words/commandHelp.ts';
import type { WordKey, Words } from '../../services/words/words.ts';
import { helpBelow } from './helpBelow.ts';
import type { Page } from '../terminal/page.ts';

export type Maker = {
  words: Words;
  /** Under its parent, by the last word of its path. */
  command(parent: Command, path: CommandPath): Command;
  /** `told`: its words where its own name has no words, or others here. */
  option(flags: string, told?: WordKey): Option;
  /** An option that must be given. */
  due(flags: string, told?: WordKey): Option;
  argument(name: string, told?: WordKey): Argument;
  group(program: Command, key: WordKey): void;
};

export function commandMaker(words: Words, page: Page): Maker {
  const option = (flags: string, told?: WordKey): Option => new Option(translated(flags, words), told === undefined ? words.name('cli.option', nameOf(flags)) : words.say(told));
  return {
    words,
    option,
    due: (flags, told) => option(flags, told).makeOptionMandatory(),
    argument: (name, told) => new Argument(translated(name, words), told === undefined ? '' : words.say(told)),
    group: (program, key) => void program.commandsGroup(words.say(key)),
    command: (parent, path) => parent.command(path.split(' ').at(-1) ?? path).description(asSentence(words.of(COMMAND_HELP[path].about))).addHelpText('after', () => helpBelow(COMMAND_HELP[path], words, page)),
  };
}

/** What stands in brackets is for people; the name of an option is not translated. */
const translated = (flags: string, words: Words): string => flags.replace(/([<[])(.+?)(\.{3})?([>\]])/g, (_whole, open: string, name: string, dots: string | undefined, close: string) => `${open}${words.name('cli.argument', name)}${dots ?? ''}${close}`);

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nameOf = (flags: string): string => /--([a-z-]+)/.exec(flags)?.[1] ?? flags;
