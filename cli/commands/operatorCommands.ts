/** The commands of those who keep Jalon running. */
import type { Command } from 'commander';
import { deadLetters } from './deadLetters.ts';
import { deliveries, errands, settleErrand } from './deliveries.ts';
import type { DeliveriesAsked } from './deliveries.ts';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import { rebuildReadModel } from './rebuildReadModel.ts';
import { refusals } from './refusals.ts';
import { LIMIT } from './seeCommands.ts';

export function operatorCommands(program: Command, { command, option, due, argument }: Maker, output: () => Output): void {
  command(program, 'dead-letters').addOption(option('--limit <number>').default(LIMIT))
    .action((asked: { limit?: string }) => deadLetters(output(), asked));
  command(program, 'refusals').addOption(option('--project <id>')).addOption(option('--limit <number>').default(LIMIT))
    .action((asked: { project?: string; limit?: string }) => refusals(output(), asked));
  command(program, 'deliveries')
    .addOption(option('--state <state>').choices(['waiting', 'sending', 'sent', 'failing', 'dead'])).addOption(option('--channel <channel>').choices(['mail', 'webhook']))
    .addOption(option('--recipient <id>')).addOption(option('--project <id>')).addOption(option('--limit <number>').default(LIMIT))
    .action((asked: DeliveriesAsked) => deliveries(output(), asked));
  const errand = command(program, 'errands').addOption(option('--all')).addOption(option('--limit <number>').default(LIMIT))
    .action((asked: { all?: true; limit?: string }) => errands(output(), asked));
  command(errand, 'errands settle').addArgument(argument('<errand>')).addOption(due('--reason <text>'))
    .action((id: string, asked: { reason: string }) => settleErrand(output(), id, asked));
  command(program, 'rebuild-read-model').addOption(option('--no-wait'))
    .action((asked: { wait: boolean }) => rebuildReadModel(output(), asked));
}
