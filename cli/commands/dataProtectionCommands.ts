/** The commands of data protection: `jalon dpia import`, `jalon dpia export`, `jalon register-entry`. */
import { Option, type Command } from 'commander';
import { exportAssessment, importAssessment, type ImportedBy } from './impactAssessment.ts';
import type { Output } from './output.ts';
import { registerEntry } from './registerEntry.ts';

const json = () => new Option('--json', 'for programs: the API\'s own answer');

export function dataProtectionCommands(program: Command, output: () => Output): void {
  const dpia = program.command('dpia').description('the data-protection impact assessment, from and to a file of the CNIL\'s PIA tool');
  dpia.command('import').description('give the impact assessment that is asked for').argument('<project>').argument('<file>', 'as the tool exports it')
    .requiredOption('--by <id>', 'who answers').option('--on-behalf-of <id>', 'for whom, where a substitution is in force').addOption(json())
    .action((project: string, file: string, given: ImportedBy) => importAssessment(output(), project, file, given));
  dpia.command('export').description('a file that the tool imports').argument('<project>').argument('[file]', 'standard output without it')
    .action((project: string, file?: string) => exportAssessment(output(), project, file));

  program.command('register-entry').description('a draft of the entry in the record of processing (GDPR art. 30)')
    .argument('<project>').addOption(json())
    .action((project: string, asked: { json?: true }) => registerEntry(output(), project, asked));
}
