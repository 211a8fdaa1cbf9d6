/** The commands of data protection: `jalon dpia import`, `jalon dpia export`, `jalon register-entry`. */
import type { Command } from 'commander';
import { exportAssessment, importAssessment } from './impactAssessment.ts';
import type { ImportedBy } from './impactAssessment.ts';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import { registerEntry } from './registerEntry.ts';

export function dataProtectionCommands(program: Command, { command, option, argument }: Maker, output: () => Output): void {
  const dpia = command(program, 'dpia');
  command(dpia, 'dpia import').addArgument(argument('<project>')).addArgument(argument('<file>', 'cli.told.dpia.file'))
    .addOption(option('--by <id>')).addOption(option('--on-behalf-of <id>'))
    .action((project: string, file: string, given: ImportedBy) => importAssessment(output(), project, file, given));
  command(dpia, 'dpia export').addArgument(argument('<project>')).addArgument(argument('[file]', 'cli.told.dpia.export.file'))
    .action((project: string, file?: string) => exportAssessment(output(), project, file));

  command(program, 'register-entry').addArgument(argument('<project>'))
    .action((project: string) => registerEntry(output(), project));
}
