import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_PAGE } from '../../../cli/terminal/page.ts';
import { table, whole } from '../../../cli/terminal/table.ts';
import { widthOf } from '../../../cli/terminal/textWidth.ts';

const narrow = (width: number) => ({ ...PLAIN_PAGE, width });

test('columns are as wide as their widest cell, accents and all', () => {
  expect(table(['projet', 'état'], [['vélo-1', 'ok'], ['a', 'late']], PLAIN_PAGE)).toBe('PROJET  ÉTAT\nvélo-1  ok\na       late');
});
test('a title moves no cursor and breaks no line', () => {
  expect(table(['a'], [['x\u001B[2J\ny']], PLAIN_PAGE)).toBe('A\nx [2J y');
});
test('what is piped is not cut, however wide', () => {
  expect(table(['a', 'b'], [['x'.repeat(300), 'y'.repeat(300)]], PLAIN_PAGE)).toBe(`${'A'.padEnd(300)}  B\n${'x'.repeat(300)}  ${'y'.repeat(300)}`);
});
test('on a narrow page the widest column is cut, the last one wrapped, and what one copies left whole', () => {
  const printed = table([whole('project'), 'of', 'question'], [['school-meals-24f606a8', 'the legal department', 'What do you think of the changed proposal?']], narrow(60));
  expect(printed.split('\n').slice(1)).toEqual(['school-meals-24f606a8  the legal depa…  What do you think of', `${' '.repeat(40)}the changed`, `${' '.repeat(40)}proposal?`]);
});
test('where even that finds no room, each row is told line by line, and nothing is lost', () => {
  const printed = table([whole('project'), whole('task'), 'question'], [['school-meals-24f606a8', 'consultation-1/interview/legal', 'What opinion?']], narrow(40));
  expect(printed).toBe('PROJECT   school-meals-24f606a8\nTASK      consultation-1/interview/legal\nQUESTION  What opinion?');
});
test('on a terminal an empty column is left out, and kept where a program may count columns', () => {
  expect(table(['a', 'b', 'c'], [['x', '', 'z']], narrow(40))).toBe('A  C\nx  z');
  expect(table(['a', 'b', 'c'], [['x', '', 'z']], PLAIN_PAGE)).toBe('A  B  C\nx     z');
});
test('colours take no room', () => {
  const coloured = { paint: (style: string, text: string) => `<${style}>${text}</>`, width: 40 };
  expect(table(['a', 'b'], [[{ text: 'late', style: 'yellow' }, 'x']], coloured)).toBe('<bold>A</>     <bold>B</>\n<yellow>late</>  x');
});
test('no line is wider than the page, unless a single word is', () => {
  const word = fc.string({ minLength: 1, maxLength: 10 }).map((text) => text.replace(/\s|\p{C}/gu, 'x'));
  const cell = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), fc.integer({ min: 60, max: 200 }), (rows, width) => {
    const lines = table(['one', 'two', 'three'], rows, narrow(width)).split('\n');
    expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
  }));
});
