import { describe, expect, test } from 'vitest';
import type { About } from '../../domain/kinds/taskKind.ts';
import { kindOf, TASK_KINDS, type AnswerTo, type TaskKind } from '../../domain/taskKinds.ts';
import { rank } from '../../domain/sourcing.ts';
import { loadCity } from '../../cities/loadCity.ts';
import { chanceOf } from '../../simulation/chance.ts';
import { LEANINGS, leaningOf, type Leaning } from '../../simulation/leaning.ts';
import { answerOf } from '../../simulation/people.ts';
import type { Situation } from '../../simulation/person.ts';

const { policy } = loadCity('default');
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

const situation = (seed: number, kind: TaskKind, leaning: Leaning, rest: Partial<Situation> = {}): Situation => ({
  about: aboutOf(kind, seed, leaning), round: 1 + (seed % 3), whom: 'pilot', leaning, neighbour: seed % 4 === 0 ? undefined : 'another-project-12345678', chance: chanceOf(seed, kind), ...rest,
});

/** What the workflow tells of these kinds; the others need nothing. */
function aboutOf(kind: TaskKind, seed: number, leaning: Leaning): About {
  if (kind === 'triage') return { path: ['light', 'standard', 'full'][seed % 3], digitalUse: ['possible', 'not-possible', 'unknown'][seed % 3] };
  if (kind === 'meeting') return { services: ['legal', 'information-systems'] };
  if (kind !== 'sourcing-decision') return {};
  const compared: AnswerTo<'comparison'> = answerOf('comparison', situation(seed, 'comparison', leaning));
  return { ...rank(compared, policy.sourcing.weights) };
}

describe('answerOf', () => {
  test.each(TASK_KINDS)('what people answer to %s passes its guard and its rule, however they lean', (kind) => {
    for (const seed of SEEDS) {
      for (const leaning of LEANINGS) {
        const asked = situation(seed, kind, leaning);
        const { answer: guard, refusal } = kindOf(kind);
        const answer = answerOf(kind, asked);
        const checked = guard.check(answer, kind);
        expect(checked).toMatchObject({ ok: true });
        expect(refusal?.(answer, asked.about)).toBeUndefined();
      }
    }
  });

  test('a sourcing lead left with nothing in the ranking does without', () => {
    const asked = situation(1, 'sourcing-decision', 'into-service', { about: { ranking: [], eliminated: ['reuse', 'build'] } });
    expect(answerOf('sourcing-decision', asked).option).toBe('do-not-digitise');
  });
});

describe('leaningOf', () => {
  test('among 150 projects each leaning comes up and most lean into service', () => {
    const drawn = Array.from({ length: 150 }, (_, index) => leaningOf(chanceOf(1, `project-${index}`, 'leaning'), undefined));
    expect(new Set(drawn)).toEqual(new Set(LEANINGS));
    expect(drawn.filter((each) => each === 'into-service').length).toBeGreaterThan(75);
  });

  test.each([
    ['says itself that nothing digital is wanted', { isNotDigital: true, overlapsWith: undefined }, 'not-digital-at-triage'],
    ['asks for what another one asks for', { isNotDigital: false, overlapsWith: 'school-meals-1' }, 'merged'],
  ] as const)('a request that %s leans so', (_case, request, leaning) => {
    expect(leaningOf(chanceOf(1, 'x'), request)).toBe(leaning);
  });
});
