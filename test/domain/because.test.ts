import { describe, expect, expectTypeOf, test } from 'vitest';
import { allOf, composed, found, headed, inBoth, inEnglish, stated, statedOr, toldInAbout, type Because } from '../../domain/because.ts';
import type { PhaseResult } from '../../domain/journey.ts';
import type { Recorded } from '../../workflows/recorder.ts';

const tally = found({ fr: '2 pour', en: '2 for' });
const short = stated('le dossier est incomplet');

test.each<[string, Because, Because]>([
  ['the engine’s words', tally, { because: '2 for', inWords: { fr: '2 pour', en: '2 for' } }],
  ['a person’s words, in their own language', short, { because: 'le dossier est incomplet', stated: 'le dossier est incomplet' }],
  ['a person’s words where they said any', statedOr('too dear', { fr: 'première', en: 'first' }), stated('too dear')],
  ['the engine’s where they said none', statedOr(undefined, { fr: 'première', en: 'first' }), found({ fr: 'première', en: 'first' })],
  ['what is said of a reason', headed({ fr: 'reporté', en: 'deferred' }, short), { because: 'deferred: le dossier est incomplet', inWords: { fr: 'reporté : le dossier est incomplet', en: 'deferred: le dossier est incomplet' }, stated: 'le dossier est incomplet' }],
  ['what is said of what the engine found states nothing', headed({ fr: 'refusé', en: 'refused' }, tally), found({ fr: 'refusé : 2 pour', en: 'refused: 2 for' })],
  ['reasons of both kinds', allOf(tally, short), { because: '2 for; le dossier est incomplet', inWords: { fr: '2 pour ; le dossier est incomplet', en: '2 for; le dossier est incomplet' }, stated: 'le dossier est incomplet' }],
  ['reasons of two people', allOf(stated('a'), stated('b')), { because: 'a; b', inWords: { fr: 'a ; b', en: 'a; b' }, stated: 'a; b' }],
  ['a reason inside a reason is stated once', headed({ fr: 'au 12', en: 'to 12' }, composed({ fr: (why, votes) => `${why} (${votes})`, en: (why, votes) => `${why} (${votes})` }, short, tally)), {
    because: 'to 12: le dossier est incomplet (2 for)', inWords: { fr: 'au 12 : le dossier est incomplet (2 pour)', en: 'to 12: le dossier est incomplet (2 for)' }, stated: 'le dossier est incomplet',
  }],
])('%s', (_case, why, expected) => {
  expect(why).toEqual(expected);
});

test('what was kept before there was French is told as it is', () => {
  const before = { because: 'first in the ranking' } as Because;
  expect(inBoth(before)).toEqual({ fr: 'first in the ranking', en: 'first in the ranking' });
  expect([toldInAbout(before), toldInAbout(tally)]).toEqual(['first in the ranking', tally.inWords]);
  expect(inEnglish('no such city')).toEqual({ fr: 'en anglais : « no such city »', en: 'no such city' });
});

describe('nobody records the engine’s words in English alone', () => {
  test('how a phase ended, and each fact that says why', () => {
    expectTypeOf<{ is: 'agreed'; because: string }>().not.toExtend<PhaseResult<'consultation'>>();
    expectTypeOf<{ is: 'agreed' } & Because>().toExtend<PhaseResult<'consultation'>>();
    expectTypeOf<{ outcome: 'withdrawn'; because: string }>().not.toExtend<Recorded<'jalon.project.ended.v1'>>();
    expectTypeOf<{ outcome: 'withdrawn' } & Because>().toExtend<Recorded<'jalon.project.ended.v1'>>();
    expectTypeOf<{ because: string }>().not.toExtend<Recorded<'jalon.capacity.freed.v1'>>();
    expectTypeOf<Recorded<'jalon.project.routed.v1'>['inWords']>().toEqualTypeOf<{ fr: string; en: string }>();
  });
});
