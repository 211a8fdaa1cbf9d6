/** `jalon policy check`, `list` and `way`: a city's rules, checked and tried before any project meets them. No server is needed. */
import type { Command } from 'commander';
import { MARKS } from '../../domain/grid.ts';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import type { WayAsked } from './policyActions.ts';

/** Read when it is needed: calendars of public holidays take their time, which other commands need not spend. */
const actions = () => import('./policyActions.ts');

export function policyCommands(program: Command, { command, option, argument }: Maker, output: () => Output): void {
  const policy = command(program, 'policy');

  command(policy, 'policy check').addArgument(argument('[city or file]', 'cli.told.policy.all'))
    .action(async (wanted: string | undefined) => (await actions()).checkPolicies(output(), wanted));

  command(policy, 'policy list').action(async () => (await actions()).listPolicies(output()));

  command(policy, 'policy way').addArgument(argument('<city or file>'))
    .addOption(option('--grid <name=value...>')).addOption(option('--marks <mark...>').choices(MARKS))
    .addOption(option('--themes <theme...>')).addOption(option('--services <id...>', 'cli.option.policy.services'))
    .action(async (wanted: string, asked: WayAsked) => (await actions()).showWay(output(), wanted, asked));
}
