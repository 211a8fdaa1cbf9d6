/** What somebody had filled in, to be read and copied where there is no form any more. */
import { html } from '../../pages/html.ts';
import type { Fragment } from '../../pages/html.ts';
import type { Words } from '../../words/words.ts';
import { choiceInWords, fieldInWords } from './formWords.ts';

type Asked = { kind: string; words: Words };

export function writtenInWords(values: object, asked: Asked, path = ''): Fragment {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return entries.length === 0 ? undefined : html`<dl class="facts">${entries.map(([name, value]) => {
    const place = path === '' ? name : `${path}.${name}`;
    return html`<dt>${fieldInWords(asked.words, asked.kind, place)}</dt><dd>${valueInWords(value, asked, place)}</dd>`;
  })}</dl>`;
}

function valueInWords(value: unknown, asked: Asked, path: string): Fragment {
  const { words, kind } = asked;
  if (typeof value === 'string') return choiceInWords(words, kind, path, value);
  if (typeof value === 'number') return words.number(value);
  if (typeof value === 'boolean') return words.say(value ? 'choice.yes' : 'choice.no');
  if (Array.isArray(value)) return html`<ul>${value.map((each) => html`<li>${valueInWords(each, asked, path)}</li>`)}</ul>`;
  return typeof value === 'object' && value !== null ? writtenInWords(value, asked, path) : undefined;
}
