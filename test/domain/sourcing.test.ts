import { describe, expect, test } from 'vitest';
import { SCORED } from '../../domain/kinds/sourcingKinds.ts';
import { rank, rankWithout, type Comparison } from '../../domain/sourcing.ts';
import { kindOf } from '../../domain/taskKinds.ts';

type Option = Comparison['options'][number];
const option = (name: Option['option'], scores: Option['scores'], fails: Option['fails'] = []): Option => ({ option: name, scores, fails });
const weights = { citizens: 3, reversibility: 2 };

describe('the ranking', () => {
  test('an eliminating criterion is bought back by no score', () => {
    const options = [option('outsource', { citizens: 5, reversibility: 5 }, ['data-location', 'accessibility']), option('build', { citizens: 1 })];
    expect(rank({ options }, weights)).toEqual({
      ranking: [{ option: 'build', points: 3, contributions: { citizens: 3, reversibility: 0 } }],
      eliminated: [{ option: 'outsource', fails: ['data-location', 'accessibility'] }],
      flips: [],
    });
  });

  test('shows what each criterion of the policy contributed; a tie keeps the order given, and a criterion without a weight counts nothing', () => {
    const options = [option('reuse', { citizens: 2 }), option('partner', { reversibility: 3 }), option('build', { citizens: 3, sobriety: 5 })];
    expect(rank({ options }, weights).ranking).toEqual([
      { option: 'build', points: 9, contributions: { citizens: 9, reversibility: 0 } },
      { option: 'reuse', points: 6, contributions: { citizens: 6, reversibility: 0 } },
      { option: 'partner', points: 6, contributions: { citizens: 0, reversibility: 6 } },
    ]);
  });

  test('a tie of decimals is a tie', () => {
    const options = [option('reuse', { skills: 3 }), option('build', { citizens: 1, agents: 2 })];
    expect(rank({ options }, { skills: 0.1, citizens: 0.1, agents: 0.1 }).ranking.map((each) => each.option)).toEqual(['reuse', 'build']);
  });

  test('an option that turned out not to be open is eliminated with that reason', () => {
    const options = [option('build', { citizens: 5 }), option('reuse', { citizens: 1 }), option('outsource', {}, ['accessibility'])];
    expect(rankWithout('build', 'in-house-capacity', { options }, weights)).toMatchObject({
      ranking: [{ option: 'reuse' }],
      eliminated: [{ option: 'outsource', fails: ['accessibility'] }, { option: 'build', fails: ['in-house-capacity'] }],
      flips: [],
    });
  });

  test('nothing left, nothing ranked', () => {
    expect(rank({ options: [option('reuse', {}, ['open-export'])] }, weights)).toMatchObject({ ranking: [], flips: [] });
  });
});

describe('which weight would flip the choice', () => {
  test.each<[string, Option[], object[]]>([
    ['more weight on what the second is better at', [option('reuse', { citizens: 4, reversibility: 1 }), option('build', { citizens: 2, reversibility: 3 })], [{ criterion: 'citizens', from: 3, to: 1.99, option: 'build' }, { criterion: 'reversibility', from: 2, to: 3.01, option: 'build' }]],
    ['a tie flips where the other was given first', [option('build', { citizens: 2, reversibility: 3 }), option('reuse', { citizens: 4, reversibility: 1 })], [{ criterion: 'citizens', from: 3, to: 2, option: 'build' }, { criterion: 'reversibility', from: 2, to: 3, option: 'build' }]],
    ['a weight that the policy does not give at all', [option('reuse', { citizens: 4 }), option('build', { citizens: 3, sobriety: 4 })], [{ criterion: 'sobriety', from: 0, to: 0.76, option: 'build' }]],
    ['rounded so that it truly flips', [option('reuse', { citizens: 4 }), option('build', { citizens: 3, skills: 3 })], [{ criterion: 'skills', from: 0, to: 1.01, option: 'build' }]],
    ['none, where the first is at least as good everywhere', [option('reuse', { citizens: 4, reversibility: 3 }), option('build', { citizens: 4, reversibility: 2 })], []],
    ['the nearest of several', [option('reuse', { citizens: 5 }), option('build', { citizens: 4, skills: 1 }), option('partner', { citizens: 4, skills: 5 })], [{ criterion: 'skills', from: 0, to: 0.61, option: 'partner' }]],
  ])('%s', (_case, options, flips) => {
    expect(rank({ options }, weights).flips).toEqual(flips);
  });

  test.each<[string, Option[], Record<string, number>, object[]]>([
    ['beyond 100: skills would need 500', [option('reuse', { citizens: 5, skills: 4 }), option('build', { skills: 5 })], { citizens: 100, skills: 1 }, [{ criterion: 'citizens', from: 100, to: 0.19, option: 'build' }]],
    ['below 0: without either, the other still leads', [option('reuse', { citizens: 5, agents: 5 }), option('build', { skills: 1 })], { citizens: 12, agents: 12, skills: 1 }, []],
  ])('no weight goes %s', (_case, options, given, flips) => {
    expect(rank({ options }, given).flips).toEqual(flips);
  });

  /** Some comparisons of three options, the same at each run, over all weights to the hundredth. */
  const drawn = Array.from({ length: 12 }, (_, seed): Option[] =>
    (['build', 'reuse', 'outsource'] as const).map((name, place) => option(name, Object.fromEntries(SCORED.map((criterion, index) => [criterion, (seed * 7 + place * (11 + seed) + index * (3 + place) * (seed + 2)) % 6])))),
  );
  const wide = { 'citizens': 3, 'agents': 2.5, 'skills': 2, 'whole-life-cost': 1.25, 'reversibility': 0.1, 'sobriety': 4 };
  test.each(drawn.map((options, index) => [index, options] as const))('comparison %i agrees with a search over all weights', (_index, options) => {
    const { ranking, flips } = rank({ options }, wide);
    for (const criterion of ['citizens', 'agents', 'reversibility', 'market'] as const) {
      const from = (wide as Record<string, number>)[criterion] ?? 0;
      const changes = Array.from({ length: 10_001 }, (_, hundredths) => hundredths / 100).toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
      const points = (each: Option, weight: number) => Math.round(Object.entries({ ...wide, [criterion]: weight }).reduce((sum, [name, by]) => sum + by * (each.scores[name as 'citizens'] ?? 0), 0) * 1e4);
      const firstAt = (weight: number) => options.reduce((best, each) => (points(each, weight) > points(best, weight) ? each : best)).option;
      const nearest = changes.find((weight) => firstAt(weight) !== ranking[0]?.option);
      const found = flips.find((flip) => flip.criterion === criterion);
      expect(found === undefined ? undefined : Math.abs(found.to - from).toFixed(2)).toBe(nearest === undefined ? undefined : Math.abs(nearest - from).toFixed(2));
      if (found !== undefined) expect(firstAt(found.to)).toBe(found.option);
    }
  });
});

describe('a comparison', () => {
  const { answer, refusal } = kindOf('comparison');
  const reasonFor = (options: object[]) => {
    const checked = answer.check({ options }, 'answer');
    return checked.ok ? refusal?.(checked.value, {})?.reason : `${checked.fault.path}: ${checked.fault.got}`;
  };
  const build = { option: 'build', fails: [], scores: {}, plan: [{ personDays: 20 }] };
  const outsource = { option: 'outsource', fails: [], scores: {}, needs: [{ what: 'licences', amount: 59_999.99, category: 'supplies' }] };

  test.each<[string, object[], string | undefined]>([
    ['of building and outsourcing', [build, outsource], undefined],
    ['with a plan over quarters, and tenders on paper', [{ ...build, plan: [{ quarter: '2027-Q1', personDays: 20 }, { quarter: '2027-Q2', personDays: 5 }] }, { ...outsource, submission: 'paper' }], undefined],
    ['of nothing', [], 'options-missing-or-repeated'],
    ['of the same twice', [build, build], 'options-missing-or-repeated'],
    ['with building and no person-days', [{ ...build, plan: [] }], 'plan-missing'],
    ['with building eliminated, and no person-days', [{ option: 'build', fails: ['security-approval'], scores: {} }], undefined],
    ['with person-days for something else', [{ ...build, option: 'reuse' }], 'plan-unexpected'],
    ['with outsourcing and no amounts', [{ ...outsource, needs: [] }], 'needs-missing'],
    ['with amounts for something else', [{ ...outsource, option: 'partner' }], 'needs-unexpected'],
    ['that eliminates not digitising', [{ option: 'do-not-digitise', fails: ['accessibility'], scores: {} }], 'option-not-eliminable'],
    ['with an amount of three decimals', [{ ...outsource, needs: [{ what: 'licences', amount: 0.001, category: 'supplies' }] }], 'answer.options[0].needs[0].amount: 0.001'],
    ['with a quarter that is none', [{ ...build, plan: [{ quarter: '2027-Q5', personDays: 1 }] }], 'answer.options[0].plan[0].quarter: "2027-Q5"'],
    ['with a score beyond 5', [{ ...build, scores: { sobriety: 6 } }], 'answer.options[0].scores.sobriety: 6'],
    ['with a criterion that nobody knows', [{ ...build, scores: { colour: 1 } }], 'answer.options[0].scores: "colour"'],
  ])('%s', (_case, options, expected) => {
    expect(reasonFor(options)).toBe(expected);
  });

  test('takes every criterion', () => {
    expect(answer.check({ options: [{ ...build, scores: Object.fromEntries(SCORED.map((criterion) => [criterion, 5])) }] }, 'answer').ok).toBe(true);
  });
});

describe('a decision', () => {
  const about = { ranking: [{ option: 'reuse' }, { option: 'build' }], eliminated: [{ option: 'outsource', fails: ['data-location'] }] };
  test.each<[string, object, object | undefined]>([
    ['for the first of the ranking', { option: 'reuse' }, undefined],
    ['for another one, without a reason', { option: 'build' }, { reason: 'reason-missing', detail: 'expected a reason, for "build" is not the first of the ranking, which is "reuse"; got none' }],
    ['for another one, with a reason', { option: 'build', reason: 'skills to keep' }, undefined],
    ['for one that was eliminated, whatever the reason', { option: 'outsource', reason: 'cheap' }, { reason: 'option-eliminated', detail: 'expected one of reuse, build, do-not-digitise, got "outsource", which fails data-location' }],
    ['for one that was not compared', { option: 'partner', reason: 'nice people' }, { reason: 'option-not-compared', detail: 'expected one of reuse, build, do-not-digitise, got "partner"' }],
    ['not to digitise after all, with a reason', { option: 'do-not-digitise', reason: 'a human desk does better' }, undefined],
    ['not to digitise after all, without a reason', { option: 'do-not-digitise' }, { reason: 'reason-missing' }],
  ])('%s', (_case, answer, refusal) => {
    const refused = kindOf('sourcing-decision').refusal?.(answer, about);
    if (refusal === undefined) expect(refused).toBeUndefined();
    else expect(refused).toMatchObject(refusal);
  });
});
