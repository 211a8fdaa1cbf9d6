/** Writes a change into a directory's document, whose comments and order stay as somebody wrote them. */
import { isMap, isSeq, type Document } from 'yaml';
import type { Directory } from '../domain/directory.ts';
import { editsOf, type DirectoryChange, type Shortened } from '../domain/directoryChange.ts';
import { ChangeRefused } from './directoryPort.ts';

/** The text after the change, still to be checked. @throws ChangeRefused */
export function amendDirectory(document: Document, directory: Directory, change: DirectoryChange, today: string): string {
  const found = editsOf(directory, change, today);
  if (!found.ok) throw new ChangeRefused(found.reason, found.detail);
  const { added, shortened, left } = found.edits;
  shorten(document, shortened);
  for (const each of added) append(document, each);
  if (left !== undefined) {
    const { person, ...leaves } = left;
    document.setIn(['people', person, 'left'], leaves);
  }
  // A long line stays one line.
  return document.toString({ lineWidth: 0 });
}

/** The last one first, so that the places before it hold. */
function shorten(document: Document, shortened: readonly Shortened[]): void {
  for (const { index, until } of shortened.toSorted((a, b) => b.index - a.index)) {
    if (until === undefined) document.deleteIn(['substitutions', index]);
    else document.setIn(['substitutions', index, 'until'], until);
  }
}

function append(document: Document, entry: object): void {
  const list = document.get('substitutions');
  if (!isSeq(list)) return document.set('substitutions', document.createNode([entry]));
  // An empty list is written `[]`, and would go on in one line.
  if (list.items.length === 0) list.flow = false;
  // Written as the entry before it is: in one line, or in several.
  const last = list.items.at(-1);
  list.add(document.createNode(entry, { flow: isMap(last) && last.flow === true }));
}
