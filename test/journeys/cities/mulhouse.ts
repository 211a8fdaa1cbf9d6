/**
 * Mulhouse: the rounds of the home helps. The same precise grid for everybody; what is unknown is asked again; and that
 * no digital use is possible is a result like another: a human channel is kept.
 */
import { expect } from 'vitest';
import { stated } from '../../../domain/because.ts';
import type { GridQuestion } from '../../../domain/grid.ts';
import type { CityHall } from '../../support/cityHall.ts';
import { begin } from '../../support/cityStory.ts';

export async function mulhouse(city: CityHall): Promise<void> {
  const rounds = await begin(city, 'home-help-rounds', {
    title: 'Rounds of the home helps', department: 'social-action', summary: 'Planned on paper and by telephone; elders would rather be called.', themes: ['health'],
  });
  const { questions } = (await rounds.about('intake-1/grid')) as { questions: readonly GridQuestion[] };
  expect([...new Set(questions.map(({ family }) => family))]).toEqual(['fit', 'data', 'digital']);
  expect([...new Set(questions.map((question) => question.for))].toSorted()).toEqual(['agents', 'citizens', 'city']);

  const answers = {
    'need-of-citizens': 'partly', 'reach-of-citizens': 'no', 'need-of-agents': 'mostly', 'work-of-agents': 'organisation', 'time-of-agents': 'saves',
    'data-management': 'some', 'personal-data': 'sensitive', 'origin-of-data': 'typed-again', 'sharing-of-data': 'no', 'human-channel': 'stays',
  };
  expect(await rounds.refused('intake-1/grid', 'service:social-action', { answers })).toBe('question-unanswered');
  await rounds.say(
    ['intake-1/grid', 'service:social-action', { answers: { ...answers, 'digital-use': 'unknown' }, remark: 'nobody has asked the elders yet' }],
    ['intake-1/data-statement', 'service:social-action', { datasets: [] }],
    ['intake-1/estimate', 'service:social-action', { oneOff: { least: 20_000, most: 35_000 }, yearly: { least: 4_000, most: 6_000 } }],
  );
  const again = (await rounds.about('intake-1/information/unknowns')) as { questions: readonly GridQuestion[] };
  expect(again.questions.map(({ name }) => name)).toEqual(['digital-use']);
  await rounds.say(['intake-1/information/unknowns', 'service:social-action', { answers: { 'digital-use': 'not-possible' }, text: 'Of sixty elders, fifty-two want to be called.' }]);

  expect(await rounds.about('intake-1/triage')).toMatchObject({ isDigital: false, unknowns: [] });
  await rounds.say(['intake-1/triage', 'chief-digital-officer-1', { decision: 'not-digital', reason: 'two more hours of telephone a day serve better; a human channel is kept' }]);
  expect(await rounds.fact('jalon.project.routed.v1')).toMatchObject({ path: 'full', marks: expect.arrayContaining(['not-digital', 'agents-work-changes', 'personal-data']) });
  expect(await rounds.ended()).toEqual({ outcome: 'notDigital', ...stated('two more hours of telephone a day serve better; a human channel is kept') });
  await rounds.told('social-action', 'jalon.project.ended.v1');
}
