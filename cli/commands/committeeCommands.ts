/** The commands of the steering committee. */
import type { Command } from 'commander';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import { pack, sittings } from './sittings.ts';

export function committeeCommands(program: Command, { command, argument }: Maker, output: () => Output): void {
  command(program, 'sittings').action(() => sittings(output()));
  command(program, 'pack').addArgument(argument('<project>')).action((project: string) => pack(output(), project));
}
