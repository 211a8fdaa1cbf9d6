import { expect, test } from 'vitest';
import { aboutInWords } from '../../../services/console/aboutInWords.ts';
import { writtenInWords } from '../../../services/console/form/writtenInWords.ts';
import { html, textOf } from '../../../services/pages/html.ts';
import { wordsIn } from '../../../services/words/words.ts';
import { smallDirectory } from '../../support/directoryForTests.ts';

const words = wordsIn('fr');
const grid = [{ name: 'personal-data', family: 'data', for: 'city', question: { fr: 'Traite-t-il des données ?', en: 'Does it process data?' }, choices: [] }] as const;
const said = (about: object): string => textOf(html`${aboutInWords(about as Readonly<Record<string, unknown>>, { words, directory: smallDirectory(), grid })}`).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim();

test.each<[string, object, string]>([
  ['services by name', { services: ['legal'], opposed: ['legal'] }, 'Services concernés Affaires juridiques Services opposés Affaires juridiques'],
  ['an unknown by its question', { unknowns: ['personal-data'] }, 'Ce qui reste inconnu Traite-t-il des données ?'],
  ['what the screening found', { found: { result: 'dpo-judgement', because: 'scoring, large-scale' } }, 'Ce que dit la règle Résultat Au jugement du DPD Parce que évaluation ou notation de personnes, traitement à grande échelle'],
  ['a procurement', { procurement: { procedure: 'adapted', publicity: 'official-bulletin', steps: [{ name: 'tender', endsOn: '2027-01-20' }] } }, 'Procédure d’achat Procédure procédure adaptée Publicité Bulletin officiel (BOAMP ou journal habilité) Étapes Étapes Nom Jusqu’au Remise des offres 20 janvier 2027'],
  ['an owner by the seat', { openConditions: [{ text: 'A desk stays', owner: 'service:legal' }] }, 'Conditions à remplir Conditions à remplir Texte Responsable A desk stays Affaires juridiques'],
  ['no identifier of a condition', { condition: 'sourcing-1/sourcing-decision/1', text: 'A desk stays' }, 'Texte A desk stays'],
  ['what somebody wrote, as it is', { request: 'what for?' }, 'Ce qui est demandé what for?'],
])('what a task is about: %s', (_case, about, text) => {
  expect(said(about)).toBe(text);
});

test('what was written is read by its fields', () => {
  const written = textOf(html`${writtenInWords({ verdict: 'favourable', forAgents: 'One <list>.', reservations: [{ text: 'A desk stays', within: 30 }] }, { kind: 'interview', words })}`);
  expect(written).toContain('One &lt;list&gt;.');
  expect(written).toContain('<dd>Favorable</dd>');
  expect(written).toContain('A desk stays');
  expect(written).not.toMatch(/forAgents|verdict|within/);
});
