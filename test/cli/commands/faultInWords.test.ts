import { expect, test } from 'vitest';
import { faultInWords } from '../../../cli/commands/import/faultInWords.ts';
import { csvRequests } from '../../../services/census/csvRequests.ts';
import { jsonLineRequests } from '../../../services/census/jsonLineRequests.ts';
import type { ReadLine } from '../../../services/census/readLine.ts';
import { wordsIn } from '../../../services/words/words.ts';

const HEADER = 'reference,title,department';
const AMOUNTS = 'budget-once-least,budget-once-most,budget-yearly-least,budget-yearly-most';
const csv = (...lines: string[]): ReadLine[] => csvRequests(lines.join('\n'), 'urn:x');
const told = (read: readonly ReadLine[], language: 'fr' | 'en'): string[] => read.flatMap((line) => (line.is === 'faulty' ? line.faults.map((fault) => faultInWords(fault, wordsIn(language)).replaceAll('\u00a0', ' ')) : []));

test.each<[string, ReadLine[], string[]]>([
  ['no first line', csv(''), ['attendu une première ligne avec les noms reference, title, department, reçu rien']],
  ['a column that is missing', csv('reference,title'), ['department : attendu parmi les colonnes, reçu reference, title']],
  ['a column twice', csv(`${HEADER},title`), ['title : attendu une seule fois, reçu 2 fois']],
  ['a column without a name', csv(`${HEADER},`, 'a,b,c,d'), ['column 4 : attendu un nom dans la première ligne pour "d", reçu rien']],
  ['a reference twice', csv(HEADER, 'a,b,c', 'a,b,c'), ['reference : attendu chaque référence une seule fois, reçu "a", comme à la ligne 2']],
  ['a title that is missing', csv(HEADER, 'a,,c'), ['title : attendu un texte de 1 à 500 caractères, reçu rien']],
  ['a title that is too long', csv(HEADER, `a,${'x'.repeat(501)},c`), ['title : attendu un texte de 1 à 500 caractères, reçu un texte de 501 caractères']],
  ['themes that are too long', csv(`${HEADER},themes`, `a,b,c,${'x'.repeat(101)}`), ['themes : attendu un texte de 1 à 100 caractères, reçu un texte de 101 caractères']],
  ['no amount', csv(`${HEADER},${AMOUNTS}`, 'a,b,c,douze,1,1,1'), ['budget-once-least : attendu un montant en euros, comme 12000 ou 12 000,50, reçu "douze"']],
  ['half an estimate', csv(`${HEADER},${AMOUNTS}`, 'a,b,c,1,1,1,'), ['budget-yearly-most : attendu un montant en euros, puisque budget-once-least est donné, reçu rien']],
  ['an estimate upside down', csv(`${HEADER},${AMOUNTS}`, 'a,b,c,2,1,1,1'), ['budget-once-most : attendu au moins 2, qui est budget-once-least, reçu 1']],
  ['a quote that is not closed', csv(HEADER, 'a,"b,c'), [expect.stringMatching(/^attendu du CSV \(.+\) ; plus rien n’est lu à partir d’ici$/) as string]],
  ['no JSON', jsonLineRequests('rubbish'), [expect.stringMatching(/^attendu du JSON \(.+\)$/) as string]],
  ['a line that is too long', jsonLineRequests('x'.repeat(1_000_001)), ['attendu au plus 1000000 octets, car les documents sont désignés et non envoyés, reçu 1000001']],
])('%s is told in French, and in English as the reader of files says it', (_case, read, french) => {
  expect(told(read, 'fr')).toEqual(french);
  expect(told(read, 'en').join()).toContain('expected ');
});
