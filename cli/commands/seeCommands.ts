/** The commands that show where things stand. */
import type { Command } from 'commander';
import { OUTCOMES, PHASES } from '../../domain/journey.ts';
import { capacity } from './capacity.ts';
import { follow } from './follow/follow.ts';
import type { FollowAsked } from './follow/follow.ts';
import { history } from './history.ts';
import type { HistoryAsked } from './history.ts';
import type { Maker } from './maker.ts';
import { me } from './me.ts';
import { options } from './options.ts';
import type { Output } from './output.ts';
import { overlaps } from './overlaps.ts';
import { portfolio } from './portfolio.ts';
import { projects } from './projects.ts';
import type { ProjectsAsked } from './projects.ts';
import { register } from './register.ts';
import type { RegisterAsked } from './register.ts';
import { rounds } from './rounds.ts';
import { show } from './show.ts';
import { stuck } from './stuck.ts';
import { tasks } from './tasks.ts';
import type { TasksAsked } from './tasks.ts';

/** Of a list, unless more is asked for. */
export const LIMIT = '100';

export function seeCommands(program: Command, maker: Maker, output: () => Output): void {
  maker.command(program, 'me').action(() => me(output()));
  listCommands(program, maker, output);
  projectCommands(program, maker, output);
  cityCommands(program, maker, output);
}

/** What is there, narrowed as one asks. */
function listCommands(program: Command, { command, option }: Maker, output: () => Output): void {
  command(program, 'projects')
    .addOption(option('--phase <phase>').choices(PHASES)).addOption(option('--health <health>').choices(['ok', 'late', 'stuck']))
    .addOption(option('--outcome <outcome>').choices(['none', ...OUTCOMES]))
    .addOption(option('--department <id>')).addOption(option('--search <text>')).addOption(option('--limit <number>').default(LIMIT))
    .action((asked: ProjectsAsked) => projects(output(), asked));

  command(program, 'tasks')
    .addOption(option('--of <seat>')).addOption(option('--holder <id>', 'cli.option.tasks.holder')).addOption(option('--project <id>')).addOption(option('--limit <number>').default(LIMIT))
    .action((asked: TasksAsked) => tasks(output(), asked));

  command(program, 'stuck').action(() => stuck(output()));
}

/** One project, looked at from each side. */
function projectCommands(program: Command, { command, option, argument }: Maker, output: () => Output): void {
  command(program, 'show').addArgument(argument('<project>')).action((project: string) => show(output(), project));

  command(program, 'history').addArgument(argument('<project>'))
    .addOption(option('--type <type>')).addOption(option('--latest')).addOption(option('--limit <number>').default(LIMIT))
    .action((project: string, asked: HistoryAsked) => history(output(), project, asked));

  command(program, 'rounds').addArgument(argument('<project>')).addArgument(argument('[round]', 'cli.told.round'))
    .action((project: string, round?: string) => rounds(output(), project, round));

  command(program, 'options').addArgument(argument('<project>')).action((project: string) => options(output(), project));

  command(program, 'overlaps').addArgument(argument('[project]')).addOption(option('--least <score>'))
    .action((project: string | undefined, asked: { least?: string }) => overlaps(output(), project, asked));

  command(program, 'follow').addArgument(argument('[project]'))
    .addOption(option('--type <type>')).addOption(option('--after <place>')).addOption(option('--count <number>'))
    .action((project: string | undefined, asked: FollowAsked) => follow(output(), project, asked));
}

/** All of the city's together. */
function cityCommands(program: Command, { command, option, argument }: Maker, output: () => Output): void {
  command(program, 'portfolio').action(() => portfolio(output()));

  command(program, 'capacity').addOption(option('--from <quarter>', 'cli.option.quarters.from')).action((asked: { from?: string }) => capacity(output(), asked));

  command(program, 'register').addArgument(argument('[project]'))
    .addOption(option('--search <text>')).addOption(option('--theme <id>')).addOption(option('--phase <phase>').choices(PHASES)).addOption(option('--outcome <outcome>').choices(['none', ...OUTCOMES]))
    .action((project: string | undefined, asked: RegisterAsked) => register(output(), project, asked));
}
