import { describe, expect, test } from 'vitest';
import type { About } from '../../domain/kinds/taskKind.ts';
import { SCREENING_ITEMS, type Screening } from '../../domain/screening.ts';
import { rank } from '../../domain/sourcing.ts';
import { kindOf, TASK_KINDS, type AnswerTo, type TaskKind } from '../../domain/taskKinds.ts';
import { listCities, loadCity } from '../../cities/loadCity.ts';
import { chanceOf } from '../../simulation/chance.ts';
import { LEANINGS, leaningOf, type Leaning } from '../../simulation/leaning.ts';
import { answerOf } from '../../simulation/people.ts';
import type { Situation } from '../../simulation/person.ts';

const cities = listCities().map((name) => loadCity(name).policy);
const policyOf = (seed: number) => cities[seed % cities.length] as (typeof cities)[number];
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);
const ELSEWHERE = 'another-project-12345678';

const situation = (seed: number, kind: TaskKind, leaning: Leaning, rest: Partial<Situation> = {}): Situation => ({
  about: aboutOf(kind, seed, leaning), round: 1 + (seed % 3), whom: 'pilot', leaning, neighbour: seed % 4 === 0 ? undefined : ELSEWHERE, isFlagship: seed % 5 === 0,
  chance: chanceOf(seed, kind), ...rest,
});

const pick = <const T>(seed: number, choices: readonly T[]): T => choices[seed % choices.length] as T;
const MOTIONS = [['go', 'flagship', 'defer', 'send-back', 'refuse'], ['go', 'flagship'], ['go', 'refuse'], ['flagship', 'refuse']];
const CHOICES = [['follow', 'differ'], ['go-on', 'stop']];

/** What the workflow tells whom it asks; the kinds that are not here need nothing. */
const ABOUT: { [K in TaskKind]?: (seed: number, leaning: Leaning) => About } = {
  'grid': (seed) => ({ questions: policyOf(seed).intake.grid.slice(seed % 2) }),
  'information': (seed) => ({ questions: policyOf(seed).intake.grid.slice(0, seed % 3), ...(seed % 2 === 0 && { request: 'How many people?' }) }),
  'open-data': (seed, leaning) => ({ datasets: answerOf('data-statement', situation(seed, 'data-statement', leaning)).datasets }),
  'triage': (seed) => ({
    path: pick(seed, ['light', 'standard', 'full']), isDigital: seed % 4 !== 0, mayAsk: seed % 2 === 0, unknowns: pick(seed, [[], ['a'], ['a', 'b']]),
    ...(seed % 7 === 0 && { refused: 'no such project is open' }),
  }),
  'meeting': () => ({ services: ['legal', 'information-systems'] }),
  'screening-decision': (seed, leaning) => ({ screening: answerOf('screening', situation(seed, 'screening', leaning)), criteriaThatRequire: 2 }),
  'impact-assessment': (seed) => (seed % 2 === 0 ? { viewsOfPeople: { asked: 'yes', text: 'x' } } : {}),
  'controller-decision': (seed) => ({ choices: pick(seed, CHOICES) }),
  'prior-consultation': () => ({ assessedOn: '2027-01-04' }),
  'authority-reply': (seed) => ({ consultedOn: '2027-01-05', extendableUntil: '2027-02-05', isExtended: seed % 2 === 0 }),
  'sourcing-decision': (seed, leaning) => {
    const compared: AnswerTo<'comparison'> = answerOf('comparison', situation(seed, 'comparison', leaning));
    return { ...rank(compared, policyOf(seed).sourcing.weights) };
  },
  'motion': (seed) => ({ mayBe: { motions: pick(seed, MOTIONS), flagshipsLeft: seed % 3, sittings: ['2027-02-02', '2027-03-02'], phases: ['intake', 'consultation', 'dpo-review', 'sourcing'] } }),
  'vote': (seed) => ({ motion: pick(seed, ['go', 'refuse', 'defer']) }),
  'gate': (seed) => ({ expires: seed % 2 === 0 }),
  'step': (seed) => ({ step: pick(seed, ['environment', 'pilot', 'roll-out/legal']), ...(seed % 4 === 0 && { attempt: 2 }) }),
  'step-failure': (seed) => ({ step: 'pilot', attempt: 1 + (seed % 2) }),
};
const aboutOf = (kind: TaskKind, seed: number, leaning: Leaning): About => ABOUT[kind]?.(seed, leaning) ?? {};

describe('answerOf', () => {
  test.each(TASK_KINDS)('what people answer to %s passes its guard and its rule, however they lean', (kind) => {
    for (const seed of SEEDS) {
      for (const leaning of LEANINGS) {
        const asked = situation(seed, kind, leaning);
        const { answer: guard, refusal } = kindOf(kind);
        const answer = answerOf(kind, asked);
        expect(guard.check(answer, kind)).toMatchObject({ ok: true });
        expect(refusal?.(answer, asked.about)).toBeUndefined();
      }
    }
  });

  test.each<[string, TaskKind, Leaning, About, object]>([
    ['a sourcing lead left with nothing in the ranking does without', 'sourcing-decision', 'into-service', { ranking: [], eliminated: [{ option: 'build', fails: ['capacity'] }] }, { option: 'do-not-digitise' }],
    ['a project that the other could not take in goes its own way', 'triage', 'merged', { refused: 'no such project is open' }, { decision: 'accept' }],
    ['a committee that is against votes for the motion to refuse', 'vote', 'refused-by-committee', { motion: 'refuse' }, { vote: expect.not.stringContaining('against') as string }],
    ['a doomed pilot fails', 'step', 'given-up-at-deployment', { step: 'pilot' }, { result: 'failed' }],
    ['a doomed project is undone', 'step-failure', 'given-up-at-deployment', { step: 'pilot', attempt: 2 }, { decision: 'roll-back' }],
    ['a controller who stops follows the advice that is against', 'controller-decision', 'stopped-by-controller', { choices: ['follow', 'differ'], opinion: 'unfavourable' }, { decision: 'follow' }],
    ['a project that goes into service does so against the advice', 'controller-decision', 'into-service', { choices: ['follow', 'differ'], authority: 'against' }, { decision: 'differ' }],
  ])('%s', (_case, kind, leaning, about, expected) => {
    for (const seed of SEEDS) expect(answerOf(kind, situation(seed, kind, leaning, { about, neighbour: ELSEWHERE }))).toMatchObject(expected);
  });

  const answersTo = <K extends TaskKind>(kind: K, rest: Partial<Situation> = {}) => SEEDS.map((seed) => answerOf(kind, situation(seed, kind, 'into-service', rest)));

  test.each<[string, () => readonly unknown[], readonly unknown[]]>([
    ['opinions', () => answersTo('interview', { round: 1 }).map((each) => each.verdict), ['favourable', 'with-reservations', 'unfavourable']],
    ['triage', () => answersTo('triage', { about: { path: 'light', isDigital: true, mayAsk: true, unknowns: ['a', 'b'] } }).map((each) => each.decision), ['accept', 'ask']],
    ['motions', () => answersTo('motion', { round: 1, isFlagship: false, about: { mayBe: { flagshipsLeft: 2, sittings: ['2027-02-02'], phases: ['sourcing'] } } }).map((each) => each.motion), ['go', 'flagship', 'defer', 'send-back']],
    ['what is unknown', () => answersTo('grid').map((each) => Object.values(each.answers).includes('unknown')), [true, false]],
    ['conditions', () => answersTo('condition').map((each) => each.result), ['lifted', 'not-lifted']],
    ['failed steps', () => answersTo('step-failure', { about: { attempt: 1 } }).map((each) => each.decision), ['retry', 'roll-back']],
    ['what is made of conditions', () => answersTo('controller-decision', { about: { choices: ['follow', 'differ'], opinion: 'with-conditions' } }).map((each) => each.decision), ['follow', 'differ']],
    ['the authority', () => answersTo('authority-reply', { about: {} }).map((each) => each.reply), ['advice', 'extended', 'information-asked']],
  ])('among 200 each of these comes up: %s', (_case, said, expected) => {
    const heard = new Set(said());
    expect(expected.filter((each) => !heard.has(each))).toEqual([]);
  });

  test('a screening that says nothing about personal data meets nothing', () => {
    const without = answersTo('screening').filter((each: Screening) => each.personalData === 'no');
    expect([without.length > 0, without.some((each) => SCREENING_ITEMS.some((item) => [...each.criteria, ...each.art35, ...each.cnilTypes].includes(item)))]).toEqual([true, false]);
  });
});

describe('leaningOf', () => {
  test('among 150 projects each leaning comes up and most lean into service', () => {
    const drawn = Array.from({ length: 150 }, (_, index) => leaningOf(chanceOf(1, `project-${index}`, 'leaning'), undefined));
    expect(new Set(drawn)).toEqual(new Set(LEANINGS));
    expect(drawn.filter((each) => each === 'into-service').length).toBeGreaterThan(75);
  });

  test.each([
    ['says itself that nothing digital is wanted', { isNotDigital: true, overlapsWith: undefined, isOverlapped: true, isFlagship: true }, 'not-digital-at-triage'],
    ['asks for what another one asks for', { isNotDigital: false, overlapsWith: 'school-meals-1', isOverlapped: false, isFlagship: false }, 'merged'],
  ] as const)('a request that %s leans so', (_case, request, leaning) => {
    expect(leaningOf(chanceOf(1, 'x'), request)).toBe(leaning);
  });

  test.each([
    ['into which others are merged', { isOverlapped: true, isFlagship: false }],
    ['for a flagship', { isOverlapped: false, isFlagship: true }],
  ])('a request %s goes into service, whatever is drawn', (_case, request) => {
    const drawn = SEEDS.map((seed) => leaningOf(chanceOf(seed, 'x'), { isNotDigital: false, overlapsWith: undefined, ...request }));
    expect(new Set(drawn)).toEqual(new Set(['into-service']));
  });
});
