/** Reads a form back into an answer, by what the guard takes. Nothing is lost on the way: what is no number stays a text, for the guard to refuse. */
import type { Taken } from '../../../domain/guard.ts';
import { isOneByChoice } from './isOneByChoice.ts';

/** As a form is sent: each name once, or several times. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

export function readForm(takes: Taken, body: FormBody): Record<string, unknown> {
  return takes.is === 'object' ? fieldsIn(takes.fields, body, '') : {};
}

function fieldsIn(fields: Extract<Taken, { is: 'object' }>['fields'], body: FormBody, path: string): Record<string, unknown> {
  const read = Object.entries(fields).map(([name, { takes, isOptional }]) => [name, valueIn(takes, body, path === '' ? name : `${path}.${name}`, isOptional)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function valueIn(takes: Taken, body: FormBody, path: string, isOptional: boolean): unknown {
  const text = one(body[path]);
  switch (takes.is) {
    case 'object': {
      const value = fieldsIn(takes.fields, body, path);
      return isOptional && isBlank(value) ? undefined : value;
    }
    case 'list': {
      const values = listIn(takes, body, path);
      return isOptional && values.length === 0 ? undefined : values;
    }
    case 'map': {
      const names = Object.keys(body).filter((name) => name.startsWith(`${path}.`));
      const chosen = names.map((name) => [name.slice(path.length + 1), one(body[name])] as const).filter(([, value]) => value !== '');
      return isOptional && chosen.length === 0 ? undefined : Object.fromEntries(chosen);
    }
    case 'yes-or-no':
      return text === 'true' ? true : isOptional ? undefined : false;
    case 'number':
    case 'amount':
      return text === '' ? undefined : numberOr(text);
    case 'text':
    case 'choice':
    case 'form':
    case 'day':
    case 'record':
      return text === '' ? undefined : text;
    default:
      return takes satisfies never;
  }
}

function listIn(takes: Extract<Taken, { is: 'list' }>, body: FormBody, path: string): unknown[] {
  const { of } = takes;
  if (of.is === 'object') {
    const chosen = isOneByChoice(takes)?.name;
    const rows = [...new Set(Object.keys(body).flatMap((name) => (name.startsWith(`${path}.`) ? [Number.parseInt(name.slice(path.length + 1), 10)] : [])))].filter((row) => row >= 0).toSorted((a, b) => a - b);
    const read = rows.map((row) => fieldsIn(of.fields, body, `${path}.${row}`));
    return read.filter((row) => !isBlank(Object.fromEntries(Object.entries(row).filter(([name]) => name !== chosen))));
  }
  const given = body[path];
  const sent = given === undefined ? [] : typeof given === 'string' ? given.split('\n') : given;
  return sent.map((each) => each.trim()).filter((each) => each !== '');
}

/** As people write them in French or in English: `12 500,50`. */
function numberOr(text: string): number | string {
  const number = Number(text.replaceAll(/[\s\u{a0}\u{202f}€]/gu, '').replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

/** Nothing was written or chosen in it. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.values(value).every(isBlank);
}

const one = (given: string | readonly string[] | undefined): string => (typeof given === 'string' ? given : (given?.at(-1) ?? '')).replaceAll('\r\n', '\n').trim();
