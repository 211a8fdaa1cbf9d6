/** The commands that show where things stand. */
import type { Command } from 'commander';
import { OUTCOMES, PHASES } from '../../domain/journey.ts';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import { overlaps } from './overlaps.ts';
import { portfolio } from './portfolio.ts';
import { projects } from './projects.ts';
import type { ProjectsAsked } from './projects.ts';
import { show } from './show.ts';
import { stuck } from './stuck.ts';
import { tasks } from './tasks.ts';
import type { TasksAsked } from './tasks.ts';

/** Of a list, unless more is asked for. */
export const LIMIT = '100';

export function seeCommands(program: Command, { command, option, argument }: Maker, output: () => Output): void {
  command(program, 'projects')
    .addOption(option('--phase <phase>').choices(PHASES)).addOption(option('--health <health>').choices(['ok', 'late', 'stuck']))
    .addOption(option('--outcome <outcome>').choices(['none', ...OUTCOMES]))
    .addOption(option('--department <id>')).addOption(option('--search <text>')).addOption(option('--limit <number>').default(LIMIT))
    .action((asked: ProjectsAsked) => projects(output(), asked));

  command(program, 'show').addArgument(argument('<project>')).action((project: string) => show(output(), project));

  command(program, 'tasks')
    .addOption(option('--of <seat>')).addOption(option('--holder <id>', 'cli.option.tasks.holder')).addOption(option('--project <id>')).addOption(option('--limit <number>').default(LIMIT))
    .action((asked: TasksAsked) => tasks(output(), asked));

  command(program, 'stuck').action(() => stuck(output()));

  command(program, 'overlaps').addArgument(argument('[project]')).addOption(option('--least <score>'))
    .action((project: string | undefined, asked: { least?: string }) => overlaps(output(), project, asked));

  command(program, 'portfolio').action(() => portfolio(output()));
}
