import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takenBy } from '../../../domain/guard.ts';
import type { Taken } from '../../../domain/guard.ts';
import { kindOf, STANDING_KINDS, TASK_KINDS } from '../../../domain/taskKinds.ts';
import { fieldsOf } from '../../../services/console/form/formOf.ts';
import { isOneByChoice } from '../../../services/console/form/isOneByChoice.ts';
import { readForm } from '../../../services/console/form/readForm.ts';
import { ARTICLE_35_3, CNIL_TYPES, CRITERIA } from '../../../domain/screening.ts';
import { situationOf } from '../../../services/console/task/situation.ts';
import { smallDirectory } from '../../support/directoryForTests.ts';
import { faultIn } from '../../../services/console/task/faultsInWords.ts';
import { html, textOf } from '../../../services/pages/html.ts';
import { wordsIn } from '../../../services/words/words.ts';
import { sentBy } from './sentBy.ts';

/** Of the engine's own, and of what a form cannot hold. */
const NOT_BY_FORM: readonly string[] = ['complete', 'adopt-policy', 'absorb', 'adopt-roll', 'skip'];
const KINDS = [...TASK_KINDS, ...STANDING_KINDS].filter((kind) => !NOT_BY_FORM.includes(kind));
const words = wordsIn('fr');

const plainText = (most: number) => fc.stringMatching(/^[a-zà-ü<>&"' ]{1,20}$/).map((text) => text.trim().slice(0, most)).filter((text) => text !== '');

/** Anything that a guard of this shape may take; a list that is filled in choice by choice has each once, in the order of the choices. */
function anyOf(taken: Taken): fc.Arbitrary<unknown> {
  switch (taken.is) {
    case 'text': return plainText(taken.most);
    case 'choice': return fc.constantFrom(...taken.choices);
    case 'number': return fc.integer({ min: taken.least, max: taken.most });
    case 'amount': return fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100);
    case 'day': return fc.constantFrom('2027-07-14', '2026-12-01');
    case 'yes-or-no': return fc.constant(true);
    case 'form': return fc.constant('legal-1');
    case 'record': return fc.constant({});
    case 'map': return fc.dictionary(fc.constantFrom('need-of-citizens', 'digital-use'), fc.constantFrom('fully', 'unknown'), { minKeys: 1, noNullPrototype: true });
    case 'list': {
      const one = isOneByChoice(taken);
      if (one !== undefined && taken.of.is === 'object') {
        const { [one.name]: _chosen, ...others } = taken.of.fields;
        return fc.subarray([...one.choices]).chain((choices) => fc.tuple(...choices.map((choice) => filled(others).map((row) => ({ [one.name]: choice, ...row })))));
      }
      return taken.of.is === 'choice' ? fc.subarray([...taken.of.choices]) : fc.array(taken.of.is === 'object' ? filled(taken.of.fields) : anyOf(taken.of), { maxLength: Math.min(3, taken.most) });
    }
    case 'object': return fc.record(Object.fromEntries(Object.entries(taken.fields).map(([name, { takes }]) => [name, anyOf(takes)])), { requiredKeys: Object.entries(taken.fields).filter(([, { isOptional }]) => !isOptional).map(([name]) => name) });
    default: return taken satisfies never;
  }
}

/** A row that is all empty is no row. */
const filled = (fields: Extract<Taken, { is: 'object' }>['fields']) => anyOf({ is: 'object', fields }).filter((row) => !isBlank(row)) as fc.Arbitrary<Record<string, unknown>>;
const isBlank = (value: unknown): boolean => value === undefined || value === '' || (typeof value === 'object' && value !== null && Object.values(value).every(isBlank));

/** An optional part that holds nothing is left out. */
function trimmed(value: unknown, taken: Taken): unknown {
  if (taken.is === 'object') {
    const kept = Object.entries(value as object).map(([name, inner]) => [name, trimmed(inner, taken.fields[name]?.takes ?? taken)] as const);
    return Object.fromEntries(kept.filter(([name, inner]) => !(taken.fields[name]?.isOptional === true && isBlank(inner))));
  }
  return taken.is === 'list' && taken.of.is === 'object' ? (value as unknown[]).map((row) => trimmed(row, taken.of)) : value;
}

describe('a form', () => {
  test.each(KINDS)('of %s gives back the answer that it shows', (kind) => {
    const takes = takenBy(kindOf(kind).answer);
    const options = Object.fromEntries(['need-of-citizens', 'digital-use'].map((name) => [`answers.${name}`, ['fully', 'unknown'].map((value) => ({ value, text: value }))]));
    fc.assert(fc.property(anyOf(takes), (answer) => {
      const shown = takes.is === 'object' ? textOf(html`${fieldsOf({ kind, words, options, labels: {}, faults: [], moreRows: {} }, takes.fields, answer)}`) : '';
      expect(readForm(takes, sentBy(shown))).toEqual(trimmed(answer, takes));
    }), { numRuns: 30 });
  });

  test.each(KINDS)('of %s has a word for each of its fields and choices, in French and in English', (kind) => {
    const takes = takenBy(kindOf(kind).answer);
    for (const language of ['fr', 'en'] as const) {
      const around = { words: wordsIn(language), directory: smallDirectory(), today: '2026-12-01' };
      const { options } = situationOf({ kind, about: ['screening', 'screening-decision'].includes(kind) ? { screening: { criteria: CRITERIA, art35: ARTICLE_35_3, cnilTypes: CNIL_TYPES } } : {}, proposals: [] }, around);
      // What a situation leaves open is not narrowed here.
      const open = Object.fromEntries(Object.entries(options).filter(([, each]) => each.length > 0));
      const shown = takes.is === 'object' ? textOf(html`${fieldsOf({ kind, words: around.words, options: open, labels: {}, faults: [], moreRows: {} }, takes.fields, {})}`) : '';
      const said = [...shown.matchAll(/<(?:legend|label[^>]*|option[^>]*)>([^<]+)</g)].map(([, text = '']) => text.trim());
      expect(said.filter((text) => /^[a-z][a-zA-Z]*$|^[a-z]+(-[a-z]+)+$/.test(text))).toEqual([]);
    }
  });
});

test.each([
  ['12 500,50', 12_500.5], ['12 500', 12_500], ['0', 0], ['1e3', 1_000], ['beaucoup', 'beaucoup'],
])('an amount written %s is read as %s', (written, amount) => {
  expect(readForm(takenBy(kindOf('estimate').answer), { 'oneOff.least': written })).toEqual({ oneOff: { least: amount }, yearly: {} });
});

test.each([
  ['nothing', {}, { path: 'verdict', says: 'Ce champ est nécessaire.' }],
  ['a verdict that is none', { verdict: 'maybe' }, { path: 'verdict', says: 'Choisissez l’une des réponses.' }],
  ['time that is no number', { verdict: 'favourable', minutesSpent: 'long' }, { path: 'minutesSpent', says: expect.stringContaining('nombre entier') as string }],
  ['a reservation without its text', { verdict: 'with-reservations', reservations: [{ within: 3 }] }, { path: 'reservations.0.text', says: 'Ce champ est nécessaire.' }],
  ['all that is needed', { verdict: 'favourable' }, undefined],
])('an interview with %s', (_case, answer, fault) => {
  expect(faultIn(kindOf('interview').answer, answer, words)).toEqual(fault);
});
