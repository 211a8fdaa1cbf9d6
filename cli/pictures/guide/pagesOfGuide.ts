/** The pictures of the guide: of which page, as whom, and which words must be to be seen on it, in the reader's language. */
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { wordsIn } from '../../../services/words/words.ts';
import type { Language, Words } from '../../../services/words/words.ts';
import { takePicture } from '../takePicture.ts';
import type { SmallCity } from './smallCity.ts';

/** `as`: the person whose place is taken; nobody where it is left out. `press`: what is pressed before. */
type Subject = { name: string; as?: string; path(city: SmallCity): string; press?: string; height?: number; shows(words: Words, city: SmallCity): readonly string[] };

const SUBJECTS: readonly Subject[] = [
  { name: 'start', path: () => '/sign-in', shows: (words) => [words.say('signIn.title'), words.say('request.examples'), words.say('signIn.carriers'), 'Violaine Jolivard'] },
  { name: 'my-tasks', as: 'coordinator-1', path: () => '/tasks', shows: (words, { texts }) => [words.say('tasks.title'), texts.street, texts.postcards, words.say('phase.intake')] },
  {
    name: 'task-form', as: 'head-telephone-desk', height: 1_180, path: ({ heard }) => `/projects/${heard}/tasks/consultation-1/interview/telephone-desk`,
    shows: (words, { texts }) => [texts.chatbot, words.say('task.why'), words.say('task.until'), words.say('task.silence'), words.say('field.verdict'), words.say('verdict.with-reservations')],
  },
  {
    name: 'project', as: 'coordinator-1', height: 900, path: ({ heard }) => `/projects/${heard}`,
    shows: (words, { texts }) => [texts.chatbot, texts.chatbotSummary, words.say('project.waiting'), words.say('project.answered', { count: 3, asked: 4 }), words.say('project.money')],
  },
  { name: 'portfolio', as: 'coordinator-1', height: 1_180, press: 'details[open] > summary', path: () => '/portfolio', shows: (words, { texts }) => [words.say('portfolio.title'), words.say('portfolio.underWay'), words.say('portfolio.view.board'), texts.chatbot, texts.cameras] },
  {
    name: 'round', as: 'head-legal', height: 1_150, path: ({ heard }) => `/projects/${heard}/rounds/consultation-1`,
    shows: (words, { texts }) => [words.say('round.who'), words.say('project.forCitizens'), words.say('project.forAgents'), texts.openingHours, texts.citizensGain],
  },
  {
    name: 'comparison', as: 'adjoint-numerique-1', height: 1_180, path: ({ decided }) => `/projects/${decided}/comparison`,
    shows: (words) => [words.say('sourcing.title'), words.say('sourcing.ranking'), words.say('option.reuse'), words.say('sourcing.eliminated'), words.say('option.partner'), words.say('sourcing.flips')],
  },
  {
    name: 'sitting', as: 'adjoint-finances-1', height: 1_100, path: ({ sitting }) => `/sittings/${sitting}`,
    shows: (words, { texts }) => [words.say('sitting.members'), words.say('sitting.agenda'), texts.meals, words.say('sitting.verdict.carried'), words.say('sitting.quorumReached'), words.say('sitting.decisionsDocument')],
  },
  { name: 'register', height: 900, path: () => '/register', shows: (words, { texts }) => [words.say('register.title'), texts.meals] },
  { name: 'data-protection', as: 'dpo-1', height: 1_150, path: () => '/data-protection', shows: (words, { texts }) => [words.say('dpo.title'), words.say('dpo.awaits'), words.say('dpo.underReview'), texts.homeHelp] },
  { name: 'stuck', as: 'operator-1', path: () => '/stuck', shows: (words, { texts }) => [words.say('stuck.title'), words.say('stuck.reason.nobody-answers'), texts.cameras, words.say('stuck.todo')] },
];

const WIDTH = 1_000;
const HEIGHT = 760;
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const LARGEST_BYTES = 200_000;

/** Gives the files. @throws where a page does not show what its picture is of, or a picture weighs too much */
export async function picturesOfGuide(browser: Browser, { httpUrl, folder, city, language }: { httpUrl: string; folder: string; city: SmallCity; language: Language }): Promise<string[]> {
  const words = wordsIn(language);
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const subject of SUBJECTS) {
    const page = await pageOf(browser, httpUrl, subject, language);
    await page.goto(`${httpUrl}${subject.path(city)}`);
    if (subject.press !== undefined) await page.locator(subject.press).first().click();
    const file = await takePicture(page, join(folder, `${subject.name}.png`), subject.shows(words, city));
    const { size } = statSync(file);
    if (size > LARGEST_BYTES) throw new Error(`expected ${file} to have at most ${LARGEST_BYTES} bytes, got ${size}`);
    files.push(file);
    await page.context().close();
  }
  return files;
}

/** In the language of whoever reads, in the place of whoever the picture is for. */
async function pageOf(browser: Browser, httpUrl: string, { as, height = HEIGHT }: Subject, language: Language): Promise<Page> {
  const context = await browser.newContext({ locale: LOCALES[language], viewport: { width: WIDTH, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (as !== undefined) {
    await page.goto(httpUrl);
    await page.locator(`button[name="person"][value="${as}"]`).click();
    await page.waitForURL('**/tasks');
  }
  return page;
}
