/**
 * Pages are whole without this file. With it, a page follows the changes of what it shows, and a form keeps its draft while one writes.
 * What somebody is writing is never replaced.
 */
const SETTLES_MS = 600;
const AT_MOST_EVERY_MS = 5_000;
const DRAFT_AFTER_MS = 1_500;

/** Fields as they were when the page came. */
const isDirty = () => [...document.querySelectorAll('form[data-draft]')].some((form) => form.dataset.dirty === 'yes');

async function showAnew() {
  if (isDirty()) {
    document.querySelector('[data-changed]')?.removeAttribute('hidden');
    return;
  }
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main');
  const shown = document.querySelector('main');
  if (fresh === null || shown === null || isDirty() || fresh.innerHTML === shown.innerHTML) return;
  // Where the reader is, by what they can find again.
  const focused = nameOf(document.activeElement);
  shown.replaceWith(fresh);
  watchDrafts();
  if (focused !== undefined) fresh.querySelector(focused)?.focus({ preventScroll: true });
}

/** Of a link or a button, by which it is the same on the page as it is now. */
function nameOf(element) {
  const href = element?.getAttribute('href');
  if (href) return `a[href="${CSS.escape(href)}"]`;
  return element?.localName === 'button' && element.name !== '' ? `button[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]` : undefined;
}

function follow(subject) {
  let timer;
  let shownAt = 0;
  const source = new EventSource(subject === 'all' ? '/v1/changes' : `/v1/changes?project=${encodeURIComponent(subject)}`);
  const soon = () => {
    clearTimeout(timer);
    const wait = Math.max(SETTLES_MS, subject === 'all' ? shownAt + AT_MOST_EVERY_MS - Date.now() : 0);
    timer = setTimeout(() => {
      shownAt = Date.now();
      showAnew().catch(() => undefined);
    }, wait);
  };
  source.addEventListener('message', soon);
  source.addEventListener('fact', soon);
  source.addEventListener('rebuilt', soon);
  addEventListener('pagehide', () => source.close());
}

async function keepDraft(form) {
  const body = new URLSearchParams(new FormData(form));
  body.set('_do', 'draft');
  const response = await fetch(form.action, { method: 'POST', body });
  const kept = form.querySelector('[data-kept]');
  if (response.ok && kept !== null) kept.removeAttribute('hidden');
}

function watchDrafts() {
  for (const form of document.querySelectorAll('form[data-draft]')) {
    let timer;
    form.addEventListener('input', () => {
      form.dataset.dirty = 'yes';
      clearTimeout(timer);
      timer = setTimeout(() => {
        keepDraft(form).catch(() => undefined);
      }, DRAFT_AFTER_MS);
    });
    form.addEventListener('submit', () => clearTimeout(timer));
  }
}

watchDrafts();
// What was refused is read first.
document.getElementById('told')?.focus();
if (document.body.dataset.follows) follow(document.body.dataset.follows);
