/** `jalon directory`, `absent`, `back` and `leave`: who is who, and what those concerned may change of it. */
import { Option, type Command } from 'commander';
import { TASK_KINDS } from '../../domain/taskKinds.ts';
import { absent, back, leave, showDirectory, type AbsenceAsked, type DepartureAsked, type ReturnAsked } from './directoryActions.ts';
import type { Output } from './output.ts';

const json = () => new Option('--json', 'for programs: the API\'s own answer');
const by = () => new Option('--by <id>', 'who says so: the identifier of whoever is concerned, or of the head of their service').makeOptionMandatory();

export function directoryCommands(program: Command, output: () => Output): void {
  const directory = program.command('directory').description('who is who: services and their heads, roles, absences').addOption(json())
    .action((asked: { json?: true }) => showDirectory(output(), asked));

  directory.command('check').description('names each fault of a directory\'s file by its line; no server is needed')
    .argument('<file>')
    // Read when it is needed: other commands need no YAML.
    .action(async (file: string) => (await import('./checkDirectory.ts')).checkDirectory(output(), file));

  program.command('absent').description('somebody is absent, and somebody else acts for them; both days are included')
    .argument('<person>')
    .requiredOption('--substitute <id>').requiredOption('--from <day>', 'such as 2026-12-21').requiredOption('--until <day>')
    .option('--roles <role...>', 'only for these roles').option('--services <service...>', 'only for these services')
    .addOption(new Option('--kinds <kind...>', 'only for these kinds of tasks').choices(TASK_KINDS))
    .addOption(by()).addOption(json())
    .action((person: string, asked: AbsenceAsked) => absent(output(), person, asked));

  program.command('back').description('somebody is back, and their substitute no longer acts for them')
    .argument('<person>')
    .requiredOption('--substitute <id>').requiredOption('--from <day>', 'the first day of the absence')
    .addOption(by()).addOption(json())
    .action((person: string, asked: ReturnAsked) => back(output(), person, asked));

  program.command('leave').description('somebody leaves; a successor takes over what they held')
    .argument('<person>')
    .requiredOption('--on <day>', 'the first day on which they are gone').option('--successor <id>')
    .addOption(new Option('--by <id>', 'who says so: the head of one of their services, an operator or a coordinator').makeOptionMandatory()).addOption(json())
    .action((person: string, asked: DepartureAsked) => leave(output(), person, asked));
}
