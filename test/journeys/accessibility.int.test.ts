/**
 * Every page of ours, with a city's projects on it, in a real browser: no rule of axe is broken (WCAG 2.2 A and AA, and best practices; none is left out),
 * by day, by night and on a screen of 320 pixels, where nothing is wider than the screen; and no page is heavy.
 */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended, openStage, type Stage } from '../../bench/stage.ts';
import { openBrowser } from '../../cli/pictures/browser.ts';
import { CITY_PACE, tellSmallCity, type SmallCity } from '../../cli/pictures/guide/smallCity.ts';
import { teller } from '../../cli/pictures/guide/teller.ts';
import { consoleStage } from '../services/console/consoleStage.ts';
import { isForPrograms, OTHERS, PAGES, type Visit } from './accessibility/pagesOfConsole.ts';

const VISITS = [...Object.values(PAGES).flat(), ...OTHERS];
const MOST_BYTES = 150_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const MODES = [
  { mode: 'by day, in French', colorScheme: 'light', locale: 'fr-FR', width: 1_280 },
  { mode: 'by night, in English', colorScheme: 'dark', locale: 'en-GB', width: 1_280 },
  { mode: 'at 320 pixels, in French', colorScheme: 'light', locale: 'fr-FR', width: 320 },
] as const;

let stage: Stage;
let city: SmallCity;
let browser: Browser;
beforeAll(async () => {
  stage = await openStage({ JALON_PACE: CITY_PACE, JALON_SWEEP_EVERY: '5s' });
  browser = await openBrowser(process.env['JALON_CHROMIUM'] ?? '/usr/bin/chromium');
  city = await tellSmallCity(teller(stage.httpUrl), 'fr');
  // What was told stays as it is, however long the pages are looked at.
  await ended(stage.ours.worker);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
}, 60_000);

test('no page is forgotten', async () => {
  const { routes, close } = await consoleStage();
  await close();
  const pages = [...new Set(routes.filter(({ method, url }) => method === 'GET' && !isForPrograms(url)).map(({ url }) => url))];
  expect(pages.toSorted()).toEqual(Object.keys(PAGES).toSorted());
});

test.each(MODES)('no rule is broken $mode', async ({ colorScheme, locale, width }) => {
  const contexts = new Map<string, Promise<BrowserContext>>();
  const faults: string[] = [];
  for (const visit of VISITS) {
    const { as = '' } = visit;
    const opening = contexts.get(as) ?? signedIn(as, () => browser.newContext({ colorScheme, locale, viewport: { width, height: 900 }, reducedMotion: 'reduce' }));
    contexts.set(as, opening);
    const page = await (await opening).newPage();
    faults.push(...(await faultsOf(page, visit)).map((fault) => `${visit.path(city)} as ${as || 'nobody'}: ${fault}`));
    await page.close();
  }
  for (const context of contexts.values()) await (await context).close();
  expect(faults).toEqual([]);
}, 600_000);

/** What was told may still be on its way into the read model. */
const PATIENCE_MS = 120_000;

async function signedIn(person: string, open: () => Promise<BrowserContext>): Promise<BrowserContext> {
  const context = await open();
  if (person === '') return context;
  const page = await context.newPage();
  await page.goto(stage.httpUrl);
  await page.locator(`button[name="person"][value="${person}"]`).click();
  await page.waitForURL('**/tasks', { timeout: PATIENCE_MS }).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; ${person} is at ${page.url()}: ${(await page.locator('main').innerText()).slice(0, 200)}`);
  });
  await page.close();
  return context;
}

async function faultsOf(page: Page, { path, status = 200 }: Visit): Promise<string[]> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (['document', 'stylesheet', 'script'].includes(response.request().resourceType())) sizes.push(response.body().then(({ length }) => length));
  });
  const got = (await page.goto(`${stage.httpUrl}${path(city)}`))?.status();
  if (got !== status) return [`expected ${status}, got ${got}`];
  const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  // What is folded is looked at too.
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => each.setAttribute('open', '')));
  await page.waitForLoadState();
  const scrollWidth = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  return [
    ...(bytes > MOST_BYTES ? [`expected at most ${MOST_BYTES} bytes, got ${bytes}`] : []),
    ...(scrollWidth > (page.viewportSize()?.width ?? 0) ? [`wider than the screen: ${scrollWidth} pixels`] : []),
    ...(await brokenRules(page)),
  ];
}

/** Our pages take no script from elsewhere: axe comes in by the browser's own door for tools. */
async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((tags) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }), TAGS);
  return violations.map(({ id, nodes }) => `${id} at ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n').at(1)?.trim()})`).join('; ')}`);
}
