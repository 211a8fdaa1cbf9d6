import { describe, expect, test } from 'vitest';
import { completed, isReadable } from '../../domain/completion.ts';

const request = { title: 'A chatbot', department: 'waste', summary: '' };

test.each([
  ['a summary that was empty', { summary: 'for citizens' }, ['summary']],
  ['nothing that was said', { title: 'Another title' }, []],
  ['a field that nobody knows', { colour: 'green' }, ['colour']],
  ['no themes that are no list', { themes: 5 }, []],
  ['no themes that are no texts', { themes: [5] }, []],
  ['no services by an object', { services: { length: 1 } }, []],
  ['no service of three thousand letters', { services: ['x'.repeat(3_000)] }, []],
  ['no lead that is no text', { lead: ['agent-1'] }, []],
  ['what fits, beside what does not', { themes: ['data'], lead: 7 }, ['themes']],
  ['nothing by an empty list', { themes: [] }, []],
])('a later event fills %s', (_case, later, fields) => {
  expect(completed(request, later, 64_000)?.fields).toEqual(fields);
});

test('what would no longer fit is not taken in part', () => {
  expect(completed(request, { summary: 'x'.repeat(100) }, 100)).toBeUndefined();
});

describe('a request that a project can start from', () => {
  test.each([
    ['the least', { title: 't', department: 'd' }, true],
    ['no title', { department: 'd' }, false],
    ['a title that is no text', { title: 7, department: 'd' }, false],
    ['themes that are no list', { title: 't', department: 'd', themes: 'data' }, false],
    ['themes that are null', { title: 't', department: 'd', themes: null }, true],
    ['unknown fields of any shape', { title: 't', department: 'd', budget: { most: 3 } }, true],
  ])('%s', (_case, given, isOne) => {
    expect(isReadable(given)).toBe(isOne);
  });
});
