/** What stands below a command's options: what it needs, examples with what one would see, and what comes next. */
import type { CommandHelp, Example } from '../../services/words/commandHelp/taught.ts';
import type { Words } from '../../services/words/words.ts';
import type { Page } from '../terminal/page.ts';
import { wrap } from '../terminal/textWidth.ts';

/** What is piped is as wide as commander has it. */
export const HELP_WIDTH = 80;
const MARGIN = '  ';

export function helpBelow({ needs, examples, next }: Omit<CommandHelp, 'about'>, words: Words, { paint, width = HELP_WIDTH }: Page): string {
  const text = (said: string): string => wrap(said, width - MARGIN.length).map((line) => MARGIN + line).join('\n');
  return [
    ...(needs === undefined ? [] : [`\n${paint('bold', words.say('cli.help.needs'))}\n${text(words.of(needs))}`]),
    `\n${paint('bold', words.say('cli.help.examples'))}\n${examples.map((example) => exampleIn(example, words, paint)).join('\n')}`,
    ...(next === undefined ? [] : [`\n${paint('bold', words.say('cli.help.next'))}\n${text(words.of(next))}`]),
  ].join('\n');
}

/** As they stand, for they are copied. */
function exampleIn({ line, shows }: Example, words: Words, paint: Page['paint']): string {
  const seen = shows === undefined ? [] : words.of(shows).split('\n').map((each) => `${MARGIN}${MARGIN}${paint('dim', each)}`);
  return [`${MARGIN}$ ${line}`, ...seen].join('\n');
}
