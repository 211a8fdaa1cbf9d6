/** The command line of coordinators and operators; all of it goes through the HTTP API. */
import { Command, CommanderError, Option } from 'commander';
import { OUTCOMES, PHASES } from '../domain/journey.ts';
import { IMPORT_SOURCE } from '../services/census/importSource.ts';
import { answer } from './commands/answer.ts';
import type { AnswerTyped } from './commands/answer.ts';
import { apiClient, Refused, Unreachable } from './commands/apiClient.ts';
import { dataProtectionCommands } from './commands/dataProtectionCommands.ts';
import { deadLetters } from './commands/deadLetters.ts';
import { FORMATS, importRequests } from './commands/importRequests.ts';
import type { ImportAsked } from './commands/importRequests.ts';
import { directoryCommands } from './commands/directoryCommands.ts';
import type { Output } from './commands/output.ts';
import { overlaps } from './commands/overlaps.ts';
import type { OverlapsAsked } from './commands/overlaps.ts';
import { policyCommands } from './commands/policyCommands.ts';
import { portfolio } from './commands/portfolio.ts';
import { projects } from './commands/projects.ts';
import { UsageFault } from './commands/readAnswer.ts';
import { refusals } from './commands/refusals.ts';
import { rebuildReadModel } from './commands/rebuildReadModel.ts';
import { shortForms } from './commands/shortForms.ts';
import { show } from './commands/show.ts';
import { signAnswer } from './commands/signAnswer.ts';
import { pack, sittings } from './commands/sittings.ts';
import { stuck } from './commands/stuck.ts';
import { tasks } from './commands/tasks.ts';
import { languageOf, wording } from './commands/wording.ts';
import type { Language } from './commands/wording.ts';

const EXIT = { refused: 1, usage: 2, unreachable: 3 };

const EXAMPLES = `
Examples:
  $ jalon projects --health late            projects of which something is late
  $ jalon tasks --of service:legal          what the legal department is asked
  $ jalon stuck                             what does not move, and whom to call
  $ jalon show school-meals-24f606a8        one project with its history
  $ jalon answer school-meals-24f606a8 consultation-1/interview/legal --by service:legal --answer verdict=favourable
  $ jalon hold school-meals-24f606a8 --reason "budget vote in March" --by role:coordinator
  $ jalon import census.csv --dry-run       checks a census: reference, title, department, and what else is known
  $ jalon overlaps                          projects of different departments that say much the same
  $ jalon portfolio                         what all projects cost, beside the city's target and budgets
  $ jalon absent head-legal --substitute deputy-head-legal --from 2026-12-21 --until 2027-01-02 --by head-legal
  $ jalon policy way rennes --grid digital-use=possible --themes data

Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 nobody answers at the address.`;

const json = () => new Option('--json', 'for programs: the API\'s own answer');
const limit = () => new Option('--limit <number>', 'at most this many').default('100');

const program = new Command('jalon')
  .description('Carries every digital project of a city from the first request to a service in operation.')
  .addOption(new Option('--url <address>', 'where the API is').env('JALON_URL').default(`http://127.0.0.1:${process.env['JALON_HTTP_PORT'] || '3000'}`))
  .addOption(new Option('--lang <language>', 'the language of headings and questions').choices(['fr', 'en']).default(languageOf(process.env)))
  .addHelpText('after', EXAMPLES)
  .exitOverride();

program.command('projects').description('where each project stands, newest first')
  .addOption(new Option('--phase <phase>').choices(PHASES))
  .addOption(new Option('--health <health>').choices(['ok', 'late', 'stuck']))
  .addOption(new Option('--outcome <outcome>', 'none: still on its way').choices(['none', ...OUTCOMES]))
  .option('--department <id>')
  .option('--search <text>', 'part of the title or of the id')
  .addOption(limit()).addOption(json())
  .action((asked) => projects(output(), asked));

program.command('show').description('one project: where it stands, what is asked, what was decided, all that happened')
  .argument('<project>').addOption(json())
  .action((id: string, asked: { json?: true }) => show(output(), id, asked));

program.command('tasks').description('what is asked of whom, the most pressing first')
  .option('--of <seat>', 'service:<id> or role:<id>').option('--holder <id>', 'in whose hands they are').option('--project <id>')
  .addOption(limit()).addOption(json())
  .action((asked) => tasks(output(), asked));

program.command('stuck').description('what does not move, why, since when and whom to call').addOption(json())
  .action((asked: { json?: true }) => stuck(output(), asked));

program.command('answer').description('answer a task; repeating the same --id gives the same reply and counts once')
  .argument('<project>').argument('<task>', 'as listed by "jalon tasks", or at-any-time/hold, resume, withdraw, send-back, complete')
  .requiredOption('--by <id>', 'who answers: service:<id>, role:<id> or an agent\'s id')
  .requiredOption('--answer <json or name=value...>', 'the answer')
  .option('--on-behalf-of <id>', 'for whom, where a substitution is in force')
  .option('--id <id>', 'an id of yours for this answer')
  .addOption(json())
  .action((project: string, task: string, given: AnswerTyped) => answer(output(), project, task, given));

program.command('sign').description('sign an answer with JALON_SIGNING_KEY, for the Temporal UI or for Kafka; it is printed and not sent')
  .argument('<project>').argument('<task>')
  .requiredOption('--by <id>', 'who answers')
  .requiredOption('--answer <json or name=value...>', 'the answer')
  .option('--on-behalf-of <id>', 'for whom, where a substitution is in force')
  .option('--id <id>', 'an id of yours for this answer')
  .action((project: string, task: string, given: AnswerTyped) => signAnswer(output().print, project, task, given));

program.command('import').description('file the requests of a file: a table with reference, title and department, or one CloudEvent jalon.project.requested.v1 a line')
  .argument('<file>').option('--dry-run', 'check only')
  .addOption(new Option('--format <format>', 'when the file\'s ending does not say').choices(FORMATS))
  .option('--source <urn>', `for a table: which system or service files it (default: ${IMPORT_SOURCE})`)
  .option('--json', 'for programs: what became of each line')
  .action((file: string, asked: ImportAsked) => importRequests(output(), file, asked));

program.command('overlaps').description('open projects of different departments that say much the same: of one project, or all pairs')
  .argument('[project]').option('--least <score>', 'from 0 to 1').addOption(json())
  .action((project: string | undefined, asked: OverlapsAsked) => overlaps(output(), project, asked));

program.command('portfolio').description('what all projects cost together, beside the target and the budgets of the policy').addOption(json())
  .action((asked: { json?: true }) => portfolio(output(), asked));

shortForms(program, output);
policyCommands(program, output);

program.command('sittings').description('sittings of the steering committee, the projects on their agenda, and the flagships')
  .addOption(json())
  .action((asked: { json?: true }) => sittings(output(), asked));

program.command('pack').description('what the steering committee reads of one project')
  .argument('<project>').addOption(json())
  .action((id: string, asked: { json?: true }) => pack(output(), id, asked));

dataProtectionCommands(program, output);
directoryCommands(program, output);

program.command('dead-letters').description('messages that could not be read, and where they came from')
  .addOption(limit()).addOption(json())
  .action((asked) => deadLetters(output(), asked));

program.command('refusals').description('answers that were refused, and why, the latest first')
  .option('--project <id>').addOption(limit()).addOption(json())
  .action((asked) => refusals(output(), asked));

program.command('rebuild-read-model').description('empty the read model and fill it again from the topics')
  .action(() => rebuildReadModel(output()));

for (const command of [...program.commands, ...program.commands.flatMap((each) => each.commands)]) command.exitOverride();

function output(): Output {
  const { url, lang } = program.opts<{ url: string; lang: Language }>();
  return { api: apiClient(url), words: wording(lang), print: (line) => process.stdout.write(`${line}\n`), warn: (line) => process.stderr.write(`${line}\n`) };
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has said itself what is wrong; help and version that were asked for are no fault.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageFault || (error instanceof Refused && error.status === 400)) return EXIT.usage;
  return error instanceof Unreachable ? EXIT.unreachable : EXIT.refused;
}
