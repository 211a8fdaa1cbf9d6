/**
 * The console as people use it: real servers, our real processes, a real Chromium and a keyboard; in French without scripts, in English with
 * them. What the story is not about is said on Kafka, as everywhere.
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../bench/stage.ts';
import { openBrowser } from '../../cli/pictures/browser.ts';
import { openCityHall, type CityHall } from '../support/cityHall.ts';
import { begin, type Said, type Story } from '../support/cityStory.ts';
import { until } from '../support/until.ts';
import { handsOn, type Hands } from './console/keyboard.ts';
import { answerGrid, throughGates, throughSourcing } from './ordinaryParts.ts';

let stage: Stage;
let city: CityHall;
let browser: Browser;
beforeAll(async () => {
  stage = await openStage({ JALON_PACE: '1d=1s' });
  city = await openCityHall(stage);
  browser = await openBrowser(process.env['JALON_CHROMIUM'] ?? '/usr/bin/chromium');
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await city?.close();
  await stage?.close();
}, 60_000);

type Reader = { language: 'fr' | 'en'; hasScripts: boolean };

/** Takes somebody's place: two presses from the start. */
async function signedInAs(person: string, { language, hasScripts }: Reader): Promise<Hands> {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: hasScripts, locale: language === 'fr' ? 'fr-FR' : 'en-GB', viewport: { width: 1_000, height: 800 } });
  const page = await context.newPage();
  await page.goto(stage.httpUrl);
  const hands = handsOn(page);
  await hands.press(`button[name="person"][value="${person}"]`);
  await page.waitForURL('**/tasks');
  expect(await page.getAttribute('html', 'lang')).toBe(language);
  return hands;
}

/** From the list of tasks, as somebody who looks at what is theirs. */
async function openTask({ page, press }: Hands, story: Story, task: string): Promise<void> {
  const href = `/projects/${story.project}/tasks/${task}`;
  await city.asked(story.project, task);
  await until(async () => {
    await page.goto(`${stage.httpUrl}/tasks`);
    return (await page.locator(`a[href="${href}"]`).count()) > 0;
  }, `${task} among the tasks`);
  await press(`a[href="${href}"]`);
  await page.waitForURL(`**${href}`);
}

async function send({ page, press }: Hands): Promise<void> {
  await press('button[value="answer"]');
  await page.waitForURL('**/tasks?done=*');
  expect(await page.locator('[role=status]').first().textContent()).toMatch(/enregistré|recorded/);
  await page.context().close();
}

const accepted = (story: Story, task: string, by: string) => story.fact('jalon.answer.accepted.v1', (data) => data['task'] === task && data['by'] === by);

const BOTH = [{ language: 'fr', hasScripts: false }, { language: 'en', hasScripts: true }] as const;

test.each(BOTH)('in $language, scripts $hasScripts: a project goes from its intake to its opening by the keyboard alone', async (reader) => {
  const story = await begin(city, `console-${reader.language}`, { title: 'A chatbot for waste collection', department: 'waste', themes: ['circular-economy'], services: ['legal', 'telephone-desk'] });
  await answerGrid(story);
  await story.say(['intake-1/data-statement', 'service:waste', { datasets: [] }], ['intake-1/estimate', 'service:waste', { oneOff: { least: 8_000, most: 12_000 }, yearly: { least: 500, most: 1_000 } }]);

  const coordinator = await signedInAs('coordinator-1', reader);
  await openTask(coordinator, story, 'intake-1/triage');
  await coordinator.choose('decision', 'accept');
  await coordinator.choose('path', 'full');
  // Refused first: another path than the grid's takes a reason.
  await coordinator.press('button[value="answer"]');
  expect(await coordinator.page.locator('[role=alert]').textContent()).toMatch(/raison est nécessaire|reason is needed/);
  expect(await coordinator.page.locator('input[name="decision"][value="accept"]').isChecked()).toBe(true);
  await coordinator.type('textarea[name="reason"]', 'Elected members want to see it.');
  await send(coordinator);
  await accepted(story, 'intake-1/triage', 'coordinator-1');

  await story.say(['consultation-1/meeting', 'role:coordinator', { attended: ['legal'], minutesSpent: 60 }], ['consultation-1/interview/telephone-desk', 'service:telephone-desk', { verdict: 'favourable' }]);
  const head = await signedInAs('head-legal', reader);
  await openTask(head, story, 'consultation-1/interview/legal');
  await head.choose('verdict', 'favourable');
  await head.type('textarea[name="forCitizens"]', 'They need not call any more.');
  await head.type('textarea[name="forAgents"]', 'Fewer calls <b>about</b> bins & bags.');
  await send(head);
  await accepted(story, 'consultation-1/interview/legal', 'head-legal');

  await story.fulfil('dpo-review-1/screening', { personalData: 'no', criteria: [], art35: [], cnilTypes: [] });
  await story.say(['dpo-review-1/screening-decision', 'dpo-1', { assessment: 'not-due' }]);
  const dpo = await signedInAs('dpo-1', reader);
  await openTask(dpo, story, 'dpo-review-1/dpo-opinion');
  await dpo.choose('opinion', 'with-conditions');
  await dpo.type('textarea[name="conditions.0.text"]', 'Questions are erased after a month.');
  await dpo.type('input[name="conditions.0.within"]', '90');
  await send(dpo);
  await story.fulfil('dpo-review-1/controller-decision', { decision: 'follow', reason: 'As the DPO says.' });
  expect(await story.fact('jalon.condition.set.v1')).toMatchObject({ text: 'Questions are erased after a month.', setBy: 'role:dpo' });

  await throughSourcing(story);
  const { chair, members } = story.policy.steering;
  await story.say([`steering-1/motion`, `role:${chair}`, { motion: 'go' }]);
  const voter = members.find((member) => member !== chair) ?? '';
  await story.say(...members.filter((member) => member !== voter).map((member): Said => [`steering-1/vote/${member}`, `role:${member}`, { vote: 'for' }]));
  const elected = await signedInAs(`${voter}-1`, reader);
  await openTask(elected, story, `steering-1/vote/${voter}`);
  await elected.choose('vote', 'against');
  await send(elected);
  expect(await story.fact('jalon.committee.decided.v1')).toMatchObject({ verdict: 'carried', against: [expect.stringContaining(voter)] });

  await throughGates(story);
  await story.fulfil('deployment-1/step/environment', { result: 'done' });
  await story.fulfil('deployment-1/step/pilot', { result: 'done' });
  const deployer = await signedInAs('deployer-1', reader);
  await openTask(deployer, story, 'deployment-1/step/go-live');
  await deployer.choose('result', 'done');
  await send(deployer);
  await accepted(story, 'deployment-1/step/go-live', 'deployer-1');

  const reading = await signedInAs('coordinator-2', reader);
  await reading.page.goto(`${stage.httpUrl}/projects/${story.project}`);
  const text = await reading.page.locator('main').innerText();
  expect(text).toContain('They need not call any more.');
  expect(text).toContain('Fewer calls <b>about</b> bins & bags.');
  await reading.page.context().close();
}, 240_000);

test('two people answer the same task at once: one is told that it is recorded, the other that it is closed, with their text intact', async () => {
  const reader = { language: 'en', hasScripts: true } as const;
  const story = await begin(city, 'console-twice', { title: 'Meals', department: 'schools' });
  await answerGrid(story);
  await story.say(['intake-1/data-statement', 'service:schools', { datasets: [] }], ['intake-1/estimate', 'service:schools', { oneOff: { least: 1, most: 2 }, yearly: { least: 0, most: 1 } }]);
  const both = await Promise.all(['coordinator-1', 'coordinator-2'].map((person) => signedInAs(person, reader)));
  for (const hands of both) {
    await openTask(hands, story, 'intake-1/triage');
    await hands.choose('decision', 'decline');
    await hands.type('textarea[name="reason"]', 'Not now.');
    await hands.reach('button[value="answer"]');
  }
  await Promise.all(both.map(({ page }) => page.keyboard.press('Space')));
  const outcomes = await Promise.all(both.map(async ({ page }) => {
    await page.locator('[role=status]:visible, [role=alert]:visible').first().waitFor();
    return (await page.locator('main').innerText()).includes('recorded') ? 'recorded' : (await page.locator('[role=alert]').innerText());
  }));
  expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
  expect(outcomes.find((outcome) => outcome !== 'recorded')).toMatch(/closed|has ended/);
  expect(story.facts('jalon.answer.accepted.v1').filter(({ task }) => task === 'intake-1/triage')).toHaveLength(1);
}, 120_000);
