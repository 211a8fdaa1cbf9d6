/** `jalon policy check`, `list` and `way`: a city's rules, checked and tried before any project meets them. No server is needed. */
import { Option, type Command } from 'commander';
import { MARKS } from '../../domain/grid.ts';
import type { Output } from './output.ts';
import type { WayAsked } from './policyActions.ts';

const json = () => new Option('--json', 'for programs');
/** Read when it is needed: calendars of public holidays take their time, which other commands need not spend. */
const actions = () => import('./policyActions.ts');

export function policyCommands(program: Command, output: () => Output): void {
  const policy = program.command('policy').description('a city\'s rules: deadlines, grid, committee, gates; as data, checked and tried');

  policy.command('check').description('names each fault of a policy: its place, what was expected and what came')
    .argument('[city or file]', 'all cities when left out').addOption(json())
    .action(async (wanted: string | undefined, asked: { json?: true }) => (await actions()).checkPolicies(output(), wanted, asked));

  policy.command('list').description('the cities that have a policy').addOption(json())
    .action(async (asked: { json?: true }) => (await actions()).listPolicies(output(), asked));

  policy.command('way').description('the way that a project would take under a policy')
    .argument('<city or file>')
    .option('--grid <name=value...>', 'answers to the grid; what is left out is unknown')
    .addOption(new Option('--marks <mark...>', 'what only comes out later').choices(MARKS))
    .option('--themes <theme...>').option('--services <id...>', 'instead of those of the themes')
    .addOption(json())
    .action(async (wanted: string, asked: WayAsked) => (await actions()).showWay(output(), wanted, asked));
}
