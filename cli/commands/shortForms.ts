/** Short forms of what may be said at any time: `jalon hold PROJECT --reason … --by …` is the answer to `at-any-time/hold`, `jalon claim PROJECT TASK --by …` that to `at-any-time/claim/<task>`. */
import { Option, type Command } from 'commander';
import { PHASES } from '../../domain/journey.ts';
import { standingTaskOf } from '../../domain/projectRegister.ts';
import { PRIORITIES } from '../../domain/dossier.ts';
import { isTaskAct, kindOf, type StandingKind } from '../../domain/taskKinds.ts';
import { sendAnswer, type AnswerGiven } from './answer.ts';
import type { Output } from './output.ts';
import { readAnswer } from './readAnswer.ts';

type Given = AnswerGiven & Record<string, unknown>;
type ShortForm = {
  kind: StandingKind;
  options: readonly Option[];
  /** The option that names what it is about, which goes into the task's id and not into the answer. */
  about?: string;
  /** What the answer holds beside what was typed. */
  completed?: (content: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;
};

const due = (flags: string, description?: string) => new Option(flags, description).makeOptionMandatory();
const reason = () => due('--reason <text>');

const SHORT_FORMS: readonly ShortForm[] = [
  { kind: 'hold', options: [reason()] },
  { kind: 'resume', options: [reason()] },
  { kind: 'withdraw', options: [reason()] },
  { kind: 'send-back', options: [due('--phase <phase>').choices(PHASES.slice(0, PHASES.indexOf('deployment'))), reason()] },
  { kind: 'change-lead', options: [due('--lead <id>', 'the new lead’s identifier, never a name'), reason()] },
  { kind: 'add-service', options: [due('--service <id>'), reason()] },
  { kind: 'invite', options: [due('--party <id>'), due('--role <role>').choices(['provider', 'partner']), reason()] },
  { kind: 'lift-condition', about: 'condition', options: [due('--condition <id>', 'as listed by "jalon show"'), new Option('--document <link>', 'what shows that it is fulfilled'), new Option('--remark <text>')] },
  {
    kind: 'adopt-policy',
    options: [due('--policy <city>', 'its version is read from the city’s folder'), reason()],
    completed: async (content) => ({ ...content, version: (await import('./policyActions.ts')).policyNamed(String(content['policy'])).version }),
  },
  { kind: 'retry', options: [reason()] },

  { kind: 'claim', options: [] },
  { kind: 'release', options: [new Option('--reason <text>')] },
  { kind: 'assign', options: [due('--to <id>', 'the agent’s identifier'), new Option('--reason <text>')] },
  { kind: 'delegate', options: [due('--to <id>', 'the agent’s identifier'), reason()] },
  { kind: 'comment', options: [new Option('--text <text>'), new Option('--document <link>')] },
  { kind: 'prioritise', options: [due('--priority <priority>').choices(PRIORITIES), new Option('--reason <text>')] },
  { kind: 'follow-up', options: [due('--on <day>', 'as in 2027-03-15'), new Option('--reason <text>')] },
  { kind: 'extend', options: [due('--until <day>', 'the new due date, as in 2027-03-15'), reason()] },
  { kind: 'nudge', options: [reason()] },
  { kind: 'reassign', options: [due('--to <id>', 'service:<id>, role:<id> or an agent’s identifier'), reason()] },
  { kind: 'skip', options: [reason(), new Option('--answer <json or name=value...>', 'what is taken as answered, where silence decides nothing')], completed: withAnswer },
  { kind: 'confirm-skip', options: [reason()] },
];

/** What is taken as answered is typed like any answer. */
function withAnswer({ answer, ...content }: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  return Promise.resolve({ ...content, ...(answer !== undefined && { answer: readAnswer(answer as string[]) }) });
}

export function shortForms(program: Command, output: () => Output): void {
  for (const form of SHORT_FORMS) {
    const command = program.command(form.kind).description(kindOf(form.kind).question.en).argument('<project>');
    if (isTaskAct(form.kind)) command.argument('<task>', 'as listed by "jalon tasks"');
    for (const option of form.options) command.addOption(option);
    command
      .requiredOption('--by <id>', 'who says so: service:<id>, role:<id> or an agent\'s id')
      .option('--on-behalf-of <id>', 'for whom, where a substitution is in force')
      .option('--id <id>', 'an id of yours for this answer')
      .option('--json', 'for programs: the API\'s own answer')
      .action((project: string, ...rest: [string, Given] | [Given]) => (typeof rest[0] === 'string' ? say(output(), form, project, rest[1] as Given, rest[0]) : say(output(), form, project, rest[0])));
  }
}

async function say(output: Output, { kind, about, completed }: ShortForm, project: string, { by, onBehalfOf, id, json, ...typed }: Given, task?: string): Promise<void> {
  const content = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== about));
  const whom = about === undefined ? task : String(typed[about]);
  const who: AnswerGiven = { by, ...(onBehalfOf !== undefined && { onBehalfOf }), ...(id !== undefined && { id }), ...(json !== undefined && { json }) };
  return sendAnswer(output, project, standingTaskOf(kind, whom), (await completed?.(content)) ?? content, who);
}
