/** A reader who has no mouse: goes from field to field with Tab, chooses with the arrows, and presses Enter or Space. */
import type { Page } from 'playwright-core';

const MOST_TABS = 400;

export type Hands = {
  page: Page;
  /** Goes to what this selector finds, and is there. */
  reach(selector: string): Promise<void>;
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** One of several, by its value. */
  choose(name: string, value: string): Promise<void>;
};

export function handsOn(page: Page): Hands {
  const isAt = async (selector: string): Promise<boolean> => (await page.locator(`${selector}:focus`).count()) > 0;

  async function reach(selector: string): Promise<void> {
    await page.locator(selector).first().waitFor({ state: 'attached' });
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isAt(selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`expected to come to ${selector} on ${page.url()} with ${MOST_TABS} Tabs`);
  }

  return {
    page,
    reach,
    async press(selector) {
      await reach(selector);
      await page.keyboard.press((await isAt('a')) ? 'Enter' : 'Space');
      await page.waitForLoadState();
    },
    async type(selector, text) {
      await reach(selector);
      await page.keyboard.type(text);
    },
    async choose(name, value) {
      await reach(`input[name="${name}"]`);
      if (await isAt('input[type=checkbox]')) {
        await reach(`input[name="${name}"][value="${value}"]`);
        return page.keyboard.press('Space');
      }
      await page.keyboard.press('Space');
      for (let moves = 0; moves < 30 && !(await isAt(`input[name="${name}"][value="${value}"]`)); moves += 1) await page.keyboard.press('ArrowDown');
      if (!(await isAt(`input[value="${value}"]`))) throw new Error(`expected ${name} to offer ${value}`);
    },
  };
}
