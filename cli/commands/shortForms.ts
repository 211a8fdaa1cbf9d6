/** Short forms of what may be said at any time: `jalon hold PROJECT --reason … --by …` is the answer to `at-any-time/hold`, `jalon claim PROJECT TASK --by …` that to `at-any-time/claim/<task>`. */
import type { Command, Option } from 'commander';
import { PHASES } from '../../domain/journey.ts';
import { standingTaskOf } from '../../domain/projectRegister.ts';
import { PRIORITIES } from '../../domain/dossier.ts';
import { isTaskAct } from '../../domain/taskKinds.ts';
import type { StandingKind } from '../../domain/taskKinds.ts';
import type { CommandPath } from '../../services/words/commandHelp.ts';
import { sendAnswer } from './answer.ts';
import type { AnswerGiven } from './answer.ts';
import type { Maker } from './maker.ts';
import type { Output } from './output.ts';
import { readAnswer } from './readAnswer.ts';

type Given = AnswerGiven & Record<string, unknown>;
type ShortForm = {
  kind: StandingKind & CommandPath;
  options: readonly Option[];
  /** The option that names what it is about, which goes into the task's id and not into the answer. */
  about?: string;
  /** What the answer holds beside what was typed. */
  completed?: (content: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;
};

function ofProjects({ option, due }: Maker): readonly ShortForm[] {
  const reason = due('--reason <text>');
  return [
    { kind: 'hold', options: [reason] },
    { kind: 'resume', options: [reason] },
    { kind: 'withdraw', options: [reason] },
    { kind: 'send-back', options: [due('--phase <phase>', 'cli.option.send-back.phase').choices(PHASES.slice(0, PHASES.indexOf('deployment'))), reason] },
    { kind: 'change-lead', options: [due('--lead <id>'), reason] },
    { kind: 'add-service', options: [due('--service <id>'), reason] },
    { kind: 'invite', options: [due('--party <id>'), due('--role <role>', 'cli.option.invite.role').choices(['provider', 'partner']), reason] },
    { kind: 'lift-condition', about: 'condition', options: [due('--condition <id>'), option('--document <link>', 'cli.option.lift-condition.document'), option('--remark <text>')] },
    {
      kind: 'adopt-policy',
      options: [due('--policy <city>'), reason],
      completed: async (content) => ({ ...content, version: (await import('./policyActions.ts')).policyNamed(String(content['policy'])).version }),
    },
    { kind: 'retry', options: [reason] },
  ];
}

function ofTasks({ option, due }: Maker): readonly ShortForm[] {
  const [reason, anyReason, to] = [due('--reason <text>'), option('--reason <text>'), due('--to <id>')];
  return [
    { kind: 'claim', options: [] },
    { kind: 'release', options: [anyReason] },
    { kind: 'assign', options: [to, anyReason] },
    { kind: 'delegate', options: [to, reason] },
    { kind: 'comment', options: [option('--text <text>'), option('--document <link>')] },
    { kind: 'prioritise', options: [due('--priority <priority>').choices(PRIORITIES), anyReason] },
    { kind: 'follow-up', options: [due('--on <day>'), anyReason] },
    { kind: 'extend', options: [due('--until <day>', 'cli.option.extend.until'), reason] },
    { kind: 'nudge', options: [reason] },
    { kind: 'reassign', options: [due('--to <id>', 'cli.option.reassign.to'), reason] },
    { kind: 'skip', options: [reason, option('--answer <json or name=value...>', 'cli.option.skip.answer')], completed: withAnswer },
    { kind: 'confirm-skip', options: [reason] },
  ];
}

/** What is taken as answered is typed like any answer. */
function withAnswer({ answer, ...content }: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  return Promise.resolve({ ...content, ...(answer !== undefined && { answer: readAnswer(answer as string[]) }) });
}

export const projectShortForms = (program: Command, maker: Maker, output: () => Output): void => ofProjects(maker).forEach((form) => shortForm(program, maker, form, output));
export const taskShortForms = (program: Command, maker: Maker, output: () => Output): void => ofTasks(maker).forEach((form) => shortForm(program, maker, form, output));

function shortForm(program: Command, { command, option, argument }: Maker, form: ShortForm, output: () => Output): void {
  const made = command(program, form.kind).addArgument(argument('<project>'));
  if (isTaskAct(form.kind)) made.addArgument(argument('<task>', 'cli.told.task'));
  for (const each of form.options) made.addOption(each);
  made.addOption(option('--by <id>')).addOption(option('--on-behalf-of <id>')).addOption(option('--id <id>'))
    .action((project: string, ...rest: [string, Given] | [Given]) => (typeof rest[0] === 'string' ? say(output(), form, project, rest[1] as Given, rest[0]) : say(output(), form, project, rest[0])));
}

async function say(output: Output, { kind, about, completed }: ShortForm, project: string, { by, onBehalfOf, id, ...typed }: Given, task?: string): Promise<void> {
  const content = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== about));
  const whom = about === undefined ? task : String(typed[about]);
  const who: AnswerGiven = { ...(by !== undefined && { by }), ...(onBehalfOf !== undefined && { onBehalfOf }), ...(id !== undefined && { id }) };
  return sendAnswer(output, project, standingTaskOf(kind, whom), (await completed?.(content)) ?? content, who);
}
