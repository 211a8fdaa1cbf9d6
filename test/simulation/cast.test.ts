import { describe, expect, test } from 'vitest';
import { directoryTemplate } from '../../cities/directoryTemplate.ts';
import { listCities, loadCity } from '../../cities/loadCity.ts';
import type { Roll } from '../../domain/roll.ts';
import { peopleOf } from '../../simulation/peopleOf.ts';
import { rollForTests } from '../support/rollForTests.ts';
import { openCast } from '../../simulation/cast.ts';
import { readCensus } from '../../simulation/census.ts';
import { leaningIn } from '../../simulation/leaning.ts';
import type { AskedTask } from '../../simulation/tally.ts';

const { requests } = await readCensus(undefined);
const [anyProject = ''] = requests.keys();
const castOf = (city: string, seed = 1) => openCast({ policy: loadCity(city).policy, roll: rolls[city] ?? rollForTests(), seed, requests });
const rolls: Readonly<Record<string, Roll>> = Object.fromEntries(await Promise.all(listCities().map(async (city) => [city, await peopleOf(directoryTemplate(city) ?? '', loadCity(city).policy)] as const)));
const task = (kind: string, of: string, rest: Partial<AskedTask> = {}): AskedTask => ({
  project: anyProject, id: `deployment-1/${kind}`, kind, of, askedAt: 0, dueAt: 20_000, about: {}, ...rest,
});

describe('openCast', () => {
  test('the same seed gives the same answer by the same way at the same time, another seed does not', () => {
    const parts = (seed: number) => Array.from({ length: 20 }, (_, index) => castOf('default', seed).partIn(task('interview', 'service:legal', { id: `consultation-${index}/interview/legal` })));
    expect(parts(1)).toEqual(parts(1));
    expect(parts(1)).not.toEqual(parts(2));
  });

  test.each([
    ['a step that the policy gives to a system', 'bordeaux', 'step', 'environment', true],
    ['the undoing of that step', 'bordeaux', 'undo', 'environment', true],
    ['a step that somebody does', 'bordeaux', 'step', 'training/legal', false],
    ['the same step where somebody does it', 'arras', 'step', 'environment', false],
  ])('%s', (_case, city, kind, step, isBySystem) => {
    const asked = task(kind, 'service:hosting', { about: { step } });
    expect(castOf(city).isBySystem(asked)).toBe(isBySystem);
    if (isBySystem) expect(castOf(city).partIn(asked)).toMatchObject({ habit: { way: 'kafka', mistake: 'none' }, answer: { by: { id: 'service:hosting' } } });
  });

  test('a system’s step that was handed over is a person’s, under an answer of its own', () => {
    const [byItself, handedOver] = ['service:hosting', 'role:general-manager'].map((of) => castOf('bordeaux').partIn(task('step', of, { about: { step: 'environment' } })));
    expect([handedOver?.answer.by.id, handedOver?.answer.answer]).toEqual([expect.not.stringContaining('service:'), byItself?.answer.answer]);
    expect(handedOver?.answer.id).not.toBe(byItself?.answer.id);
  });

  test('a party answers for itself', () => {
    expect(castOf('bordeaux').partIn(task('contribution', 'party:chatbot-publisher'))?.answer.by).toEqual({ id: 'party:chatbot-publisher' });
  });

  test('a task of a kind that is not known here is nobody’s', () => {
    expect(castOf('default').partIn(task('horoscope', 'service:legal'))).toBeUndefined();
  });

  test('every merger is into a project that goes into service, and so is there to take it in', () => {
    const merged = [...requests.keys()].filter((project) => leaningIn(1, project, requests.get(project)) === 'merged');
    const into = merged.map((project) => castOf('default').partIn(task('triage', 'role:coordinator', { project }))?.answer.answer['into']);
    expect([into.length > 0, into.filter((each) => leaningIn(1, String(each), requests.get(String(each))) !== 'into-service')]).toEqual([true, []]);
  });
});
