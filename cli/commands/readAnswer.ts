/** Reads an answer as it is typed: JSON, or `name=value` pairs whose values are JSON where they read as such. */
import { UsageFault } from './faults.ts';

/** @throws UsageFault */
export function readAnswer(parts: readonly string[]): Record<string, unknown> {
  const [first = ''] = parts;
  if (parts.length === 1 && first.trim().startsWith('{')) return jsonObject(first);
  return Object.fromEntries(parts.map(pair));
}

function pair(part: string): [string, unknown] {
  const at = part.indexOf('=');
  if (at < 1) throw new UsageFault({ key: 'cli.fail.answer', values: { got: JSON.stringify(part) } });
  return [part.slice(0, at), jsonOrText(part.slice(at + 1))];
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function jsonObject(text: string): Record<string, unknown> {
  const read = jsonOrText(text);
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  throw new UsageFault({ key: 'cli.fail.answerObject', values: { got: JSON.stringify(text.slice(0, 80)) } });
}
