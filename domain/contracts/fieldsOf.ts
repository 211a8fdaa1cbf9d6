/** The fields of an event as a flat list for a table: where each is, its type in short, whether it is always there, and its words. */
import type { z } from 'zod';
import type { Words } from '../kinds/taskKind.ts';
import type { JsonSchema } from './jsonSchemas.ts';

/** `path` as in `plan[].quarter`; what is in both languages is one field. */
export type Field = { path: string; type: string; isRequired: boolean; words: Words | undefined };
type Part = JsonSchema | boolean;

export function fieldsOf(schema: Part | undefined, words: Readonly<Record<string, Words>>, within = ''): Field[] {
  if (typeof schema !== 'object' || isInBoth(schema)) return [];
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, each]) => {
    const path = `${within}${name}`;
    return [{ path, type: typeOf(each), isRequired: required.includes(name), words: words[path] ?? words[name] }, ...fieldsOf(each as Part, words, `${path}.`), ...fieldsOf(itemsOf(each as Part), words, `${path}[].`)];
  });
}

const itemsOf = (schema: Part): Part | undefined => (typeof schema === 'object' && !Array.isArray(schema.items) ? (schema.items as Part | undefined) : undefined);

const isInBoth = ({ properties = {} }: JsonSchema): boolean => Object.keys(properties).toSorted().join() === 'en,fr';

/** As one writes types: `string[]`, `"low" | "high"`, `{ fr, en }`. */
function typeOf(schema: z.core.JSONSchema._JSONSchema): string {
  if (typeof schema === 'boolean') return 'any';
  const { type, const: only, enum: among, anyOf, format } = schema;
  if (only !== undefined) return JSON.stringify(only);
  if (among !== undefined) return among.map((each) => JSON.stringify(each)).join(' | ');
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' | ');
  if (isInBoth(schema)) return '{ fr, en }';
  if (type === 'array') return `${typeOf(itemsOf(schema) ?? true)}[]`;
  return format ?? (typeof type === 'string' ? type : 'any');
}
