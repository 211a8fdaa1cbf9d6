import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { Refused, Unreachable, UsageFault } from '../../cli/commands/faults.ts';
import { EXIT_CODES, EXITS, exitOf } from '../../cli/exitCodes.ts';
import { wordsIn } from '../../services/words/words.ts';

const refused = (status: number): Refused => new Refused(status, 'reason', 'detail');

test.each<[string, unknown, number]>([
  ['help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 0],
  ['refused by the rule', refused(422), 1],
  ['a mistake of the API', refused(500), 1],
  ['a mistake of ours', new Error('x'), 1],
  ['mistyped', new CommanderError(1, 'commander.unknownCommand', ''), 2],
  ['what cannot be used', new UsageFault('x'), 2],
  ['a malformed request', refused(400), 2],
  ['nobody there', new Unreachable('http://x', 'refused'), 3],
  ['not signed in', refused(401), 4],
  ['not allowed', refused(403), 4],
  ['not found', refused(404), 5],
  ['taken, and nothing known yet', refused(202), 6],
  ['no longer', refused(409), 7],
  ['too many requests', refused(429), 8],
  ['away for a moment', refused(503), 8],
  ['away, as the proxy before it says', refused(502), 8],
])('%s', (_case, error, code) => {
  expect(EXIT_CODES[exitOf(error)]).toBe(code);
});

test('no two are the same, and those that scripts rely on stay', () => {
  expect(new Set(Object.values(EXIT_CODES)).size).toBe(EXITS.length);
  expect(EXIT_CODES).toMatchObject({ done: 0, refused: 1, usage: 2, unreachable: 3 });
});

test('the guide says the same of each', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/commandLine.md'), 'utf8').replaceAll('`', '');
  for (const exit of EXITS) expect(guide).toContain(`| ${EXIT_CODES[exit]} | ${wordsIn('en').say(`cli.exit.${exit}`)}`);
});
