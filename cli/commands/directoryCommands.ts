/** `jalon directory`, `absent`, `back` and `leave`: who is who, and what those concerned may change of it. */
import type { Command } from 'commander';
import { TASK_KINDS } from '../../domain/taskKinds.ts';
import { absent, back, leave, showDirectory } from './directoryActions.ts';
import type { AbsenceAsked, DepartureAsked, ReturnAsked } from './directoryActions.ts';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';

export function directoryCommands(program: Command, { command, option, due, argument }: Maker, output: () => Output): void {
  const directory = command(program, 'directory').action(() => showDirectory(output()));

  command(directory, 'directory check').addArgument(argument('<file>'))
    // Read when it is needed: other commands need no YAML.
    .action(async (file: string) => (await import('./checkDirectory.ts')).checkDirectory(output(), file));

  command(program, 'absent').addArgument(argument('<person>'))
    .addOption(due('--substitute <id>')).addOption(due('--from <day>')).addOption(due('--until <day>'))
    .addOption(option('--roles <role...>')).addOption(option('--services <service...>')).addOption(option('--kinds <kind...>').choices(TASK_KINDS))
    .addOption(option('--by <id>', 'cli.option.directory.by'))
    .action((person: string, asked: AbsenceAsked) => absent(output(), person, asked));

  command(program, 'back').addArgument(argument('<person>'))
    .addOption(due('--substitute <id>')).addOption(due('--from <day>'))
    .addOption(option('--by <id>', 'cli.option.directory.by'))
    .action((person: string, asked: ReturnAsked) => back(output(), person, asked));

  command(program, 'leave').addArgument(argument('<person>'))
    .addOption(due('--on <day>', 'cli.option.leave.on')).addOption(option('--successor <id>'))
    .addOption(option('--by <id>', 'cli.option.leave.by'))
    .action((person: string, asked: DepartureAsked) => leave(output(), person, asked));
}
