import { expect, test } from 'vitest';
import { minutesByRound } from '../../services/minutesSpent.ts';

const answered = (task: string, content: object) => ({ type: 'jalon.answer.accepted.v1', data: { task, content } });
const recorded = (round: string, minutes: number) => ({ type: 'jalon.time.recorded.v1', data: { round, minutes, total: minutes } });

test.each<[string, Parameters<typeof minutesByRound>[0], Record<string, number>]>([
  ['nobody has answered', [], {}],
  ['a round under way counts what was answered so far', [answered('consultation-1/meeting', { minutesSpent: 60 }), answered('consultation-1/interview/legal', { minutesSpent: 30 })], { 'consultation-1': 90 }],
  ['a confidential answer says nothing', [answered('consultation-1/meeting', { minutesSpent: 60 }), answered('consultation-1/interview/legal', {})], { 'consultation-1': 60 }],
  ['what was added up at the end counts, with the confidential ones', [answered('consultation-1/meeting', { minutesSpent: 60 }), recorded('consultation-1', 105), answered('consultation-2/meeting', { minutesSpent: 20 })], { 'consultation-1': 105, 'consultation-2': 20 }],
])('%s', (_case, facts, minutes) => {
  expect(Object.fromEntries(minutesByRound(facts))).toEqual(minutes);
});
