import { expect, test } from 'vitest';
import { JOURNEY, OUTCOMES, PHASES } from '../../../domain/journey.ts';
import { OPTIONS } from '../../../domain/kinds/sourcingKinds.ts';
import { OPENINGS } from '../../../domain/publication.ts';
import { VERDICTS } from '../../../domain/publicDecisions.ts';
import { MOTIONS } from '../../../domain/steering.ts';
import { costInWords, decisionInWords, makerInWords, stateInWords } from '../../../services/register/entryWords.ts';
import { CATALOGUE } from '../../../services/words/catalogue.ts';
import { LANGUAGES, wordsIn } from '../../../services/words/words.ts';
import type { WordKey } from '../../../services/words/words.ts';

test.each(LANGUAGES)('whatever the register may say has words in "%s"', (language) => {
  const words = wordsIn(language);
  const said = { phase: PHASES, outcome: OUTCOMES, option: OPTIONS, opening: OPENINGS, motion: MOTIONS, motionVerdict: VERDICTS, result: Object.values(JOURNEY).flatMap((results) => Object.keys(results)) };
  const keys = Object.entries(said).flatMap(([area, names]) => names.map((name) => `${area}.${name}`));
  expect(keys.filter((key) => !Object.hasOwn(CATALOGUE, key))).toEqual([]);
  expect(keys.map((key) => words.say(key as WordKey)).filter((text) => text === '')).toEqual([]);
});

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('in French, as an administration writes it', () => {
  const words = wordsIn('fr');
  expect(plain(costInWords({ least: 10_000, most: 40_000 }, words))).toBe('entre 10 000 € et 40 000 €');
  expect(plain(costInWords({ least: 0, most: 10_000 }, words))).toBe('moins de 10 000 €');
  expect(plain(costInWords({ least: 10_000_000, most: null }, words))).toBe('plus de 10 000 000 €');
  expect(stateInWords({ phase: 'in-service', outcome: 'deployed' }, words)).toBe('En service');
  expect(plain(decisionInWords({ at: '' as never, phase: 'steering', result: 'go', reason: null, decidedBy: null, option: null, votes: [] }, words))).toBe('Comité de pilotage : engagé');
  expect(plain(makerInWords({ option: 'outsource', team: null, parties: [] }, words))).toBe('Acheter (le prestataire est nommé une fois le contrat signé)');
  expect(plain(makerInWords({ option: 'build', team: { fr: 'Les équipes de la ville', en: '' }, parties: [] }, words))).toBe('Faire nous-mêmes : Les équipes de la ville');
});
