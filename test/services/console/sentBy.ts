/** What a browser sends of a form: its successful controls (HTML, "constructing the entry list"), read with a parser of XML. */
import { XMLParser } from 'fast-xml-parser';
import type { FormBody } from '../../../services/console/form/readForm.ts';

type Node = { ':@'?: Record<string, string> } & Record<string, unknown>;

const VOID = ['input', 'br'];
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true, allowBooleanAttributes: true, unpairedTags: VOID, trimValues: false, parseTagValue: false, parseAttributeValue: false, htmlEntities: true, processEntities: true });

export function sentBy(page: string): FormBody {
  const sent: Record<string, string | string[]> = {};
  const add = (name: string | undefined, value: string): void => {
    if (name === undefined) return;
    const before = sent[name];
    sent[name] = before === undefined ? value : [...[before].flat(), value];
  };
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const [tag = ''] = Object.keys(node).filter((key) => key !== ':@');
      const given = node[':@'] ?? {};
      const inner = (Array.isArray(node[tag]) ? node[tag] : []) as Node[];
      if (tag === 'input' && (!['radio', 'checkbox'].includes(given['type'] ?? '') || 'checked' in given)) add(given['name'], given['value'] ?? '');
      if (tag === 'textarea') add(given['name'], textIn(inner).replace(/^\n/, ''));
      if (tag === 'select') add(given['name'], inner.find((option) => 'selected' in (option[':@'] ?? {}))?.[':@']?.['value'] ?? '');
      visit(inner);
    }
  };
  visit(parser.parse(`<form>${page}</form>`) as Node[]);
  return sent;
}

const textIn = (nodes: readonly Node[]): string => nodes.map((node) => (typeof node['#text'] === 'string' ? node['#text'] : '')).join('');
