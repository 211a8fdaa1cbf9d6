/** The commands of those who keep Jalon running. */
import type { Command } from 'commander';
import { deadLetters } from './deadLetters.ts';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import { rebuildReadModel } from './rebuildReadModel.ts';
import { refusals } from './refusals.ts';
import { LIMIT } from './seeCommands.ts';

export function operatorCommands(program: Command, { command, option }: Maker, output: () => Output): void {
  command(program, 'dead-letters').addOption(option('--limit <number>').default(LIMIT))
    .action((asked: { limit?: string }) => deadLetters(output(), asked));
  command(program, 'refusals').addOption(option('--project <id>')).addOption(option('--limit <number>').default(LIMIT))
    .action((asked: { project?: string; limit?: string }) => refusals(output(), asked));
  command(program, 'rebuild-read-model').addOption(option('--no-wait'))
    .action((asked: { wait: boolean }) => rebuildReadModel(output(), asked));
}
