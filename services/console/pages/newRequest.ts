/** Asking for a project: a title and a department; the rest is asked later. */
import type { Directory } from '../../../domain/directory.ts';
import { attributes, html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import type { Frame } from '../frame.ts';
import { projectUrl } from './myTasks.ts';

export type NewRequest = {
  directory: Directory;
  themes: readonly string[];
  csrf: Html;
  values: { title?: string; department?: string; reference?: string; summary?: string; themes?: string | readonly string[] };
  /** The project that was just asked for. */
  filed: string | undefined;
  isMissing: boolean;
};

export function newRequest(frame: Frame, { directory, themes, csrf, values, filed, isMissing }: NewRequest): Page {
  const { words } = frame;
  const title = words.say('request.new');
  const chosen = [values.themes ?? []].flat();
  const main = html`<h1>${title}</h1>
${filed === undefined ? undefined : html`<p class="told done" role="status">${words.say('request.filed')} <a href="${projectUrl(filed)}">${words.say('request.see')}</a></p>`}
${isMissing ? html`<p class="told refused" role="alert" id="told" tabindex="-1">${words.say('request.missing')}</p>` : undefined}
<p class="lead">${words.say('request.lead')}</p>
<form class="answer" method="post" novalidate>${csrf}
<div class="field"><label for="title">${words.say('request.title')}</label><input${attributes({ type: 'text', id: 'title', name: 'title', maxlength: 500, value: values.title })}></div>
<div class="field"><label for="department">${words.say('request.department')}</label><select id="department" name="department"><option value=""></option>${Object.entries(directory.services).map(([id, { name }]) => html`<option${attributes({ value: id, selected: id === values.department })}>${words.of(name)}</option>`)}</select></div>
<div class="field"><label for="reference">${words.say('request.reference')}</label><p class="hint" id="reference-hint">${words.say('request.referenceHint')}</p><input${attributes({ 'type': 'text', 'id': 'reference', 'name': 'reference', 'maxlength': 200, 'value': values.reference, 'aria-describedby': 'reference-hint' })}></div>
<div class="field"><label for="summary">${words.say('request.summary')}</label><textarea id="summary" name="summary" maxlength="4000">${values.summary}</textarea></div>
<fieldset><legend>${words.say('request.themes')}</legend>${themes.map((theme) => html`<div class="choice"><input${attributes({ type: 'checkbox', id: `theme-${theme}`, name: 'themes', value: theme, checked: chosen.includes(theme) })}><label for="theme-${theme}">${theme}</label></div>`)}</fieldset>
<div class="actions"><button>${words.say('request.send')}</button></div></form>`;
  return { ...frame, title, main };
}
