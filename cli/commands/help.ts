/** `jalon help`: a command's help, a topic, or all there is; for a program, the list of commands with their options. */
import type { Command } from 'commander';
import { HELP_TOPICS, TOPICS } from '../../services/words/helpTopics.ts';
import type { HelpTopic } from '../../services/words/helpTopics.ts';
import type { Words } from '../../services/words/words.ts';
import { EXIT_CODES, EXITS } from '../exitCodes.ts';
import { UsageFault } from './faults.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

/** @throws UsageFault */
export async function help(output: Output, program: Command, asked: readonly string[]): Promise<void> {
  const topic = TOPICS.find((each) => each === asked.join(' '));
  if (topic !== undefined) return tell(output, topicAsJson(topic, output), () => topicInWords(topic, output));
  const command = asked.reduce<Command | undefined>((found, name) => found?.commands.find((each) => each.name() === name), program);
  if (command === undefined) throw new UsageFault({ key: 'cli.fail.helpTopic', values: { topics: TOPICS.join(', '), got: JSON.stringify(asked.join(' ')) } });
  await tell(output, helpAsJson(command, output), () => textOf(command));
}

/** Every command that does something, deepest first under its parent, with its path. */
export const commandsOf = (command: Command, path: readonly string[] = []): { path: string; command: Command }[] =>
  command.commands.flatMap((each) => [{ path: [...path, each.name()].join(' '), command: each }, ...commandsOf(each, [...path, each.name()])]);

/** As in "0 done". */
export const exitCodesInWords = (words: Words): string => EXITS.map((exit) => `  ${EXIT_CODES[exit]}  ${words.say(`cli.exit.${exit}`)}`).join('\n');

export const topicsInWords = (words: Words): string => TOPICS.map((topic) => `  ${topic.padEnd(12)}${words.of(HELP_TOPICS[topic].title)}`).join('\n');

function topicInWords(topic: HelpTopic, { words, page }: Output): string {
  const { title, text } = HELP_TOPICS[topic];
  return [page.paint('bold', words.of(title)), ...(topic === 'exit-codes' ? [exitCodesInWords(words)] : []), words.of(text)].join('\n\n');
}

const topicAsJson = (topic: HelpTopic, { words }: Output) => ({ topic, title: words.of(HELP_TOPICS[topic].title), text: words.of(HELP_TOPICS[topic].text), ...(topic === 'exit-codes' && { exitCodes: EXIT_CODES }) });

function helpAsJson(command: Command, { words }: Output): object {
  const listed = commandsOf(command).map(({ path, command: each }) => ({ path, ...shape(each) }));
  return { ...shape(command), commands: listed, ...(command.parent === null && { topics: TOPICS.map((topic) => ({ topic, title: words.of(HELP_TOPICS[topic].title) })), exitCodes: EXIT_CODES }) };
}

const shape = (command: Command) => ({
  about: command.description(),
  arguments: command.registeredArguments.map((argument) => ({ name: argument.name(), isRequired: argument.required })),
  options: command.options.map(({ flags, description, mandatory, argChoices }) => ({ flags, description, isRequired: mandatory, ...(argChoices !== undefined && { choices: argChoices }) })),
});

/** With what stands below the options too, which only `outputHelp` writes. */
function textOf(command: Command): string {
  let text = '';
  const { writeOut } = command.configureOutput();
  command.configureOutput({ writeOut: (part) => { text += part; } });
  command.outputHelp();
  command.configureOutput({ ...(writeOut !== undefined && { writeOut }) });
  return text.trimEnd();
}
