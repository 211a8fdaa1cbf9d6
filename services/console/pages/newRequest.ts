/** Asking for a project: a title and a department; the rest is asked later. */
import type { Directory } from '../../../domain/directory.ts';
import { attributes, html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import type { Frame } from '../frame.ts';
import { projectUrl } from './myTasks.ts';

/** Without these nothing is asked for. */
const NEEDED = ['title', 'department', 'reference'] as const;
type Needed = (typeof NEEDED)[number];

export type NewRequest = {
  directory: Directory;
  themes: readonly string[];
  csrf: Html;
  values: { title?: string; department?: string; reference?: string; summary?: string; themes?: string | readonly string[] };
  /** The project that was just asked for. */
  filed: string | undefined;
  /** Whether it was sent without what is needed. */
  isMissing: boolean;
};

export function newRequest(frame: Frame, { directory, themes, csrf, values, filed, isMissing }: NewRequest): Page {
  const { words } = frame;
  const title = words.say('request.new');
  const chosen = [values.themes ?? []].flat();
  const missing = isMissing ? NEEDED.filter((name) => (values[name] ?? '').trim() === '') : [];
  const fault = (name: Needed): Html | undefined => (missing.includes(name) ? html`<p class="fault" id="${name}-fault">${words.say('fault.missing')}</p>` : undefined);
  const described = (name: Needed, hint?: string): Readonly<Record<string, string | undefined>> => {
    const ids = [hint, missing.includes(name) ? `${name}-fault` : undefined].filter((each) => each !== undefined).join(' ');
    return { 'aria-describedby': ids === '' ? undefined : ids, 'aria-invalid': missing.includes(name) ? 'true' : undefined };
  };
  const main = html`<h1>${title}</h1>
${filed === undefined ? undefined : html`<p class="told done" role="status">${words.say('request.filed')} <a href="${projectUrl(filed)}">${words.say('request.see')}</a></p>`}
${missing.length === 0 ? undefined : html`<div class="told refused" role="alert" id="told" tabindex="-1"><h2>${words.say('request.notFiled')}</h2><ul>${missing.map((name) => html`<li><a href="#${name}">${words.say(`request.${name}`)}</a></li>`)}</ul></div>`}
<p class="lead">${words.say('request.lead')}</p>
<form class="answer" method="post" novalidate>${csrf}
<div class="field"><label for="title">${words.say('request.title')}</label>${fault('title')}<input${attributes({ type: 'text', id: 'title', name: 'title', maxlength: 500, value: values.title, ...described('title') })}></div>
<div class="field"><label for="department">${words.say('request.department')}</label>${fault('department')}<select${attributes({ id: 'department', name: 'department', ...described('department') })}><option value=""></option>${Object.entries(directory.services).map(([id, { name }]) => html`<option${attributes({ value: id, selected: id === values.department })}>${words.of(name)}</option>`)}</select></div>
<div class="field"><label for="reference">${words.say('request.reference')}</label><p class="hint" id="reference-hint">${words.say('request.referenceHint')}</p>${fault('reference')}<input${attributes({ type: 'text', id: 'reference', name: 'reference', maxlength: 200, value: values.reference, ...described('reference', 'reference-hint') })}></div>
<div class="field"><label for="summary">${words.say('request.summary')} <span class="soft">${words.say('form.optional')}</span></label><textarea id="summary" name="summary" maxlength="4000">${values.summary}</textarea></div>
<fieldset><legend>${words.say('request.themes')} <span class="soft">${words.say('form.optional')}</span></legend>${themes.map((theme) => html`<div class="choice"><input${attributes({ type: 'checkbox', id: `theme-${theme}`, name: 'themes', value: theme, checked: chosen.includes(theme) })}><label for="theme-${theme}">${words.name('theme', theme)}</label></div>`)}</fieldset>
<div class="actions"><button>${words.say('request.send')}</button></div></form>`;
  return { ...frame, title, main };
}
