/** A table for people: columns as wide as their widest cell, the last one as long as it is. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [headings.map((heading) => heading.toUpperCase()), ...rows.map((row) => row.map(plain))];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => lengthOf(row[column] ?? ''))));
  return cells.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))).join('  ').trimEnd()).join('\n');
}

/** Whatever a title holds, it moves no cursor and breaks no line. */
const plain = (cell: string): string => cell.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');

const lengthOf = (cell: string): number => Array.from(new Intl.Segmenter().segment(cell)).length;
