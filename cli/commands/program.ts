/** All commands there are, in the groups in which the help lists them. */
import { Command } from 'commander';
import { START_HELP } from '../../services/words/commandHelp/startHelp.ts';
import { LANGUAGES } from '../../services/words/words.ts';
import type { Words } from '../../services/words/words.ts';
import type { Page } from '../terminal/page.ts';
import { answerCommands } from './answerCommands.ts';
import { dataProtectionCommands } from './dataProtectionCommands.ts';
import { directoryCommands } from './directoryCommands.ts';
import { exitCodesInWords, help, topicsInWords } from './help.ts';
import { helpBelow } from './helpBelow.ts';
import { helpStyle } from './helpStyle.ts';
import { commandMaker } from './maker.ts';
import type { Maker } from './maker.ts';
import { operatorCommands } from './operatorCommands.ts';
import type { Output } from './output.ts';
import { policyCommands } from './policyCommands.ts';
import { seeCommands } from './seeCommands.ts';
import { projectShortForms, taskShortForms } from './shortForms.ts';
import { committeeCommands } from './committeeCommands.ts';

export type Typed = { url: string; json?: true; tokenFile?: string };
export type ProgramParts = { words: Words; page: Page; address: string; output: (typed: Typed) => Output; print(line: string): void; warn(line: string): void };

export function makeProgram({ words, page, address, output, print, warn }: ProgramParts): Command {
  const maker = commandMaker(words, page);
  const program = new Command('jalon')
    .description(words.say('cli.about'))
    .exitOverride()
    // What is wrong is said by whoever runs the program, in the reader's language.
    .configureOutput({ outputError: () => {}, writeOut: (text) => print(text.trimEnd()), writeErr: (text) => warn(text.trimEnd()), getOutHasColors: () => true, getErrHasColors: () => true })
    .configureHelp(helpStyle(words, page))
    .helpOption('-h, --help', words.say('cli.option.help'))
    .helpCommand(false);
  for (const option of globalOptions(maker, address)) program.addOption(option);
  program.addHelpText('after', () => [helpBelow(START_HELP, words, page), '', page.paint('bold', words.say('cli.help.topics')), topicsInWords(words), '', page.paint('bold', words.say('cli.help.exitCodes')), exitCodesInWords(words)].join('\n'));
  addCommands(program, maker, () => output(program.opts<Typed>()));
  return program;
}

const globalOptions = ({ option, words }: Maker, address: string) => [
  option('--url <address>').default(address, words.say('cli.told.url', { address })),
  // It was looked for before anything else was read.
  option('--lang <language>').choices(LANGUAGES).default(words.language),
  option('--token-file <file>'),
  option('--json'),
];

function addCommands(program: Command, maker: Maker, output: () => Output): void {
  maker.group(program, 'cli.group.see');
  seeCommands(program, maker, output);
  maker.group(program, 'cli.group.answer');
  answerCommands(program, maker, output);
  maker.group(program, 'cli.group.task');
  taskShortForms(program, maker, output);
  maker.group(program, 'cli.group.project');
  projectShortForms(program, maker, output);
  maker.group(program, 'cli.group.committee');
  committeeCommands(program, maker, output);
  maker.group(program, 'cli.group.dataProtection');
  dataProtectionCommands(program, maker, output);
  maker.group(program, 'cli.group.city');
  directoryCommands(program, maker, output);
  policyCommands(program, maker, output);
  maker.group(program, 'cli.group.operate');
  operatorCommands(program, maker, output);
  maker.group(program, 'cli.group.learn');
  maker.command(program, 'help').addArgument(maker.argument('[command or topic...]'))
    .action((asked: string[]) => help(output(), program, asked));
}
