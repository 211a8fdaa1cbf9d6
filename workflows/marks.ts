/** Marks: what a project turned out to be, which later gates and conditions depend on. */
import type { Dossier } from '../domain/dossier.ts';
import type { Mark } from '../domain/grid.ts';

export function mark(dossier: Dossier, ...marks: readonly Mark[]): void {
  dossier.marks = [...new Set([...dossier.marks, ...marks])];
}

export function unmark(dossier: Dossier, ...marks: readonly Mark[]): void {
  dossier.marks = dossier.marks.filter((each) => !marks.includes(each));
}
