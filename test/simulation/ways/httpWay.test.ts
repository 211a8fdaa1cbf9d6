import { expect, test } from 'vitest';
import { sentOf } from '../../../simulation/ways/httpWay.ts';

test.each<[string, number, string, object]>([
  ['a reply that accepts', 200, '{"accepted":true}', { is: 'accepted' }],
  ['a project that does not reply for now', 202, '{"pending":true}', { is: 'on-its-way' }],
  ['a refusal with its reason', 409, '{"reason":"task-closed","detail":"answered by dpo-1"}', { is: 'refused', reason: 'task-closed', detail: 'answered by dpo-1' }],
  ['a refusal that says nothing', 400, 'what?', { is: 'refused', reason: 'http-400', detail: 'what?' }],
  ['an API without its engine', 503, '', { is: 'unavailable', detail: 'HTTP API: 503 ' }],
  ['an API that has too much to do', 429, 'later', { is: 'unavailable', detail: 'HTTP API: 429 later' }],
])('%s', (_case, status, body, sent) => {
  expect(sentOf(status, body)).toEqual(sent);
});
