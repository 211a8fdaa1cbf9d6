/** The pages of the whole city, from facts to HTML, for whoever has signed in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FactData } from '../../../domain/contracts/events.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { projectNamed, storyInFacts } from '../../support/cityInFacts.ts';
import { factFor } from '../projection/factFor.ts';
import { consoleStage, defaultPolicy } from './consoleStage.ts';
import type { ConsoleStage } from './consoleStage.ts';
import { missingWords } from './missingWords.ts';

const HEAVIEST = 150_000;
const MANY = 280;
const city = { policy: defaultPolicy, now: '2026-11-24T10:00:00.000Z' };
const COMPARED = projectNamed(4);
const NASTY = 'nasty-12345678';
const TITLE = '<script>alert("1")</script> & co';
const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co';

/** On every page, under a title that would do harm. */
const nasty: ReadFact[] = [
  factFor(1, 'jalon.project.started.v1', { title: TITLE, department: 'roads', themes: [TITLE], services: [], source: 's', policy: 'default 1' }, NASTY),
  factFor(2, 'jalon.phase.entered.v1', { phase: 'dpo-review', round: 1 }, NASTY),
  factFor(3, 'jalon.task.asked.v1', { task: 'dpo-review-1/dpo-opinion', kind: 'dpo-opinion', of: 'role:dpo', phase: 'dpo-review', dueAt: '2020-01-01T00:00:00.000Z', about: {} }, NASTY),
  factFor(4, 'jalon.task.escalated.v1', { task: 'dpo-review-1/dpo-opinion', kind: 'dpo-opinion', of: 'role:dpo', dueAt: '2020-01-01T00:00:00.000Z', to: 'role:general-manager' }, NASTY),
  factFor(5, 'jalon.capacity.reserved.v1', { plan: [{ quarter: '2026-Q4', personDays: 500 }, { quarter: '9000-Q1', personDays: 1 }] }, NASTY),
  factFor(6, 'jalon.sitting.scheduled.v1', { sitting: '2026-11-17', at: '2026-11-17T13:00:00.000Z', convening: 2, pack: {} }, NASTY),
  factFor(7, 'jalon.committee.decided.v1', committee({ verdict: 'no-quorum', for: ['adjoint-numerique'], absent: ['adjoint-finances', 'conseiller-transition'] }), NASTY),
  factFor(undefined, 'jalon.answer.refused.v1', { answer: 'a', task: TITLE, reason: 'not-allowed', detail: TITLE }, NASTY),
];

function committee(own: Partial<FactData<'jalon.committee.decided.v1'>>): FactData<'jalon.committee.decided.v1'> {
  return { sitting: '2026-11-17', convening: 2, motion: 'go', verdict: 'carried', because: '', for: [], against: [], abstaining: [], aside: [], absent: [], body: { fr: 'le conseil', en: 'the council' }, ...own };
}

let stage: ConsoleStage;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  stage = await consoleStage();
  const facts = Array.from({ length: MANY }, (_, index) => storyInFacts(index, city));
  for (let from = 0; from < MANY; from += 70) await stage.tell(facts.slice(from, from + 70).flat());
  await stage.tell(nasty);
  const letters = Array.from({ length: 60 }, (_, offset) => ({ topic: 'jalon.requests', partition: 0, message_offset: offset, reason: 'malformed', error: `${TITLE} ${'x'.repeat(300)}`, at: '2026-11-24T09:00:00.000Z' }));
  await stage.database.db.insertInto('read_model.dead_letters').values(letters).execute();
  for (const person of ['coordinator-1', 'dpo-1', 'operator-1']) cookies[person] = await stage.signIn(person);
});
afterAll(() => stage.close());

type Case = [page: string, person: string, french: RegExp, english: RegExp];
const PAGES: Case[] = [
  ['/portfolio', 'coordinator-1', /projets<\/h2>[\s\S]*3 réponses sur 7/, /3 of 7 answered/],
  ['/portfolio?view=list&sort=title', 'coordinator-1', /aria-sort="ascending"[\s\S]*Agenda des associations/, /Waits for/],
  [`/projects/${COMPARED}/comparison`, 'coordinator-1', /Faire nous-mêmes\u00a0: décision[\s\S]*s’écarte[\s\S]*S’associer[\s\S]*Export ouvert[\s\S]*De 2 à 0,25, «\u00a0Faire nous-mêmes\u00a0» passe en tête/, /From 2 to 0.25, “Build” comes first/],
  ['/sittings', 'coordinator-1', /À venir[\s\S]*13 projets à l’ordre du jour[\s\S]*Séances tenues[\s\S]*17 novembre 2026[\s\S]*sur 4 au plus/, /projects on the agenda/],
  ['/sittings/2026-11-17', 'coordinator-1', /Corentin Malavoine \(Adjoint au numérique\)[\s\S]*4 présents sur 5, quorum atteint[\s\S]*1 présent sur 3, quorum non atteint/, /no quorum/],
  ['/capacity', 'coordinator-1', /4ᵉ trimestre 2026[\s\S]*600/, /Q4 2026/],
  ['/stuck', 'coordinator-1', /Fanta Montgrillard[\s\S]*Appeler qui est attendu/, /Call who is waited for/],
  ['/data-protection', 'dpo-1', /AIPD due\u00a0: au moins deux critères[\s\S]*peut prolonger jusqu’au[\s\S]*avis suivi/, /two criteria or more/],
  ['/operations', 'operator-1', /Tout répond[\s\S]*Les 25 derniers sur 60[\s\S]*not-allowed/, /All of it answers/],
];

describe.each(PAGES)('%s', (page, person, french, english) => {
  const url = (lang: string) => `${page}${page.includes('?') ? '&' : '?'}lang=${lang}`;

  test.each([['fr', french], ['en', english]])('says in %s what it has to say, in words, within the weight that a page may have', async (lang, says) => {
    const { status, text } = await stage.get(url(lang), cookies[person]);
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text).toMatch(says);
    expect(missingWords(text)).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThan(HEAVIEST);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toMatch(/ style="|<style|<svg/);
  });

  test('is kept by nobody on the way', async () => {
    expect((await stage.get(url('fr'), cookies[person])).headers['cache-control']).toBe('no-store');
  });
});

test.each([['/portfolio?q=alert', 'coordinator-1'], ['/sittings/2026-11-17', 'coordinator-1'], ['/capacity', 'coordinator-1'], ['/stuck', 'coordinator-1'], ['/data-protection', 'dpo-1'], ['/operations', 'operator-1']])('a title that would do harm is shown on %s as it was written', async (page, person) => {
  expect((await stage.get(page, cookies[person])).text).toContain(escaped);
});

test.each([
  ['/data-protection', 'coordinator-1', 403], ['/data-protection', 'operator-1', 403], ['/operations', 'dpo-1', 403], ['/operations', 'coordinator-1', 403],
  ['/portfolio?phase=nowhere', 'coordinator-1', 400], ['/projects/nothing-12345678/comparison', 'coordinator-1', 404], [`/projects/${NASTY}/comparison`, 'coordinator-1', 404], ['/sittings/2020-01-01', 'coordinator-1', 404],
])('%s for %s is answered with %i', async (page, person, status) => {
  expect((await stage.get(page, cookies[person])).status).toBe(status);
});

describe('the portfolio', () => {
  const idsOn = (text: string): string[] => [...text.matchAll(/<h4><a href="\/projects\/([^"]+)"/g)].map(([, id = '']) => id);

  test('25 projects a page, each once, by the links alone', async () => {
    const seen: string[] = [];
    for (let link: string | undefined = '/portfolio?phase=consultation'; link !== undefined;) {
      const { text }: { text: string } = await stage.get(link, cookies['coordinator-1']);
      expect(idsOn(text).length).toBeLessThanOrEqual(25);
      seen.push(...idsOn(text));
      link = /rel="next" href="([^"]+)"|href="([^"]+)" rel="next"/.exec(text)?.slice(1).find((each) => each !== undefined)?.replaceAll('&amp;', '&');
    }
    expect(seen.length).toBeGreaterThan(25);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('what was chosen is in the form', async () => {
    const { text } = await stage.get('/portfolio?phase=steering&q=plage%20%22', cookies['coordinator-1']);
    expect(text).toMatch(/<option value="steering" selected>/);
    expect(text).toContain('value="plage &quot;"');
  });
});

test('an operator settles an errand by its form, and by nothing else', async () => {
  const errand = { id: 'errand-1', asked_of: 'role:operator', channel: 'mail' as const, recipient: 'head-legal', address_mark: 'm', because: TITLE, raised_at: '2026-11-24T09:00:00.000Z', settled_at: null, settled_by: null, settled_because: null };
  await stage.database.db.insertInto('registry.errands').values(errand).execute();
  const { text } = await stage.get('/operations', cookies['operator-1']);
  expect(text).toContain('Lubin Ourdissan');
  const token = /action="\/operations\/errands\/errand-1\/settled"><input type="hidden" name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const post = (person: string, payload: Record<string, string>) => stage.app.inject({ method: 'POST', url: '/operations/errands/errand-1/settled', payload: new URLSearchParams(payload).toString(), headers: { 'host': 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded', 'cookie': cookies[person] ?? '' } });
  expect((await post('operator-1', { reason: 'it was right' })).statusCode).toBe(403);
  expect((await post('coordinator-1', { reason: 'it was right', _csrf: token })).statusCode).toBe(403);
  expect((await post('operator-1', { reason: ' ', _csrf: token })).statusCode).toBe(400);
  expect((await post('operator-1', { reason: 'it was right', _csrf: token })).headers.location).toBe('/operations');
  expect(await stage.database.db.selectFrom('registry.errands').select(['settled_by', 'settled_because']).execute()).toEqual([{ settled_by: 'operator-1', settled_because: 'it was right' }]);
});

test('past sittings go on where the last page ended', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => factFor(8 + index, 'jalon.committee.decided.v1', committee({ sitting: `2019-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + index % 28).padStart(2, '0')}` }), NASTY));
  await stage.tell(rows);
  const first = await stage.get('/sittings', cookies['coordinator-1']);
  const next = /href="(\/sittings\?from=[^"]+)"/.exec(first.text)?.[1] ?? '';
  const second = await stage.get(next, cookies['coordinator-1']);
  const named = (text: string) => [...text.matchAll(/href="\/sittings\/(20[\d-]+)"/g)].map(([, name]) => name);
  expect(named(second.text).filter((name) => named(first.text).includes(name))).toEqual([]);
  expect(named(second.text)).toContain('2019-01-01');
});

describe('pictures', () => {
  const PICTURES = ['/pictures/portfolio.svg', '/pictures/capacity.svg', `/pictures/projects/${COMPARED}/ranking.svg`, `/pictures/projects/${COMPARED}/weight.svg?criterion=reuse-available`];

  test.each(PICTURES)('%s is drawn in the reader’s language, light and dark, wide and narrow, without a script', async (picture) => {
    const draw = (query: string) => stage.get(`${picture}${picture.includes('?') ? '&' : '?'}${query}`, cookies['coordinator-1']);
    const [light, dark, narrow, english] = await Promise.all([draw('lang=fr'), draw('lang=fr&theme=dark'), draw('lang=fr&shape=narrow'), draw('lang=en')]);
    expect(light.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'content-security-policy': expect.stringContaining("default-src 'none'") as string });
    expect(new Set([light.text, dark.text, narrow.text, english.text]).size).toBe(4);
    expect(narrow.text).toMatch(/^<svg width="360"/);
    expect(light.text).not.toMatch(/<script|href="http/);
    expect(Buffer.byteLength(light.text)).toBeLessThan(30_000);
  });

  test.each([['/pictures/projects/nothing-12345678/ranking.svg', 404], [`/pictures/projects/${COMPARED}/weight.svg?criterion=constructor`, 404], ['/pictures/portfolio.svg?theme=pink', 400]])('%s: %i', async (picture, status) => {
    expect((await stage.get(picture, cookies['coordinator-1'])).status).toBe(status);
  });
});
