/** What a French reader is told where a project's story, or a task, says why. */
import { expect, test } from 'vitest';
import type { FactType } from '../../../domain/contracts/events.ts';
import { aboutInWords } from '../../../services/console/aboutInWords.ts';
import { sentenceOf, TOLD_FACTS } from '../../../services/console/story.ts';
import { html, textOf } from '../../../services/pages/html.ts';
import { wordsIn } from '../../../services/words/words.ts';
import { factInWords } from '../../../cli/commands/factInWords.ts';
import { smallDirectory } from '../../support/directoryForTests.ts';

const words = wordsIn('fr');
const around = { words, directory: smallDirectory() };
const why = { because: 'in English', inWords: { fr: 'dit en français : oui', en: 'in English' } };
/** The rest of each fact is not looked at here. */
const data = {
  ...why, path: 'full', phase: 'intake', round: 1, result: 'accepted', kind: 'grid', option: 'reuse', motion: 'go', verdict: 'carried', gate: 'security', isPassed: true, outcome: 'declined',
};
const tellWhy = TOLD_FACTS.filter((type) => words.name('story', type).includes('{{because}}'));

test('most of the facts that say why are told with it', () => {
  expect(tellWhy.length).toBeGreaterThan(10);
});

test.each(tellWhy)('%s: in French where it is there, as it was said where it was recorded before', (type) => {
  const because = type === 'jalon.project.routed.v1' ? ['in English'] : 'in English';
  const told = (fact: object) => sentenceOf({ type, data: { ...data, because, ...fact } }, around);
  expect(told({})).toContain('dit en français\u00a0: oui');
  expect(told({})).not.toContain('in English');
  expect(told({ inWords: undefined })).toContain('in English');
});

test('a condition that the engine words is told in French, and one of a person as it was written', () => {
  const told = (condition: object) => sentenceOf({ type: 'jalon.condition.set.v1', data: { setBy: 'role:dpo', text: 'in English', ...condition } }, around);
  expect(told({ textInWords: why.inWords })).toMatch(/dit en français\u00a0: oui$/);
  expect(told({})).toMatch(/in English$/);
});

test('the command line tells a fact that has no sentence of its own in French too', () => {
  const stalled = { type: 'jalon.project.stalled.v1' satisfies FactType, time: '2026-11-24T10:00:00.000Z', data: why };
  expect(factInWords(stalled, around)).toBe('dit en français\u00a0: oui');
});

test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
  ['a reason', { ...why, stated: 'a person' }, /^<dl class="facts"><dt>Parce que<\/dt><dd>dit en français\u00a0: oui<\/dd><\/dl>$/],
  ['a reason inside a finding', { found: { result: 'not-required', ...why } }, /<dt>Parce que<\/dt><dd>dit en français\u00a0: oui<\/dd><\/dl><\/dd><\/dl>$/],
  ['a reason in a table', { steps: [{ name: 'tender', ...why }] }, /<td[^>]*>dit en français\u00a0: oui<\/td>/],
  ['what has happened since', { told: why.inWords }, /<dd>dit en français\u00a0: oui<\/dd>/],
  ['what a condition says', { text: 'in English', textInWords: why.inWords }, /<dd>dit en français\u00a0: oui<\/dd>/],
  ['what a person wrote', { because: 'le dossier est incomplet' }, /<dd>le dossier est incomplet<\/dd>/],
])('what a task is about: %s', (_case, about, expected) => {
  const shown = textOf(html`${aboutInWords(about, { ...around, grid: [] })}`);
  expect(shown).toMatch(expected);
  expect(shown).not.toMatch(/in English|inWords|a person/);
});
