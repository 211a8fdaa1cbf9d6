import { expect, test } from 'vitest';
import { hiddenPeople, withoutPeople } from '../../domain/withoutPeople.ts';
import { personForTests } from '../support/directoryForTests.ts';

const people = {
  'mayor-1': personForTests({ name: 'Solveig Enfonction', elected: { from: '2026-03-28', until: '2032-03-31' } }),
  'former-1': personForTests({ name: 'Aldebert Ancienmandat', elected: { from: '2020-07-01', until: '2026-03-27' } }),
  'left-1': personForTests({ name: 'Paule Partie', elected: { from: '2026-03-28', until: '2032-03-31' }, left: { on: '2026-09-01' } }),
  'agent-7': personForTests({ name: 'Gwenaëlle Petit' }),
  'agent-8': personForTests({ name: 'Jean-Marie de La Tour-Rouge' }),
};
const hidden = hiddenPeople({ people }, '2026-11-24');

test.each([
  ['names nobody', 'Comptage des vélos, 3 sites', 'Comptage des vélos, 3 sites'],
  ['a full name', 'Demande de Gwenaëlle Petit.', 'Demande de […].'],
  ['without accents, in capitals, the family name first', 'PETIT Gwenaelle', '[…]'],
  ['a family name that begins with a capital', 'vu avec Mme Petit', 'vu avec Mme […]'],
  ['a word that is somebody’s name elsewhere', 'un petit portail', 'un petit portail'],
  ['a name of several words and hyphens', 'M. de La Tour-Rouge, ou Jean-Marie de La Tour-Rouge', 'M. […], ou […]'],
  ['an identifier', 'transmis à agent-7', 'transmis à […]'],
  ['elected, and in office', 'porté par Solveig Enfonction', 'porté par Solveig Enfonction'],
  ['elected, and no longer in office', 'porté par Aldebert Ancienmandat', 'porté par […]'],
  ['elected, and gone before the end of the term', 'porté par Paule Partie', 'porté par […]'],
  ['a mail address', 'écrire à qui.que-ce-soit@ville.example ou +33 2 99 11 22 33', 'écrire à […] ou […]'],
  ['two at once', 'Petit, Ancienmandat', '[…], […]'],
  ['nothing', '', ''],
])('%s', (_case, text, expected) => {
  expect(withoutPeople(text, hidden)).toBe(expected);
});
