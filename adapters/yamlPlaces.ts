/** A YAML text as a document, and the line on which each of its places stands. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';

export type Path = readonly (string | number)[];
export type YamlRead = { ok: true; document: Document; value: unknown; lineOf(path: Path): number } | { ok: false; faults: readonly { line: number; says: string }[] };

/** Aliases may stand for aliases: a few lines could grow to fill the memory. */
const ALIASES_AT_MOST = 100;

/** JSON is YAML too. What the text holds is not quoted: it may be names. */
export function readYaml(text: string): YamlRead {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) return { ok: false, faults: document.errors.map(({ code, pos }) => ({ line: lines.linePos(pos[0]).line, says: saysOf(code) })) };
  try {
    const value: unknown = document.toJS({ maxAliasCount: ALIASES_AT_MOST });
    return { ok: true, document, value, lineOf: (path) => lineIn(document.contents, path, lines) };
  } catch {
    return { ok: false, faults: [{ line: 1, says: `expected at most ${ALIASES_AT_MOST} aliases, each of something above it` }] };
  }
}

const saysOf = (code: string): string => (code === 'DUPLICATE_KEY' ? 'expected each key once, got one twice' : `expected YAML, got ${code.toLowerCase().replaceAll('_', ' ')}`);

/** Of what is missing: the line of what it is missing from. */
function lineIn(contents: Node | null, path: Path, lines: LineCounter): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}
