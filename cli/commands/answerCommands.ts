/** The commands that ask for projects and answer what is asked. */
import type { Command } from 'commander';
import { IMPORT_SOURCE } from '../../services/census/importSource.ts';
import { answer } from './answer.ts';
import type { AnswerTyped } from './answer.ts';
import { answered } from './answered.ts';
import { FORMATS, importRequests } from './importRequests.ts';
import type { ImportAsked } from './importRequests.ts';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import { signAnswer } from './signAnswer.ts';

export function answerCommands(program: Command, { command, option, due, argument }: Maker, output: () => Output): void {
  command(program, 'answer').addArgument(argument('<project>')).addArgument(argument('<task>', 'cli.told.answer.task'))
    .addOption(due('--answer <json or name=value...>')).addOption(option('--by <id>')).addOption(option('--on-behalf-of <id>')).addOption(option('--id <id>'))
    .action((project: string, task: string, given: AnswerTyped) => answer(output(), project, task, given));

  command(program, 'answered').addArgument(argument('<project>')).addArgument(argument('<answer>', 'cli.told.answer'))
    .action((project: string, given: string) => answered(output(), project, given));

  command(program, 'sign').addArgument(argument('<project>')).addArgument(argument('<task>', 'cli.told.task'))
    .addOption(due('--answer <json or name=value...>')).addOption(due('--by <id>')).addOption(option('--on-behalf-of <id>')).addOption(option('--id <id>'))
    .action((project: string, task: string, given: AnswerTyped & { by: string }) => signAnswer(output().print, project, task, given));

  command(program, 'import').addArgument(argument('<file>'))
    .addOption(option('--dry-run')).addOption(option('--format <format>').choices(FORMATS)).addOption(option('--source <urn>').default(undefined, IMPORT_SOURCE))
    .action((file: string, asked: ImportAsked) => importRequests(output(), file, asked));
}
