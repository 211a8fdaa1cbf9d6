/** The commands of the steering committee. */
import type { Command } from 'commander';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import { sitting } from './sitting.ts';
import { pack, sittings } from './sittings.ts';

export function committeeCommands(program: Command, { command, argument }: Maker, output: () => Output): void {
  command(program, 'sittings').action(() => sittings(output()));
  command(program, 'sitting').addArgument(argument('<sitting>')).action((name: string) => sitting(output(), name));
  command(program, 'pack').addArgument(argument('<project>')).action((project: string) => pack(output(), project));
}
