/** The form by which the register is searched. Its lists are the same for everyone, and are made once for each language and choice. */
import { OUTCOMES, PHASES } from '../../domain/journey.ts';
import type { Publication } from '../../domain/publication.ts';
import { attributes, html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';
import type { Words } from '../words/words.ts';
import type { RegisterFilters } from './registerViews.ts';

type List = 'theme' | 'phase' | 'outcome';
type Choices = readonly (readonly [value: string, text: string])[];
export type FilterForm = (filters: RegisterFilters, words: Words) => Html;

export function filterForms({ themes, fields }: Publication): FilterForm {
  const made = new Map<string, Html>();
  const choicesOf: Readonly<Record<List, (words: Words) => Choices>> = {
    theme: (words) => Object.entries(themes).map(([name, each]) => [name, words.of(each)]),
    phase: (words) => PHASES.map((each) => [each, words.name('phase', each)]),
    outcome: (words) => ['none', ...OUTCOMES].map((each) => [each, words.name('outcome', each)]),
  };
  function choice(list: List, chosen: string | undefined, words: Words): Html {
    const choices = choicesOf[list](words);
    // What is not on the list is chosen by nobody, whatever an address says.
    const key = [words.language, list, choices.some(([value]) => value === chosen) ? chosen : ''].join(' ');
    const select = made.get(key) ?? selectOf(list, choices, chosen, words);
    made.set(key, select);
    return select;
  }
  return ({ q, theme, phase, outcome }, words) => html`<form class="filters" method="get" action="/register" role="search" aria-label="${words.say('register.filters')}">
<div><label for="q">${words.say('register.search')}</label><input type="search" id="q" name="q" maxlength="200"${attributes({ value: q })}></div>
${fields.themes === undefined ? undefined : choice('theme', theme, words)}
${choice('phase', phase, words)}
${choice('outcome', outcome, words)}
<div><button type="submit">${words.say('list.filter')}</button></div>
</form>`;
}

function selectOf(list: List, choices: Choices, chosen: string | undefined, words: Words): Html {
  const options = choices.map(([value, text]) => html`<option${attributes({ value, selected: value === chosen })}>${text}</option>`);
  return html`<div><label for="${list}">${words.say(`register.${list}`)}</label><select id="${list}" name="${list}"><option value="">${words.say(list === 'theme' ? 'list.all' : 'list.any')}</option>${options}</select></div>`;
}
