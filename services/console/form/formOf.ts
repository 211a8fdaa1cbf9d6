/**
 * A form made from what a kind's guard takes: a field a name, a group an object, a set of rows a list. It works without scripts; what cannot be
 * typed in one go, such as a further row, is a button that brings the same form back.
 */
import type { Taken } from '../../../domain/guard.ts';
import { attributes, html } from '../../pages/html.ts';
import type { Fragment, Html } from '../../pages/html.ts';
import type { Words } from '../../words/words.ts';
import { choiceInWords, fieldInWords, hintInWords } from './formWords.ts';
import { isOneByChoice } from './isOneByChoice.ts';

export type Option = { value: string; text: string };
/** Choices that the situation gives, by path: they narrow those of the guard, or give a text field choices. */
export type Options = Readonly<Record<string, readonly Option[]>>;
export type FormFault = { path: string; says: string };
/** `labels`: what a field is called here, by path, where the situation says it. */
export type FormAsked = { kind: string; words: Words; options: Options; labels: Readonly<Record<string, string>>; faults: readonly FormFault[]; /** More rows, by path. */ moreRows: Readonly<Record<string, number>> };
type Fields = Extract<Taken, { is: 'object' }>['fields'];

/** Short texts fit a line. */
const ONE_LINE = 300;
const BLANK_ROWS = 1;

export function fieldsOf(asked: FormAsked, fields: Fields, values: unknown, path = ''): Fragment {
  return Object.entries(fields).map(([name, { takes, isOptional }]) => fieldOf(asked, takes, { path: path === '' ? name : `${path}.${name}`, value: at(values, name), isOptional }));
}

export const idOfField = (path: string): string => `field-${path.replaceAll('.', '-')}`;
/** The same field in whatever row. */
export const plainPath = (path: string): string => path.replaceAll(/\.\d+(?=\.|$)/g, '');

type Place = { path: string; value: unknown; isOptional: boolean };

function fieldOf(asked: FormAsked, takes: Taken, place: Place): Html {
  switch (takes.is) {
    case 'object':
      return group(asked, place, fieldsOf(asked, takes.fields, place.value, place.path));
    case 'list':
      return listField(asked, takes, place);
    case 'map':
      return group(asked, place, html`${mapFields(asked, place)}`);
    case 'choice':
      return choiceField(asked, takes.choices, place);
    case 'yes-or-no':
      return html`<div class="field choice">${box(place.path, 'true', place.value === true, 'checkbox')}<label for="${idOfField(`${place.path}.true`)}">${labelOf(asked, place.path)}</label></div>`;
    case 'text':
    case 'form':
    case 'record':
    case 'number':
    case 'amount':
    case 'day':
      return simpleField(asked, takes, place);
    default:
      return takes satisfies never;
  }
}

const labelOf = ({ words, kind, labels }: FormAsked, path: string): string => labels[plainPath(path)] ?? fieldInWords(words, kind, plainPath(path));

const labelled = (asked: FormAsked, { path, isOptional }: Place): Html => html`${labelOf(asked, path)}${isOptional ? html` <span class="soft">${asked.words.say('form.optional')}</span>` : undefined}`;

/** What helps to fill in, and what was wrong the last time; both are read out with the field. */
function notesOf({ words, kind, faults }: FormAsked, { path }: Place): { id: string; notes: Html; describedBy: string | undefined; isFaulty: boolean } {
  const id = idOfField(path);
  const hint = hintInWords(words, kind, plainPath(path));
  const fault = faults.find((each) => each.path === path);
  const described = [hint === undefined ? undefined : `${id}-hint`, fault === undefined ? undefined : `${id}-fault`].filter((each) => each !== undefined).join(' ');
  const notes = html`${hint === undefined ? undefined : html`<p class="hint" id="${id}-hint">${hint}</p>`}${fault === undefined ? undefined : html`<p class="fault" id="${id}-fault">${fault.says}</p>`}`;
  return { id, notes, describedBy: described === '' ? undefined : described, isFaulty: fault !== undefined };
}

function field(asked: FormAsked, place: Place, control: (described: Readonly<Record<string, string | boolean | undefined>>) => Html): Html {
  const { id, describedBy, notes, isFaulty } = notesOf(asked, place);
  return html`<div class="field"><label for="${id}">${labelled(asked, place)}</label>
${notes}
${control({ 'id': id, 'name': place.path, 'aria-describedby': describedBy, 'aria-invalid': isFaulty ? 'true' : undefined })}</div>
`;
}

function simpleField(asked: FormAsked, takes: Taken, place: Place): Html {
  const options = asked.options[plainPath(place.path)];
  const value = textIn(place.value);
  if (options !== undefined) return field(asked, place, (given) => select(given, options, value));
  if (takes.is === 'number' && takes.most - takes.least <= 10) {
    const numbers = Array.from({ length: takes.most - takes.least + 1 }, (_each, index) => String(takes.least + index));
    return field(asked, place, (given) => select(given, numbers.map((number) => ({ value: number, text: choiceInWords(asked.words, asked.kind, plainPath(place.path), number) })), value));
  }
  if (takes.is === 'text' && takes.most > ONE_LINE) return field(asked, place, (given) => html`<textarea${attributes({ ...given, maxlength: takes.most })} rows="4">${value}</textarea>`);
  // A browser's own field for numbers does not keep what it cannot read, and takes a comma in some languages only.
  const kinds: Readonly<Record<string, object>> = { number: { inputmode: 'numeric' }, amount: { inputmode: 'decimal' }, day: { type: 'date' }, text: { maxlength: takes.is === 'text' ? takes.most : undefined } };
  return field(asked, place, (given) => html`<input${attributes({ type: 'text', ...kinds[takes.is], ...given, value })}>`);
}

function select(given: Readonly<Record<string, string | boolean | undefined>>, options: readonly Option[], value: string): Html {
  return html`<select${attributes(given)}><option value=""></option>${options.map((option) => html`<option${attributes({ value: option.value, selected: option.value === value })}>${option.text}</option>`)}</select>`;
}

/** Few choices are all in sight; of many, the one is picked. */
function choiceField(asked: FormAsked, choices: readonly string[], place: Place): Html {
  const { words, kind, options } = asked;
  const open = options[plainPath(place.path)] ?? choices.map((choice) => ({ value: choice, text: choiceInWords(words, kind, plainPath(place.path), choice) }));
  if (open.length > 8) return field(asked, place, (given) => select(given, open, textIn(place.value)));
  return choiceSet(asked, place, open, (value) => value === place.value, 'radio');
}

const choiceSet = (asked: FormAsked, place: Place, options: readonly Option[], isChosen: (value: string) => boolean, type: 'radio' | 'checkbox'): Html =>
  group(asked, place, options.map(({ value, text }) => html`<div class="choice">${box(place.path, value, isChosen(value), type)}<label for="${idOfField(`${place.path}.${value}`)}">${text}</label></div>
`));

const box = (path: string, value: string, isChecked: boolean, type: 'radio' | 'checkbox'): Html => html`<input${attributes({ type, name: path, value, id: idOfField(`${path}.${value}`), checked: isChecked })}>`;

function listField(asked: FormAsked, takes: Extract<Taken, { is: 'list' }>, place: Place): Html {
  const { words, kind, options } = asked;
  const { of, most } = takes;
  const values = Array.isArray(place.value) ? (place.value as unknown[]) : [];
  const open = options[plainPath(place.path)] ?? (of.is === 'choice' ? of.choices.map((choice) => ({ value: choice, text: choiceInWords(words, kind, plainPath(place.path), choice) })) : undefined);
  if (open !== undefined) return choiceSet(asked, place, open, (value) => values.includes(value), 'checkbox');
  if (of.is !== 'object') return field(asked, place, (given) => html`<textarea${attributes(given)} rows="4">${values.map(textIn).join('\n')}</textarea>`);
  const one = isOneByChoice(takes);
  if (one !== undefined) return group(asked, place, (options[`${plainPath(place.path)}.${one.name}`]?.map(({ value }) => value) ?? one.choices).map((choice, index) => rowByChoice(asked, of.fields, { choice, name: one.name, index, place, values })));
  const shown = Math.min(most, values.length + BLANK_ROWS + (asked.moreRows[place.path] ?? 0));
  const rows = Array.from({ length: shown }, (_each, index) => html`<fieldset><legend>${words.say('form.row', { number: index + 1 })}</legend>${fieldsOf(asked, of.fields, values[index], `${place.path}.${index}`)}</fieldset>`);
  return group(asked, place, html`${rows}${shown < most ? html`<button class="other" name="_more" value="${place.path}" formnovalidate>${words.say('form.more')}</button>` : undefined}`);
}

type ByChoice = { choice: string; name: string; index: number; place: Place; values: readonly unknown[] };

/** One group for each choice; what is left empty is not part of the answer. */
function rowByChoice(asked: FormAsked, fields: Fields, { choice, name, index, place, values }: ByChoice): Html {
  const { [name]: _chosen, ...others } = fields;
  const path = `${place.path}.${index}`;
  const value = values.find((each) => at(each, name) === choice);
  const legend = asked.options[`${plainPath(place.path)}.${name}`]?.find((each) => each.value === choice)?.text ?? choiceInWords(asked.words, asked.kind, `${plainPath(place.path)}.${name}`, choice);
  return html`<fieldset><legend>${legend}</legend><input type="hidden" name="${path}.${name}" value="${choice}">${fieldsOf(asked, others, value, path)}</fieldset>`;
}

/** The names that may be given are those of the situation, as the questions of a grid. */
function mapFields(asked: FormAsked, { path, value }: Place): Fragment {
  const names = Object.keys(asked.options).filter((each) => each.startsWith(`${path}.`));
  return names.map((each) => choiceSet(asked, { path: each, value: undefined, isOptional: false }, asked.options[each] ?? [], (option) => at(value, each.slice(path.length + 1)) === option, 'radio'));
}

function group(asked: FormAsked, place: Place, inner: Fragment): Html {
  const { id, describedBy, notes } = notesOf(asked, place);
  return html`<fieldset${attributes({ 'id': id, 'aria-describedby': describedBy })}><legend>${labelled(asked, place)}</legend>
${notes}${inner}</fieldset>
`;
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
