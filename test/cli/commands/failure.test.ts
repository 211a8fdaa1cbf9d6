import { expect, test } from 'vitest';
import { failureInWords } from '../../../cli/commands/failure.ts';
import { Refused } from '../../../cli/commands/faults.ts';
import { wordsIn } from '../../../services/words/words.ts';

const refused = new Refused(422, 'phase-not-earlier', 'expected a phase before intake, got steering');

test.each([
  ['fr', refused, ['Choisissez une phase antérieure à celle où est le projet.', 'Le détail, en anglais\u00a0: phase-not-earlier: expected a phase before intake, got steering']],
  ['en', refused, ['Choose a phase before the one in which the project is.', 'phase-not-earlier: expected a phase before intake, got steering']],
  ['fr', new Refused(422, 'of-a-version-to-come', 'expected more'), ['of-a-version-to-come: expected more']],
] as const)('what was refused is said in %s first, and then as the rule said it', (language, error, lines) => {
  expect(failureInWords(error, wordsIn(language)).split('\n')).toEqual(lines);
});
