import { expect, test } from 'vitest';
import type { Seat } from '../../../domain/ids.ts';
import { actsFor } from '../../../services/console/task/actsFor.ts';

const person = (...seats: Seat[]) => ({ is: 'person' as const, id: 'me', name: 'Me', seats });
const interview = { kind: 'interview', of: 'service:legal', alsoOf: [], holder: null, isHead: false };

test.each([
  ['whoever holds the seat', interview, person('service:legal'), ['claim', 'delegate', 'extend', 'comment', 'follow-up']],
  ['whoever has it in their hands', { ...interview, holder: 'me' }, person('service:legal'), ['release', 'delegate', 'extend', 'comment', 'follow-up']],
  ['whoever it was delegated to', { ...interview, holder: 'me' }, person(), ['release', 'delegate', 'extend', 'comment', 'follow-up']],
  ['a head of the service', { ...interview, isHead: true }, person('service:legal'), ['claim', 'delegate', 'extend', 'comment', 'follow-up', 'assign']],
  ['a colleague, while it is in other hands', { ...interview, holder: 'other' }, person('service:legal'), ['extend', 'comment', 'follow-up']],
  ['a coordinator', interview, person('role:coordinator'), ['extend', 'comment', 'assign', 'prioritise', 'nudge', 'reassign']],
  ['an operator', interview, person('role:operator'), ['extend', 'comment', 'prioritise', 'nudge', 'reassign', 'skip', 'confirm-skip']],
  ['the DPO, whose opinion is theirs alone', { ...interview, kind: 'dpo-opinion', of: 'role:dpo' }, person('role:dpo'), ['claim', 'extend', 'comment', 'follow-up']],
  ['an operator, of what is for one person alone', { ...interview, kind: 'vote', of: 'role:mayor' }, person('role:operator'), ['extend', 'comment', 'prioritise', 'nudge', 'reassign']],
  ['somebody of another service', interview, person('service:waste'), []],
])('%s is offered what makes sense', (_who, task, me, acts) => {
  expect(actsFor(task, me)).toEqual(acts);
});
