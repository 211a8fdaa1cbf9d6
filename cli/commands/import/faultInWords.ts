/** What is wrong with a line of a census, in the reader's language. Readers of files say it in English, a phrase a fault; one that we do not know stays so. */
import { lineFaultInWords } from '../../../services/census/readLine.ts';
import type { LineFault } from '../../../services/census/readLine.ts';
import type { WordKey, Words } from '../../../services/words/words.ts';

type Phrase = readonly [pattern: RegExp, key: WordKey];

const EXPECTED: readonly Phrase[] = [
  [/^a first line with the names (?<names>.+)$/, 'cli.fault.firstLine'],
  [/^a name in the first line for (?<cell>.+)$/, 'cli.fault.columnName'],
  [/^among the columns$/, 'cli.fault.amongColumns'],
  [/^once$/, 'cli.fault.once'],
  [/^each reference once$/, 'cli.fault.referenceOnce'],
  [/^an amount in euros, for (?<name>.+) is given$/, 'cli.fault.amountDue'],
  [/^an amount in euros, as in /, 'cli.fault.amount'],
  [/^at least (?<least>.+), which is (?<name>.+)$/, 'cli.fault.atLeast'],
  [/^a text of 1 to (?<most>\d+) characters$/, 'cli.fault.text'],
  [/^names separated by ";", each a text of 1 to (?<most>\d+) characters$/, 'cli.fault.several'],
  [/^at most (?<most>\d+) bytes/, 'cli.fault.bytes'],
  [/^CSV: (?<because>.+); nothing is read from here on$/, 'cli.fault.csv'],
  [/^JSON: (?<because>.+)$/, 'cli.fault.json'],
];

const GOT: readonly Phrase[] = [
  [/^(?:nothing|none)$/, 'cli.fault.nothing'],
  [/^it (?<count>\d+) times$/, 'cli.fault.times'],
  [/^(?<cell>.+) as on line (?<line>\d+)$/, 'cli.fault.asOnLine'],
  [/^(?:a text|one) of (?<most>\d+)(?: characters)?$/, 'cli.fault.long'],
];

export function faultInWords(fault: LineFault, words: Words): string {
  if (words.language === 'en') return lineFaultInWords(fault);
  const { column, expected, got } = fault;
  const said = words.say('cli.fault.expected', { expected: inWords(expected, EXPECTED, words) });
  return [column === null ? '' : `${column}${words.say('cli.colon')}`, said, got === null ? '' : words.say('cli.fault.got', { got: inWords(got, GOT, words) })].join('');
}

function inWords(text: string, phrases: readonly Phrase[], words: Words): string {
  for (const [pattern, key] of phrases) {
    const found = pattern.exec(text);
    if (found !== null) return words.say(key, { ...found.groups });
  }
  return text;
}
